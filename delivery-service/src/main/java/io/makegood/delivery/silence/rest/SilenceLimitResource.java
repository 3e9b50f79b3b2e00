package io.makegood.delivery.silence.rest;

import static io.makegood.kernel.tenancy.Roles.ADMIN;
import static io.makegood.kernel.tenancy.Roles.MERCHANT;
import static io.makegood.kernel.tenancy.Roles.OPERATIONS;

import io.makegood.delivery.silence.SilenceLimit;
import io.makegood.delivery.silence.SilenceLimits;
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

@Path("/v1/silence-limits")
@Tag(name = "Silence", description = "How long parcels may go without a scan before that is an event itself")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({MERCHANT, OPERATIONS, ADMIN})
class SilenceLimitResource {

    private final SilenceLimits limits;
    private final InstantSource time;

    SilenceLimitResource(SilenceLimits limits, InstantSource time) {
        this.limits = limits;
        this.time = time;
    }

    @PUT
    @Path("/{carrier}")
    @Transactional
    @RolesAllowed({OPERATIONS, ADMIN})
    @Operation(
            operationId = "setSilenceLimit",
            summary = "Say how long a carrier's parcels may go without a scan",
            description = """
                    When a parcel under way is not scanned for so long, the event no-scan of source makegood is recorded \
                    and published: it happened when the limit passed, not before the limit was set. Its values are \
                    hours, and since: the last scan. The carrier is the one that orders name; default stands for all \
                    that have no limit of their own.""")
    public SilenceLimitView set(
            @PathParam("carrier") @Size(max = 100) String carrier,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "a day", value = SetSilenceLimit.EXAMPLE)))
                    @Valid @NotNull SetSilenceLimit request) {
        return SilenceLimitView.of(limits.set(carrier, request.after(), time.instant()));
    }

    @GET
    @Operation(operationId = "listSilenceLimits", summary = "List limits of silence, the last set first")
    public Page<SilenceLimitView> list(@BeanParam PageQuery query) {
        int limit = query.limit();
        return Page.of(limits.newestFirst(query.after(Cursor.END), limit + 1), limit, SilenceLimitResource::position)
                .map(SilenceLimitView::of);
    }

    @DELETE
    @Path("/{carrier}")
    @Transactional
    @RolesAllowed({OPERATIONS, ADMIN})
    @Operation(
            operationId = "removeSilenceLimit",
            summary = "Let a carrier's parcels be silent",
            description = "Silences that were told stay, unless a scan is heard of that ends them.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("carrier") String carrier) {
        limits.remove(carrier, time.instant());
    }

    private static Cursor position(SilenceLimit limit) {
        return new Cursor(limit.setAt(), limit.id());
    }
}
