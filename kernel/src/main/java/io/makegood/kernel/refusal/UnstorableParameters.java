package io.makegood.kernel.refusal;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a NUL in a path or a query: it can name nothing here, and PostgreSQL fails on it. */
class UnstorableParameters {

    @ServerRequestFilter
    public void refuse(UriInfo uri) {
        boolean unstorable = Stream.of(uri.getPathParameters(), uri.getQueryParameters())
                .flatMap(parameters -> parameters.values().stream())
                .flatMap(List::stream)
                .anyMatch(value -> value.indexOf('\0') >= 0);
        if (unstorable) {
            throw new Malformed("invalid-parameter", "the path or a query parameter holds a NUL character");
        }
    }
}
