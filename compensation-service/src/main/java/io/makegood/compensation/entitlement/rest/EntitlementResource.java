package io.makegood.compensation.entitlement.rest;

import io.makegood.compensation.entitlement.Entitlements;
import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.compensation.promise.Promises;
import io.makegood.compensation.terms.GuaranteeVersion;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/entitlements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Entitlements", description = "What customers are owed, and why, or why not")
class EntitlementResource {

    @Schema(name = "EntitlementsOfPromise")
    record EntitlementsOfPromise(
            UUID promiseId,
            String order,
            String customer,
            GuaranteeVersion guarantee,

            @Schema(description = "the newest under each award")
            List<EntitlementView> entitlements) {}

    private final Entitlements entitlements;
    private final Promises promises;
    private final Tenancy tenancy;

    EntitlementResource(Entitlements entitlements, Promises promises, Tenancy tenancy) {
        this.entitlements = entitlements;
        this.promises = promises;
        this.tenancy = tenancy;
    }

    @GET
    @Operation(
            operationId = "listEntitlements",
            summary = "The history of what was owed, newest last",
            description = "Entitlements to nothing are listed too: their trace says why nothing is owed.")
    public Page<EntitlementView> list(@BeanParam EntitlementFilter filter, @BeanParam PageQuery query) {
        int limit = query.limit();
        return Page.of(
                        entitlements.history(filter.toQuery(tenancy.current()), query.after(Cursor.START), limit + 1),
                        limit,
                        entitlement -> new Cursor(entitlement.computedAt(), entitlement.id()))
                .map(EntitlementView::of);
    }

    @GET
    @Path("/{promiseId}")
    @Operation(operationId = "getEntitlements", summary = "What is owed on one promise by now")
    public EntitlementsOfPromise get(@PathParam("promiseId") UUID promiseId) {
        Promise promise = promises.get(new PromiseId(tenancy.current(), promiseId));
        return new EntitlementsOfPromise(
                promise.id(),
                promise.order(),
                promise.customer(),
                promise.guarantee(),
                entitlements.newest(promise.key()).stream()
                        .map(EntitlementView::of)
                        .toList());
    }
}
