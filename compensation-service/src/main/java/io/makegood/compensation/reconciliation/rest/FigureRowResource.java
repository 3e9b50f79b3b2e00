package io.makegood.compensation.reconciliation.rest;

import io.makegood.compensation.QueryParameters;
import io.makegood.compensation.reconciliation.Dimension;
import io.makegood.compensation.reconciliation.FigureName;
import io.makegood.compensation.reconciliation.FigureQuery;
import io.makegood.compensation.reconciliation.FigureRow;
import io.makegood.compensation.reconciliation.Period;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/reconciliation/rows")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Reconciliation")
class FigureRowResource {

    /** Which figure. */
    static class Figure {

        @Parameter(
                required = true,
                schema =
                        @Schema(
                                enumeration = {
                                    "computed",
                                    "goodwill",
                                    "held",
                                    "rejected",
                                    "withdrawn",
                                    "payments-approved",
                                    "payments-instructed",
                                    "payments-waiting",
                                    "payments-retried",
                                    "payments-settled",
                                    "payments-failed",
                                    "payments-in-flight",
                                    "recoveries-approved",
                                    "recoveries-instructed",
                                    "recoveries-waiting",
                                    "recoveries-retried",
                                    "recoveries-settled",
                                    "recoveries-failed",
                                    "recoveries-in-flight"
                                }))
        @QueryParam("figure")
        @Nullable String figure;

        @Parameter(required = true, description = "ISO 4217", example = "EUR")
        @QueryParam("currency")
        @Nullable String currency;

        @Parameter(description = "of this guarantee only", example = "next-morning")
        @QueryParam("guarantee")
        @Nullable String guarantee;

        @Parameter(description = "of this carrier only", example = "dhl")
        @QueryParam("carrier")
        @Nullable String carrier;

        @Parameter(description = "of this cause only", example = "carrier-capacity")
        @QueryParam("cause")
        @Nullable String cause;

        @Parameter(
                description = "of those only of which nobody said it; may be given for both",
                schema = @Schema(enumeration = {"carrier", "cause"}))
        @QueryParam("without")
        List<String> without = List.of();

        FigureQuery toQuery(Tenant tenant, Period period) {
            return FigureQuery.of(
                    tenant,
                    period,
                    new Slice(QueryParameters.currency(currency), values()),
                    QueryParameters.required("figure", QueryParameters.constant("figure", FigureName.class, figure)));
        }

        private Map<Dimension, String> values() {
            Map<Dimension, String> values = new EnumMap<>(Dimension.class);
            put(values, Dimension.GUARANTEE, guarantee);
            put(values, Dimension.CARRIER, carrier);
            put(values, Dimension.CAUSE, cause);
            for (String dimension : without) {
                put(values, QueryParameters.constant("without", Dimension.class, dimension), Slice.UNKNOWN);
            }
            return values;
        }

        private static void put(Map<Dimension, String> values, @Nullable Dimension dimension, @Nullable String value) {
            if (dimension != null && value != null) {
                values.put(dimension, value);
            }
        }
    }

    private final Recorded recorded;
    private final Tenancy tenancy;

    FigureRowResource(Recorded recorded, Tenancy tenancy) {
        this.recorded = recorded;
        this.tenancy = tenancy;
    }

    @GET
    @Operation(
            operationId = "listFigureRows",
            summary = "The entitlements and payouts behind a figure",
            description =
                    "The report links here from each of its figures; the rows of all pages come to the figure. A row"
                            + " says what one of them adds at one moment: less than nothing where it takes from the"
                            + " figure.")
    public Page<FigureRow> list(
            @BeanParam PeriodParameters period, @BeanParam Figure figure, @BeanParam PageQuery query) {
        int limit = query.limit();
        return Page.of(
                recorded.rows(figure.toQuery(tenancy.current(), period.period()), query.after(Cursor.START), limit + 1),
                limit,
                row -> new Cursor(row.at(), row.id()));
    }
}
