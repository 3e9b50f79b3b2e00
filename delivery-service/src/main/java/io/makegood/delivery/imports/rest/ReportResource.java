package io.makegood.delivery.imports.rest;

import static io.makegood.kernel.tenancy.Roles.ADMIN;
import static io.makegood.kernel.tenancy.Roles.CARRIER;
import static io.makegood.kernel.tenancy.Roles.MERCHANT;
import static io.makegood.kernel.tenancy.Roles.OPERATIONS;

import io.makegood.delivery.imports.Format;
import io.makegood.delivery.imports.Import;
import io.makegood.delivery.imports.Imports;
import io.makegood.kernel.refusal.Malformed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/imports/{id}")
@Tag(name = "Imports")
@RolesAllowed({MERCHANT, CARRIER, OPERATIONS, ADMIN})
class ReportResource {

    private final Imports imports;
    private final Results results;
    private final Errors errors;

    ReportResource(Imports imports, Results results, Errors errors) {
        this.imports = imports;
        this.results = results;
        this.errors = errors;
    }

    @GET
    @Path("/results")
    @Produces(ContentResource.NDJSON)
    @Operation(operationId = "getResults", summary = "Read what became of each line")
    @APIResponse(
            responseCode = "200",
            description = "A result for each line that is done, in order",
            content =
                    @Content(mediaType = ContentResource.NDJSON, schema = @Schema(implementation = ImportedLine.class)))
    public StreamingOutput results(
            @PathParam("id") UUID id,
            @Parameter(description = "true: only lines that were refused", example = "true")
                    @QueryParam("refused")
                    @Nullable String refused) {
        Import file = imports.get(id);
        if (refused != null && !refused.matches("true|false")) {
            throw new Malformed("invalid-parameter", "refused is '%s', but must be true or false".formatted(refused));
        }
        boolean onlyRefused = "true".equals(refused);
        return out -> results.write(file, onlyRefused, out);
    }

    @GET
    @Path("/errors")
    @Produces({ContentResource.CSV, ContentResource.NDJSON})
    @Operation(operationId = "getErrors", summary = "Get the refused lines, to mend and send again", description = """
                    In the format of the import, each line as it came. CSV has its header, and a column problem before all \
                    others; in NDJSON an object has a field problem before all others, and what is no object stands as \
                    it came. An import passes over what is called problem, so that it need not be taken out.""")
    @APIResponse(
            responseCode = "200",
            description = "The file of errors",
            content = {
                @Content(mediaType = ContentResource.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ContentResource.NDJSON, schema = @Schema(type = SchemaType.OBJECT))
            })
    // A RestResponse of several media types is written as a text by the framework, whatever its entity is.
    public Response errors(@PathParam("id") UUID id) throws IOException {
        Import file = imports.get(id);
        Format format = file.format();
        return Response.ok(errors.of(file))
                .type(format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"errors-%s.%s\"".formatted(id, format.word()))
                .build();
    }
}
