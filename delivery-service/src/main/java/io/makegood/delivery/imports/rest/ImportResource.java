package io.makegood.delivery.imports.rest;

import static io.makegood.kernel.tenancy.Roles.ADMIN;
import static io.makegood.kernel.tenancy.Roles.CARRIER;
import static io.makegood.kernel.tenancy.Roles.MERCHANT;
import static io.makegood.kernel.tenancy.Roles.OPERATIONS;

import io.makegood.delivery.imports.Import;
import io.makegood.delivery.imports.ImportStreams;
import io.makegood.delivery.imports.Imports;
import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
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

@Path("/v1/imports")
@Tag(name = "Imports", description = "Files of events, as CSV or NDJSON, that can go on where they broke off")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({MERCHANT, CARRIER, OPERATIONS, ADMIN})
class ImportResource {

    private final Imports imports;
    private final ImportStreams streams;
    private final InstantSource time;

    ImportResource(Imports imports, ImportStreams streams, InstantSource time) {
        this.imports = imports;
        this.streams = streams;
        this.time = time;
    }

    @POST
    @Transactional
    @Idempotent
    @Operation(
            operationId = "openImport",
            summary = "Say what a file of events is like",
            description = "The file itself is sent to /v1/imports/{id}/content then.")
    @APIResponseSchema(value = ImportView.class, responseCode = "201", responseDescription = "Opened")
    public RestResponse<ImportView> open(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "csv", value = OpenImport.EXAMPLE)))
                    @Valid @NotNull OpenImport request) {
        Import opened = imports.open(request.settings(), time.instant());
        return ResponseBuilder.<ImportView>created(
                        UriBuilder.fromPath("/v1/imports/{id}").build(opened.id()))
                .entity(ImportView.of(opened))
                .build();
    }

    @GET
    @Operation(operationId = "listImports", summary = "List imports, the last opened first")
    public Page<ImportView> list(@BeanParam PageQuery query) {
        int limit = query.limit();
        return Page.of(
                        imports.newestFirst(query.after(Cursor.END), limit + 1),
                        limit,
                        file -> new Cursor(file.createdAt(), file.id()))
                .map(ImportView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getImport",
            summary = "Read how far an import is",
            description = "Also while its content is sent.")
    public ImportView get(@PathParam("id") UUID id) {
        return ImportView.of(imports.get(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteImport",
            summary = "Forget an import",
            description =
                    "Its results and refused lines go; the events that it recorded stay. Not while it is running.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public void delete(@PathParam("id") UUID id) {
        streams.delete(id);
    }
}
