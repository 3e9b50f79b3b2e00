package io.makegood.promise.verdict.rest;

import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.promise.promise.Promise;
import io.makegood.promise.promise.PromiseId;
import io.makegood.promise.promise.Promises;
import io.makegood.promise.verdict.Verdicts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/promises/{id}/verdicts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Promises")
class VerdictResource {

    private final Verdicts verdicts;
    private final Promises promises;
    private final Tenancy tenancy;

    VerdictResource(Verdicts verdicts, Promises promises, Tenancy tenancy) {
        this.verdicts = verdicts;
        this.promises = promises;
        this.tenancy = tenancy;
    }

    @GET
    @Operation(
            operationId = "listVerdicts",
            summary = "All verdicts on a promise, by number; the last of a due time stands")
    public Page<VerdictView> list(@PathParam("id") PromiseId id, @BeanParam PageQuery page) {
        Promise promise = promises.get(tenancy.current(), id).promise();
        return verdicts.page(promise, page).map(recorded -> VerdictView.of(promise, recorded));
    }
}
