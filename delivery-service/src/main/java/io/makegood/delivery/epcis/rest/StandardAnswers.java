package io.makegood.delivery.epcis.rest;

import io.makegood.delivery.epcis.Repository;
import io.makegood.delivery.epcis.StandardProblem;
import io.makegood.kernel.body.BodyLimit;
import io.makegood.kernel.refusal.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** What all answers have in common: the versions, the limits where they matter, and problems by the standard's types. */
class StandardAnswers {

    private static final int TOO_LARGE = 413;

    /** Refuses to answer in a version that is not ours. */
    @ServerRequestFilter
    public @Nullable RestResponse<Problem> otherVersions(ContainerRequestContext request, UriInfo uri) {
        if (!isOurs(uri)) {
            return null;
        }
        return Stream.of(Standard.VERSION, Standard.CBV_VERSION)
                .filter(name -> !isSpoken(request.getHeaderString(name)))
                .findFirst()
                .map(name -> problem(
                        406,
                        "Not acceptable",
                        "version-unknown",
                        "%s is '%s', but must be 2.0".formatted(name, request.getHeaderString(name))))
                .orElse(null);
    }

    private static boolean isSpoken(@Nullable String version) {
        return version == null || version.matches("2(\\.0)*");
    }

    private static RestResponse<Problem> problem(int status, String title, String code, String detail) {
        return ResponseBuilder.<Problem>create(status)
                .type(new MediaType("application", "problem+json"))
                .entity(new Problem("", title, status, detail, null, code, List.of()))
                .build();
    }

    @ServerResponseFilter
    public void inTheWordsOfTheStandard(ContainerResponseContext response, UriInfo uri) {
        if (!isOurs(uri)) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(Standard.VERSION, Standard.OURS);
        headers.putSingle(Standard.CBV_VERSION, Standard.OURS);
        if (response.getStatus() == TOO_LARGE || response.getStatus() == 204) {
            headers.putSingle(Standard.CAPTURE_LIMIT, Repository.EVENTS_AT_MOST);
            headers.putSingle(Standard.FILE_SIZE_LIMIT, BodyLimit.USUAL);
        }
        if (response.getEntity() instanceof Problem problem) {
            Problem standard = StandardProblem.of(problem);
            response.setStatus(standard.status());
            response.setEntity(standard);
        }
    }

    private static boolean isOurs(UriInfo uri) {
        return uri.getPath().startsWith(Standard.PATH + "/");
    }
}
