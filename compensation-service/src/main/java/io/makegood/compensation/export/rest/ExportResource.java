package io.makegood.compensation.export.rest;

import io.makegood.compensation.Person;
import io.makegood.compensation.export.Export;
import io.makegood.compensation.export.Exports;
import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/exports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Exports", description = "Files of payouts, entitlements, the ledger and the report of a period")
class ExportResource {

    private final Exports exports;
    private final Tenancy tenancy;
    private final Person person;
    private final InstantSource time;

    ExportResource(Exports exports, Tenancy tenancy, Person person, InstantSource time) {
        this.exports = exports;
        this.tenancy = tenancy;
        this.person = person;
        this.time = time;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @Operation(
            operationId = "requestExport",
            summary = "Ask for a file",
            description =
                    "It is written in the background, as everything stood at one moment, and kept for a week. The "
                            + "export at Location says how far it is.")
    @APIResponseSchema(
            value = ExportView.class,
            responseCode = "202",
            responseDescription = "Taken; Location is the export")
    public RestResponse<ExportView> request(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "a month of payouts",
                                                            value = ExportRequest.EXAMPLE)))
                    @Valid @NotNull ExportRequest request) {
        Export export = exports.add(request.wantedBy(tenancy.current()), person.name(), time.instant());
        return ResponseBuilder.<ExportView>create(RestResponse.Status.ACCEPTED)
                .location(UriBuilder.fromPath("/v1/exports/{id}").build(export.id()))
                .entity(ExportView.of(export))
                .build();
    }

    @GET
    @Operation(operationId = "listExports", summary = "Exports, the last asked for first")
    public Page<ExportView> list(@BeanParam PageQuery query) {
        int limit = query.limit();
        return Page.of(
                        exports.newestFirst(tenancy.current(), query.after(Cursor.END), limit + 1),
                        limit,
                        export -> new Cursor(export.requestedAt(), export.id()))
                .map(ExportView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getExport", summary = "How far an export is")
    public ExportView get(@PathParam("id") UUID id) {
        return ExportView.of(exports.get(tenancy.current(), id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteExport",
            summary = "Forget an export and its content",
            description = "If it is being written, the writing stops.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public void delete(@PathParam("id") UUID id) {
        exports.delete(tenancy.current(), id);
    }
}
