package io.makegood.delivery.place.rest;

import static io.makegood.kernel.tenancy.Roles.ADMIN;
import static io.makegood.kernel.tenancy.Roles.MERCHANT;
import static io.makegood.kernel.tenancy.Roles.OPERATIONS;

import io.makegood.delivery.place.Hub;
import io.makegood.delivery.place.Hubs;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/hubs")
@Tag(name = "Hubs", description = "Where carriers' facilities are, so that local times are read in the right zone")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({MERCHANT, OPERATIONS, ADMIN})
class HubResource {

    private final Hubs hubs;
    private final InstantSource time;

    HubResource(Hubs hubs, InstantSource time) {
        this.hubs = hubs;
        this.time = time;
    }

    @PUT
    @Path("/{code}")
    @Transactional
    @RolesAllowed({OPERATIONS, ADMIN})
    @Operation(operationId = "setHub", summary = "Say in which zone a carrier's facility lies", description = """
                    The code is the place as the carrier writes it; case, accents and punctuation make no difference. \
                    It comes before all that is known of the place otherwise, for events told from now on.""")
    public HubView set(
            @PathParam("code") @Size(max = 200) String code,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "Leipzig", value = SetHub.EXAMPLE)))
                    @Valid @NotNull SetHub request) {
        return HubView.of(hubs.set(code, request.zone(), request.place(), time.instant()));
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "getHub", summary = "Read a hub")
    public HubView get(@PathParam("code") String code) {
        return HubView.of(hubs.get(code));
    }

    @GET
    @Operation(operationId = "listHubs", summary = "List hubs, the last named first")
    public Page<HubView> list(@BeanParam PageQuery query) {
        int limit = query.limit();
        return Page.of(hubs.newestFirst(query.after(Cursor.END), limit + 1), limit, HubResource::position)
                .map(HubView::of);
    }

    @DELETE
    @Path("/{code}")
    @Transactional
    @RolesAllowed({OPERATIONS, ADMIN})
    @Operation(
            operationId = "removeHub",
            summary = "Say no more of a facility",
            description = "Events that were told keep the zone they were read in.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("code") String code) {
        hubs.remove(code);
    }

    private static Cursor position(Hub hub) {
        return new Cursor(hub.setAt(), hub.id());
    }
}
