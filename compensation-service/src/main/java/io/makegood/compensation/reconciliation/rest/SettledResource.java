package io.makegood.compensation.reconciliation.rest;

import io.makegood.compensation.QueryParameters;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.reconciliation.FigureQuery;
import io.makegood.compensation.reconciliation.Period;
import io.makegood.compensation.reconciliation.Place;
import io.makegood.compensation.reconciliation.Recorded;
import io.makegood.compensation.reconciliation.Slice;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/reconciliation/settled")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Reconciliation")
class SettledResource {

    /** Which figure. */
    static class Figure {

        @Parameter(
                required = true,
                schema =
                        @Schema(
                                enumeration = {
                                    "matched",
                                    "written-off",
                                    "in-wallet",
                                    "missing",
                                    "differing",
                                    "set-aside",
                                    "awaited"
                                }))
        @QueryParam("place")
        @Nullable String place;

        @Parameter(required = true, schema = @Schema(enumeration = {"payment", "recovery"}))
        @QueryParam("kind")
        @Nullable String kind;

        @Parameter(required = true, description = "ISO 4217", example = "EUR")
        @QueryParam("currency")
        @Nullable String currency;

        FigureQuery toQuery(Tenant tenant, Period period) {
            return FigureQuery.placed(
                    tenant,
                    period,
                    new Slice(QueryParameters.currency(currency), Map.of()),
                    QueryParameters.required("kind", QueryParameters.constant("kind", Payout.Kind.class, kind)),
                    QueryParameters.required("place", QueryParameters.constant("place", Place.class, place)));
        }
    }

    private final Recorded recorded;
    private final Tenancy tenancy;

    SettledResource(Recorded recorded, Tenancy tenancy) {
        this.recorded = recorded;
        this.tenancy = tenancy;
    }

    @GET
    @Operation(
            operationId = "listSettledPayouts",
            summary = "The payouts behind a figure of settled payouts",
            description = "The report links here from each of its figures.")
    public Page<SettledPayoutView> list(
            @BeanParam PeriodParameters period, @BeanParam Figure figure, @BeanParam PageQuery query) {
        int limit = query.limit();
        return Page.of(
                        recorded.rows(
                                figure.toQuery(tenancy.current(), period.period()),
                                query.after(Cursor.START),
                                limit + 1),
                        limit,
                        row -> new Cursor(row.at(), row.id()))
                .map(SettledPayoutView::of);
    }
}
