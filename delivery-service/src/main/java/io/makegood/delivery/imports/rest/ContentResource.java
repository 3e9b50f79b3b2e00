package io.makegood.delivery.imports.rest;

import static io.makegood.kernel.tenancy.Roles.ADMIN;
import static io.makegood.kernel.tenancy.Roles.CARRIER;
import static io.makegood.kernel.tenancy.Roles.MERCHANT;
import static io.makegood.kernel.tenancy.Roles.OPERATIONS;

import io.makegood.delivery.imports.Format;
import io.makegood.delivery.imports.ImportStreams;
import io.makegood.delivery.imports.Imports;
import io.makegood.delivery.report.ReportEvent;
import io.makegood.kernel.body.BodyLimit;
import io.makegood.kernel.refusal.Malformed;
import io.makegood.kernel.refusal.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/imports/{id}/content")
@Tag(name = "Imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({ContentResource.CSV, ContentResource.NDJSON})
@RolesAllowed({MERCHANT, CARRIER, OPERATIONS, ADMIN})
class ContentResource {

    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";

    static final String CSV_EXAMPLE = """
            source,id,order,type,occurredAt,zone,place,values.pieces
            dangdang-warehouse,1993505414-dispatched,1993505414,dispatched,2009-11-02T01:09:11+08:00,Asia/Shanghai,Beijing,3
            """;

    private static final long MOST = 64 * 1024 * BodyLimit.MEGABYTE;
    private static final String ON = "the line that the content begins with, for the rest of a file; 1 if absent";

    private final Imports imports;
    private final ImportStreams streams;

    ContentResource(Imports imports, ImportStreams streams) {
        this.imports = imports;
        this.streams = streams;
    }

    @PUT
    @BodyLimit(MOST)
    @Operation(operationId = "sendContent", summary = "Send the content of a file", description = """
                    Lines are dealt with a thousand at a time, each thousand for good. When a stream breaks off, send the \
                    whole file again: lines that are done are passed over; or send the rest of it, from the line after \
                    linesDone, which begins after as many bytes as bytes says. A bad line does not stop the others. One \
                    stream at a time; uncompressed, in UTF-8, of at most 68719476736 bytes.""")
    @RequestBody(
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "a header and a line", value = CSV_EXAMPLE)),
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(implementation = ReportEvent.class),
                        examples = @ExampleObject(name = "a line", value = ReportEvent.EXAMPLE))
            })
    @APIResponse(
            responseCode = "200",
            description = "All lines that were sent are done",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "415",
            description = "Not the format of the import, or compressed, or not in UTF-8",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "429",
            description = "As many streams are read as can be",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public ImportView send(
            @PathParam("id") UUID id,
            @Parameter(description = ON, example = "1001") @QueryParam("fromLine") @Nullable String fromLine,
            InputStream content,
            HttpHeaders headers) {
        Format format = imports.get(id).format();
        PlainContent.require(format, headers);
        return ImportView.of(streams.take(id, line(fromLine), content));
    }

    private static long line(@Nullable String fromLine) {
        if (fromLine == null) {
            return 1;
        }
        if (!fromLine.matches("[1-9][0-9]{0,17}")) {
            throw new Malformed(
                    "invalid-parameter", "fromLine is '%s', but must be a number from 1".formatted(fromLine));
        }
        return Long.parseLong(fromLine);
    }
}
