package io.makegood.delivery.event.rest;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Only bulk and the content of imports are read as streams. Any other body is held in memory as a whole, so it has to be small. */
class BodyLimit {

    static final long SMALL = 1024 * 1024;

    private static final Set<String> STREAMED = Set.of(BulkResource.NDJSON, "text/csv");
    private static final String LIMIT_OF_REQUEST = "io.quarkus.max-request-size";

    @ServerRequestFilter
    public void limit(ContainerRequestContext request, RoutingContext routing) {
        if (isStreamed(request.getMediaType())) {
            return;
        }
        if (request.getLength() > SMALL) {
            throw new WebApplicationException(
                    "a body has at most %d bytes".formatted(SMALL), Status.REQUEST_ENTITY_TOO_LARGE);
        }
        routing.put(LIMIT_OF_REQUEST, SMALL);
    }

    /** Not just compatible: any resource takes what calls itself anything. */
    private static boolean isStreamed(@Nullable MediaType type) {
        return type != null && STREAMED.contains((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT));
    }
}
