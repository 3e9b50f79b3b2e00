package io.makegood.compensation.recourse.rest;

import io.makegood.compensation.QueryParameters;
import io.makegood.compensation.reconciliation.Period;
import io.makegood.compensation.recourse.Cost;
import io.makegood.compensation.recourse.Costs;
import io.makegood.compensation.recourse.PartyFigures;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

@Path("/v1/recourse")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Recourse")
class CostResource {

    private static final String WHO =
            "a party that was declared, or the word by which events name it; absent while " + "nobody is named";

    @Schema(name = "RecourseSummary")
    record SummaryView(
            Instant from,
            Instant until,

            @Schema(description = "one for each party and currency")
            List<FiguresView> parties) {}

    @Schema(name = "RecourseFigures")
    record FiguresView(
            @Schema(description = WHO, examples = "dhl-express") @Nullable String party,

            @Schema(examples = "EUR") String currency,

            @Schema(description = "paid to customers, less what was recovered from them")
            Money paid,

            @Schema(description = "asked for, less what was withdrawn")
            Money claimed,

            @Schema(description = "as the party accepted it, and in the end as it credited it")
            Money accepted,

            Money credited,

            @Schema(description = "not asked for in time") Money expired,
            @Schema(description = "paid less credited") Money netCost) {

        static FiguresView of(PartyFigures figures) {
            return new FiguresView(
                    figures.party(),
                    figures.paid().getCurrencyUnit().getCode(),
                    figures.paid(),
                    figures.claimed(),
                    figures.accepted(),
                    figures.credited(),
                    figures.expired(),
                    figures.netCost());
        }
    }

    @Schema(name = "RecourseCost")
    record CostView(
            UUID payoutId,
            String order,
            UUID promiseId,
            String award,
            String guarantee,
            @Schema(enumeration = {"payment", "recovery"}) String kind,
            Money amount,

            @Schema(description = WHO, examples = "dhl-express") @Nullable String party,

            @Schema(examples = "missorted") @Nullable String reason,
            Instant settledAt) {

        static CostView of(Cost cost) {
            return new CostView(
                    cost.payout(),
                    cost.order(),
                    cost.promise(),
                    cost.award(),
                    cost.guarantee(),
                    cost.kind().word(),
                    cost.amount(),
                    cost.party(),
                    cost.reason(),
                    cost.settledAt());
        }
    }

    private final Costs costs;
    private final Tenancy tenancy;

    CostResource(Costs costs, Tenancy tenancy) {
        this.costs = costs;
        this.tenancy = tenancy;
    }

    @GET
    @Path("/summary")
    @Operation(
            operationId = "getRecourseSummary",
            summary = "What compensation has cost by who answers for it, and what came back",
            description =
                    "Payouts settled in the period, and steps of claims made in it; who answers is as known by now.")
    public SummaryView summary(
            @Parameter(description = "from this moment on", required = true, example = "2026-03-01T00:00:00Z")
                    @QueryParam("from")
                    @Nullable String from,
            @Parameter(description = "before this moment", required = true, example = "2026-04-01T00:00:00Z")
                    @QueryParam("until")
                    @Nullable String until) {
        Period period = period(from, until);
        return new SummaryView(
                period.from(),
                period.until(),
                costs.summary(tenancy.current(), period).stream()
                        .map(FiguresView::of)
                        .toList());
    }

    @GET
    @Path("/payouts")
    @Operation(
            operationId = "listRecourseCosts",
            summary = "The settled payouts behind what was paid, and who answers for each",
            description = "Oldest first.")
    public Page<CostView> list(
            @Parameter(description = "from this moment on", required = true, example = "2026-03-01T00:00:00Z")
                    @QueryParam("from")
                    @Nullable String from,
            @Parameter(description = "before this moment", required = true, example = "2026-04-01T00:00:00Z")
                    @QueryParam("until")
                    @Nullable String until,
            @Parameter(description = "only those it answers for", example = "dhl-express")
                    @QueryParam("party")
                    @Nullable String party,
            @BeanParam PageQuery query) {
        int limit = query.limit();
        return Page.of(
                        costs.list(tenancy.current(), period(from, until), party, query.after(Cursor.START), limit + 1),
                        limit,
                        cost -> new Cursor(cost.settledAt(), cost.payout()))
                .map(CostView::of);
    }

    private static Period period(@Nullable String from, @Nullable String until) {
        return new Period(QueryParameters.instant("from", from), QueryParameters.instant("until", until));
    }
}
