package io.makegood.compensation.claim.rest;

import io.makegood.compensation.Person;
import io.makegood.compensation.claim.ClaimFile;
import io.makegood.compensation.claim.ClaimFiles;
import io.makegood.compensation.recourse.RecourseParties;
import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/claims/files")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Claims")
class ClaimFileResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    @Schema(name = "MakeClaimFile")
    record MakeClaimFile(
            @NotBlank @Schema(examples = "dhl-express") String party) {

        static final String EXAMPLE = """
                {"party": "dhl-express"}""";
    }

    @Schema(name = "ClaimFile")
    record ClaimFileView(
            UUID id,
            String party,
            @Schema(description = "how many") int claims,
            String madeBy,
            Instant madeAt) {

        static ClaimFileView of(ClaimFile file) {
            return new ClaimFileView(file.id(), file.party(), file.claims(), file.madeBy(), file.madeAt());
        }
    }

    private final ClaimFiles files;
    private final RecourseParties parties;
    private final Tenancy tenancy;
    private final Person person;
    private final InstantSource time;

    ClaimFileResource(ClaimFiles files, RecourseParties parties, Tenancy tenancy, Person person, InstantSource time) {
        this.files = files;
        this.parties = parties;
        this.tenancy = tenancy;
        this.person = person;
        this.time = time;
    }

    @POST
    @Transactional
    @Idempotent
    @Operation(
            operationId = "makeClaimFile",
            summary = "File all open claims of a party",
            description = "They are in one file, and filed. Of two who do so at once, one gets them, the other 409 "
                    + "nothing-to-file.")
    @APIResponseSchema(value = ClaimFileView.class, responseCode = "201")
    public RestResponse<ClaimFileView> make(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "party", value = MakeClaimFile.EXAMPLE)))
                    @Valid @NotNull MakeClaimFile request) {
        String party = parties.get(tenancy.current(), request.party()).party();
        Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
        ClaimFile file = files.make(tenancy.current(), party, person.name(), now);
        return ResponseBuilder.<ClaimFileView>created(
                        UriBuilder.fromPath("/v1/claims/files/{id}").build(file.id()))
                .entity(ClaimFileView.of(file))
                .build();
    }

    @GET
    @Operation(operationId = "listClaimFiles", summary = "Claim files, the last made first")
    public Page<ClaimFileView> list(@BeanParam PageQuery query) {
        int limit = query.limit();
        return Page.of(
                        files.list(tenancy.current(), query.after(Cursor.END), limit + 1),
                        limit,
                        file -> new Cursor(file.madeAt(), file.id()))
                .map(ClaimFileView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getClaimFile", summary = "One claim file, without its content")
    public ClaimFileView get(@PathParam("id") UUID id) {
        return ClaimFileView.of(files.get(tenancy.current(), id));
    }

    @GET
    @Path("/{id}/content")
    @Produces(CSV)
    @Operation(
            operationId = "getClaimFileContent",
            summary = "The file to send to the party",
            description =
                    "CSV (RFC 4180) in UTF-8: a header and a line for each claim. A cell that a spreadsheet would "
                            + "take for a formula begins with an apostrophe. It never changes.")
    @APIResponse(
            responseCode = "200",
            description = "the file",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<String> content(@PathParam("id") UUID id) {
        ClaimFile file = files.get(tenancy.current(), id);
        return ResponseBuilder.ok(file.content())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"claims-%s-%s.csv\"".formatted(file.party(), file.id()))
                .build();
    }
}
