package io.makegood.delivery.registry.rest;

import static io.makegood.kernel.tenancy.Roles.ADMIN;
import static io.makegood.kernel.tenancy.Roles.MERCHANT;
import static io.makegood.kernel.tenancy.Roles.OPERATIONS;

import io.makegood.delivery.registry.UnknownCodes;
import io.makegood.delivery.registry.UnknownCodes.Placed;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/unknown-codes")
@Tag(name = "Code changes", description = "What carriers' codes mean to you, beyond the published lists")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({MERCHANT, OPERATIONS, ADMIN})
class UnknownCodeResource {

    private final UnknownCodes unknown;

    UnknownCodeResource(UnknownCodes unknown) {
        this.unknown = unknown;
    }

    @GET
    @Operation(
            operationId = "listUnknownCodes",
            summary = "The codes that nobody understands, most frequent first",
            description = "Of events of type unknown that stand. Give them a meaning by a change of their list.")
    public Page<UnknownCodeView> list(@BeanParam PageQuery query) {
        int limit = query.limit();
        return Page.of(unknown.mostFrequentFirst(query.after(Cursor.END), limit + 1), limit, Placed::place)
                .map(placed -> UnknownCodeView.of(placed.code()));
    }
}
