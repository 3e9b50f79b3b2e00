package io.makegood.compensation.reconciliation.rest;

import io.makegood.compensation.reconciliation.Reconciliation;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Reconciliation", description = "What a period shows, tied to the books")
class ReconciliationResource {

    private final Reconciliation reconciliation;
    private final Tenancy tenancy;

    ReconciliationResource(Reconciliation reconciliation, Tenancy tenancy) {
        this.reconciliation = reconciliation;
        this.tenancy = tenancy;
    }

    @GET
    @Operation(
            operationId = "getReconciliation",
            summary = "The report of a period",
            description =
                    "Per guarantee and currency: what was computed, held, rejected, approved, instructed, settled "
                            + "and failed. Per account: the opening balance, what moved, and the closing balance. Per kind and "
                            + "currency: what of the settled payouts statements show. Per account of a bank: how it moved by its "
                            + "statements. Of exactly a closed month it is the report of then.")
    public ReportView get(@BeanParam PeriodParameters period) {
        return ReportView.of(reconciliation.of(tenancy.current(), period.period()));
    }
}
