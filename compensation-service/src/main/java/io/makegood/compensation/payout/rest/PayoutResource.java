package io.makegood.compensation.payout.rest;

import io.makegood.compensation.approval.DecisionLog;
import io.makegood.compensation.choice.Choices;
import io.makegood.compensation.entitlement.Entitlements;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.payout.Payouts;
import io.makegood.compensation.payout.rest.PayoutDetails.ChoiceView;
import io.makegood.compensation.payout.rest.PayoutDetails.DecisionView;
import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/payouts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Payouts")
class PayoutResource {

    private final Payouts payouts;
    private final Entitlements entitlements;
    private final DecisionLog decisions;
    private final Choices choices;
    private final Tenancy tenancy;
    private final InstantSource time;

    PayoutResource(
            Payouts payouts,
            Entitlements entitlements,
            DecisionLog decisions,
            Choices choices,
            Tenancy tenancy,
            InstantSource time) {
        this.payouts = payouts;
        this.entitlements = entitlements;
        this.decisions = decisions;
        this.choices = choices;
        this.tenancy = tenancy;
        this.time = time;
    }

    @GET
    @Operation(operationId = "listPayouts", summary = "Payouts, oldest first; with payBefore, the most urgent first")
    public Page<PayoutView> list(@BeanParam PayoutFilter filter, @BeanParam PageQuery query) {
        int limit = query.limit();
        return Page.of(
                        payouts.list(filter.toQuery(tenancy.current()), query.after(Cursor.START), limit + 1),
                        limit,
                        payout -> new Cursor(filter.sortedBy(payout), payout.id()))
                .map(PayoutView::of);
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewPayouts",
            summary = "What is still to be paid for some orders",
            description =
                    "Payouts that are held, instructed or have failed, with their totals: what changes if the promises "
                            + "of these orders are judged otherwise. Nothing is stored.")
    @Extension(name = "x-repeatable", value = "true")
    public PayoutPreview preview(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "dangdang",
                                                            value = PayoutPreview.Request.EXAMPLE)))
                    @Valid @NotNull PayoutPreview.Request request) {
        return PayoutPreview.of(
                payouts.unsettledTotals(tenancy.current(), request.orders()),
                payouts.unsettled(tenancy.current(), request.orders(), PayoutPreview.MOST));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getPayout",
            summary = "One payout, with the calculation behind it, every decision on it and every attempt to settle it")
    public PayoutDetails get(@PathParam("id") UUID id) {
        Payout payout = payouts.get(tenancy.current(), id);
        UUID entitlement = payout.grounds().entitlement();
        return new PayoutDetails(
                PayoutView.of(payout),
                entitlement == null ? null : entitlements.trace(tenancy.current(), entitlement),
                choice(payout),
                decisions.of(payout).stream().map(DecisionView::of).toList(),
                payouts.attempts(payout));
    }

    private @Nullable ChoiceView choice(Payout payout) {
        String award = payout.grounds().award();
        return award == null
                ? null
                : choices.find(payout.promise().key(), award)
                        .map(ChoiceView::of)
                        .orElse(null);
    }

    @POST
    @Path("/{id}/retry")
    @Transactional
    @Idempotent
    @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
    @Operation(
            operationId = "retryPayout",
            summary = "Try a failed payout again",
            description = "It keeps its id, so an endpoint that had paid it after all does not pay it twice.")
    public RestResponse<PayoutView> retry(@PathParam("id") UUID id) {
        return RestResponse.ok(PayoutView.of(payouts.retry(tenancy.current(), id, time.instant())));
    }
}
