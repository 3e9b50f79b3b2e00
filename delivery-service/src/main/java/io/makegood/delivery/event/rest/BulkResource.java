package io.makegood.delivery.event.rest;

import static io.makegood.kernel.tenancy.Roles.ADMIN;
import static io.makegood.kernel.tenancy.Roles.CARRIER;
import static io.makegood.kernel.tenancy.Roles.MERCHANT;
import static io.makegood.kernel.tenancy.Roles.OPERATIONS;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.makegood.delivery.report.ReportEvent;
import io.makegood.kernel.body.BodyLimit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/events/bulk")
@Tag(name = "Events")
@Consumes(BulkResource.NDJSON)
@Produces(BulkResource.NDJSON)
@RolesAllowed({MERCHANT, CARRIER, OPERATIONS, ADMIN})
class BulkResource {

    static final String NDJSON = "application/x-ndjson";

    private static final long MOST = 1024 * BodyLimit.MEGABYTE;

    private final BulkRecording recording;

    BulkResource(BulkRecording recording) {
        this.recording = recording;
    }

    @POST
    @BodyLimit(MOST)
    @Operation(
            operationId = "recordEvents",
            summary = "Tell what happened, many events at once",
            description = """
                    An event per line, as for a single one; a result per line, in the same order. A bad line does not \\
                    stop the others. Lines are recorded in chunks of 500; a request that broke off can be repeated as \\
                    a whole, because (source, id) is the identity of an event. At most 1073741824 bytes.""",
            extensions = @Extension(name = "x-repeatable", value = "(source, id) is the identity of each event"))
    @RequestBody(
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = ReportEvent.class),
                            examples = {
                                @ExampleObject(name = "a line", value = ReportEvent.EXAMPLE),
                                @ExampleObject(
                                        name = "a line about an appointment",
                                        value = ReportEvent.EXAMPLE_OF_AN_APPOINTMENT),
                                @ExampleObject(
                                        name = "a line in a carrier's codes",
                                        value = ReportEvent.EXAMPLE_IN_A_CARRIERS_CODES)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "A result for each line",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = LineResult.class)))
    public InputStream record(InputStream reports) throws IOException {
        SeekableByteChannel results = resultsOnDisk();
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(results));
        recording.record(reports, out);
        out.flush();
        return Channels.newInputStream(results.position(0));
    }

    /** Not straight into the response: many clients read nothing before they have sent everything. */
    private static SeekableByteChannel resultsOnDisk() throws IOException {
        java.nio.file.Path file = Files.createTempFile("bulk-results", ".ndjson");
        return Files.newByteChannel(file, READ, WRITE, DELETE_ON_CLOSE);
    }
}
