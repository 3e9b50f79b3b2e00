package io.makegood.kernel.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.makegood.kernel.TimeOrderedId;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.CharConversionException;
import java.sql.SQLException;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one translation of what went wrong into what a caller sees. A bug is a 500 with an id, and a log line. */
class Problems {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    private final MediaTypes mediaTypes;

    Problems(MediaTypes mediaTypes) {
        this.mediaTypes = mediaTypes;
    }

    @ServerExceptionMapper
    RestResponse<Problem> refused(Refusal refusal, UriInfo uri) {
        return answer(Problem.of(refusal, uri.getPath()));
    }

    @ServerExceptionMapper
    RestResponse<Problem> unreadable(MismatchedInputException unreadable, UriInfo uri) {
        return refused(UnreadableJson.refusal(unreadable), uri);
    }

    /** Bytes that are no text in the encoding that they begin in. */
    @ServerExceptionMapper
    RestResponse<Problem> unreadable(CharConversionException unreadable, UriInfo uri) {
        String detail = "the body is not the JSON expected: %s".formatted(unreadable.getMessage());
        return refused(new Malformed("malformed-json", detail), uri);
    }

    @ServerExceptionMapper
    RestResponse<Problem> answered(WebApplicationException answered, UriInfo uri, ContainerRequestContext request) {
        if (answered.getCause() instanceof JsonProcessingException unreadable) {
            return refused(UnreadableJson.refusal(unreadable), uri);
        }
        Response response = answered.getResponse();
        String title = response.getStatusInfo().getReasonPhrase();
        String code = title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        String detail = detail(answered, request.getMethod(), uri.getPath());
        return answer(Problem.of(response.getStatus(), title, code, detail, uri.getPath(), List.of()));
    }

    private String detail(WebApplicationException answered, String method, String path) {
        return switch (answered.getResponse().getStatus()) {
            case 404 -> "nothing is at " + path;
            case 405 -> "%s cannot be done to %s".formatted(method, path);
            case 406 ->
                "this answers in %s: let the Accept header allow it".formatted(words(mediaTypes.givenBy(method, path)));
            case 415 ->
                "this takes %s: say so in the Content-Type header".formatted(words(mediaTypes.takenBy(method, path)));
            default -> String.valueOf(answered.getMessage());
        };
    }

    private static String words(List<String> types) {
        return types.isEmpty() ? "another media type" : String.join(" or ", types);
    }

    @ServerExceptionMapper
    RestResponse<Problem> violated(ConstraintViolationException violated, UriInfo uri) {
        List<Violation> errors = violated.getConstraintViolations().stream()
                .map(Problems::violation)
                .toList();
        return refused(new Invalid("invalid-content", "the request breaks a rule; see errors", errors), uri);
    }

    /** Paths come as {@code method.parameter.field}: the caller knows only the field. */
    private static Violation violation(ConstraintViolation<?> broken) {
        StringBuilder pointer = new StringBuilder();
        int depth = 0;
        for (Path.Node node : broken.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (depth++ > 1 && node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return new Violation(pointer.toString(), sentence(pointer.toString(), broken));
    }

    private static String sentence(String pointer, ConstraintViolation<?> broken) {
        if (broken.getInvalidValue() != null) {
            return "%s is '%s', but %s".formatted(pointer, broken.getInvalidValue(), broken.getMessage());
        }
        return pointer.isEmpty()
                ? "the body is null or missing, but must be an object"
                : "%s is missing, but must be given".formatted(pointer);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    RestResponse<Problem> unauthenticated(SecurityException unauthenticated, UriInfo uri) {
        String detail = "a valid bearer token is needed: it is missing, expired, or not signed by a key we trust";
        Problem problem = Problem.of(401, "Unauthorized", "token-invalid", detail, uri.getPath(), List.of());
        return ResponseBuilder.<Problem>create(401)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .type(PROBLEM_JSON)
                .entity(problem)
                .build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> forbidden(ForbiddenException forbidden, UriInfo uri) {
        String detail = "the token's roles do not allow this";
        return answer(Problem.of(403, "Forbidden", "role-missing", detail, uri.getPath(), List.of()));
    }

    @ServerExceptionMapper
    RestResponse<Problem> changedMeanwhile(OptimisticLockException changed, UriInfo uri) {
        String detail = "somebody else changed this at the same moment; read it again";
        return answer(Problem.of(412, "Precondition failed", "version-changed", detail, uri.getPath(), List.of()));
    }

    @ServerExceptionMapper
    RestResponse<Problem> failed(Throwable bug, UriInfo uri) {
        if (isLostRace(bug)) {
            Log.warnf(bug, "request to %s lost a race", uri.getPath());
            String detail = "somebody else made the same thing at the same moment; read it, or choose another name";
            return answer(Problem.of(409, "Conflict", "made-meanwhile", detail, uri.getPath(), List.of()));
        }
        String id = TimeOrderedId.next().toString();
        Log.errorf(bug, "request to %s failed, id %s", uri.getPath(), id);
        String detail = "something is wrong on our side; quote the id " + id;
        return answer(Problem.of(500, "Internal error", "internal-error", detail, uri.getPath(), List.of()));
    }

    /** A unique key, the last word between two requests that both saw nothing in their way. */
    private static boolean isLostRace(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static RestResponse<Problem> answer(Problem problem) {
        return ResponseBuilder.<Problem>create(problem.status())
                .type(PROBLEM_JSON)
                .entity(problem)
                .build();
    }
}
