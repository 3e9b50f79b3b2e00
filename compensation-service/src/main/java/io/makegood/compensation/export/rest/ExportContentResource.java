package io.makegood.compensation.export.rest;

import io.makegood.compensation.export.Contents;
import io.makegood.compensation.export.Export;
import io.makegood.compensation.export.Exports;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/exports/{id}/content")
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Exports")
class ExportContentResource {

    private static final String CSV = "text/csv";
    private static final String JSONL = "application/x-ndjson";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PDF = "application/pdf";

    private final Exports exports;
    private final Contents contents;
    private final Tenancy tenancy;

    ExportContentResource(Exports exports, Contents contents, Tenancy tenancy) {
        this.exports = exports;
        this.contents = contents;
        this.tenancy = tenancy;
    }

    @GET
    @Operation(
            operationId = "getExportContent",
            summary = "Download the file of an export",
            description = "409 until it is done, 404 when it has expired. If-None-Match with its ETag answers 304.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            headers = {
                @Header(
                        name = "ETag",
                        description = "the SHA-256 checksum",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Repr-Digest",
                        description = "the same by RFC 9530",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Content-Disposition",
                        description = "the name of the file",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = JSONL, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response get(@PathParam("id") UUID id, Request request) {
        Export export = exports.get(tenancy.current(), id);
        contents.require(export);
        String sha256 = Objects.requireNonNull(export.progress().sha256());
        EntityTag tag = new EntityTag(sha256);
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.tag(tag).build()
                : content(export, sha256).tag(tag).build();
    }

    private ResponseBuilder content(Export export, String sha256) {
        StreamingOutput content = out -> contents.write(export, out);
        String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
        return Response.ok(content)
                .type(export.wanted().format().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, export.progress().bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(export.fileName()))
                .header("Repr-Digest", "sha-256=:%s:".formatted(digest));
    }
}
