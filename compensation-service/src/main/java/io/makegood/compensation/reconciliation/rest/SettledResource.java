package io.makegood.compensation.reconciliation.rest;

import io.makegood.compensation.QueryParameters;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.reconciliation.Period;
import io.makegood.compensation.reconciliation.Place;
import io.makegood.compensation.reconciliation.PlacedPayout;
import io.makegood.compensation.reconciliation.PlacedQuery;
import io.makegood.compensation.reconciliation.ShownSettlements;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.refusal.Malformed;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

@Path("/v1/reconciliation/settled")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Reconciliation")
class SettledResource {

    /** Which figure. */
    static class Figure {

        @Parameter(description = "from this moment on", required = true, example = "2026-03-01T00:00:00Z")
        @QueryParam("from")
        @Nullable String from;

        @Parameter(description = "before this moment", required = true, example = "2026-04-01T00:00:00Z")
        @QueryParam("until")
        @Nullable String until;

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

        PlacedQuery toQuery(Tenant tenant) {
            return new PlacedQuery(
                    tenant,
                    new Period(QueryParameters.instant("from", from), QueryParameters.instant("until", until)),
                    require("place", QueryParameters.constant("place", Place.class, place)),
                    require("kind", QueryParameters.constant("kind", Payout.Kind.class, kind)),
                    currency());
        }

        private CurrencyUnit currency() {
            try {
                return CurrencyUnit.of(require("currency", currency));
            } catch (IllegalCurrencyException unknown) {
                throw new Malformed(
                        "invalid-parameter", "currency is '%s', but must be one of ISO 4217".formatted(currency));
            }
        }

        private static <T> T require(String name, @Nullable T value) {
            if (value == null) {
                throw new Malformed("invalid-parameter", name + " is missing");
            }
            return value;
        }
    }

    private final ShownSettlements settlements;
    private final Tenancy tenancy;

    SettledResource(ShownSettlements settlements, Tenancy tenancy) {
        this.settlements = settlements;
        this.tenancy = tenancy;
    }

    @GET
    @Operation(
            operationId = "listSettledPayouts",
            summary = "The payouts behind a figure of settled payouts",
            description = "The report links here from each of its figures.")
    public Page<PlacedPayout> list(@BeanParam Figure figure, @BeanParam PageQuery query) {
        int limit = query.limit();
        return Page.of(
                settlements.payouts(figure.toQuery(tenancy.current()), query.after(Cursor.START), limit + 1),
                limit,
                payout -> new Cursor(payout.settledAt(), payout.id()));
    }
}
