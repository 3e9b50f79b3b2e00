package io.makegood.kernel.openapi;

import io.makegood.kernel.body.BodyLimit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to every operation what all have in common: the problem responses, and for every POST the Idempotency-Key
 * header. An operation whose repetition is harmless says so with the extension {@code x-repeatable}.
 */
public class ProblemResponses implements OASFilter {

    private static final Map<String, String> OF_ALL = Map.of(
            "400", "The request cannot be read, or has an unknown field or parameter",
            "401", "The bearer token is missing, expired or not trusted",
            "403", "The token's roles or tenant do not allow this");
    private static final Map<String, String> OF_ONE = Map.of("404", "There is no such thing in this tenant");
    private static final Map<String, String> OF_CHANGES = Map.of(
            "409", "It conflicts with what is there, or a request with the same key is in flight",
            "422", "The content breaks a rule; errors[] points to where");
    private static final Map<String, String> OF_BODIES = Map.of(
            "413",
            "The body has more bytes than are taken: %d, unless the description says otherwise"
                    .formatted(BodyLimit.USUAL));
    private static final Map<String, String> OF_REVISIONS = Map.of(
            "412", "If-Match names another revision than the current one",
            "428", "If-Match is missing");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        problems(path, method, operation).forEach((status, description) -> add(operation, status, description));
        if (method == PathItem.HttpMethod.POST && !repeatable(operation)) {
            operation.addParameter(idempotencyKey());
        }
    }

    private static Map<String, String> problems(String path, PathItem.HttpMethod method, Operation operation) {
        Map<String, String> problems = new LinkedHashMap<>(OF_ALL);
        if (path.contains("{")) {
            problems.putAll(OF_ONE);
        }
        if (method != PathItem.HttpMethod.GET) {
            problems.putAll(OF_CHANGES);
        }
        if (operation.getRequestBody() != null) {
            problems.putAll(OF_BODIES);
        }
        if (takesIfMatch(operation)) {
            problems.putAll(OF_REVISIONS);
        }
        return problems;
    }

    private static boolean takesIfMatch(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }

    private static boolean repeatable(Operation operation) {
        return operation.getExtensions() != null && operation.getExtensions().containsKey("x-repeatable");
    }

    /** What a service says itself stands; an answer without content is one the framework put there. */
    private static void add(Operation operation, String status, String description) {
        APIResponse documented = operation.getResponses().getAPIResponse(status);
        if (documented == null || documented.getContent() == null) {
            operation.getResponses().addAPIResponse(status, problem(description));
        }
    }

    private static APIResponse problem(String description) {
        Schema schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        Content content = OASFactory.createContent()
                .addMediaType(
                        "application/problem+json", OASFactory.createMediaType().schema(schema));
        return OASFactory.createAPIResponse().description(description).content(content);
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(true)
                .description("makes a repetition harmless: the same key and content give the same answer, once done")
                .example("order-1993505414-1")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(255));
    }
}
