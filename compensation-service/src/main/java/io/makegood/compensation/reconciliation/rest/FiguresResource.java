package io.makegood.compensation.reconciliation.rest;

import io.makegood.compensation.QueryParameters;
import io.makegood.compensation.reconciliation.Dimension;
import io.makegood.compensation.reconciliation.Period;
import io.makegood.compensation.reconciliation.Reconciliation;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/reconciliation/figures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Reconciliation")
class FiguresResource {

    private final Reconciliation reconciliation;
    private final Tenancy tenancy;

    FiguresResource(Reconciliation reconciliation, Tenancy tenancy) {
        this.reconciliation = reconciliation;
        this.tenancy = tenancy;
    }

    /** The figures of a period. */
    @Schema(name = "Breakdown")
    record BreakdownView(
            Instant from,
            Instant until,

            @Schema(description = "in order; those of one currency come to the same, whatever they are told apart by")
            List<FiguresView> figures) {}

    @GET
    @Operation(
            operationId = "getFigures",
            summary = "The figures of a period by guarantee, carrier or cause",
            description =
                    "By currency, and by each of what 'by' names; without it by currency only. A carrier and a cause"
                            + " are those that were known when it became owed. Nothing is guessed: where the breaches name"
                            + " no cause, or several, it is empty.")
    public BreakdownView get(
            @BeanParam PeriodParameters period,
            @Parameter(
                            description = "what figures are told apart by; may be given several times",
                            schema = @Schema(enumeration = {"guarantee", "carrier", "cause"}))
                    @QueryParam("by")
                    List<String> by) {
        return view(period.period(), dimensions(by));
    }

    private BreakdownView view(Period period, Set<Dimension> by) {
        return new BreakdownView(
                period.from(),
                period.until(),
                reconciliation.by(by, tenancy.current(), period).stream()
                        .map(totals -> FiguresView.of(totals.figures(), totals.slice(), period))
                        .toList());
    }

    private static Set<Dimension> dimensions(List<String> words) {
        Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
        words.forEach(
                word -> dimensions.add(Objects.requireNonNull(QueryParameters.constant("by", Dimension.class, word))));
        return dimensions;
    }
}
