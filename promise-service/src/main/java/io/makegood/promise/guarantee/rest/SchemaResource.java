package io.makegood.promise.guarantee.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.terms.Terms;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The JSON Schema of terms, for editors that complete and check while somebody writes. */
@Path("/v1/schemas/terms")
@PermitAll
@Tag(name = "Guarantees")
class SchemaResource {

    private final JsonNode schema;

    SchemaResource(ObjectMapper json) {
        this.schema = read(json);
    }

    @GET
    @Produces("application/schema+json")
    @Operation(operationId = "getTermsSchema", summary = "The JSON Schema (2020-12) of terms")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public String terms() {
        return schema.toPrettyString();
    }

    private static JsonNode read(ObjectMapper json) {
        try (InputStream file = Terms.class.getResourceAsStream("terms.schema.json")) {
            return json.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
