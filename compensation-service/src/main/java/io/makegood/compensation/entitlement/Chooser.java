package io.makegood.compensation.entitlement;

import io.makegood.compensation.choice.Choice;
import io.makegood.compensation.choice.Choices;
import io.makegood.compensation.payout.Hold;
import io.makegood.compensation.payout.Offer;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.payout.Payouts;
import io.makegood.kernel.messaging.OrderLocks;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.Refusal;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Takes what customers choose, in the caller's transaction: once, and not after the time for it is over. */
@ApplicationScoped
public class Chooser {

    private final OrderLocks orders;
    private final Payouts payouts;
    private final Choices choices;
    private final Assessor assessor;

    Chooser(OrderLocks orders, Payouts payouts, Choices choices, Assessor assessor) {
        this.orders = orders;
        this.payouts = payouts;
        this.choices = choices;
        this.assessor = assessor;
    }

    /**
     * What was held waits no longer for the choice; in another form it is priced anew, and another payout takes its place.
     *
     * @param form its name in the terms
     * @param by who tells us
     * @return the payout that stands then
     */
    public Payout choose(Tenant tenant, UUID id, String form, String by, Instant now) {
        orders.hold(List.of(payouts.get(tenant, id).promise().orderKey()));
        Payout held = payouts.get(tenant, id);
        Hold choice = held.choice().filter(waits -> !waits.isOverAt(now)).orElseThrow(() -> new NothingToChoose(held));
        List<Offer> offers = Objects.requireNonNull(choice.offers());
        if (offers.stream().noneMatch(offer -> offer.form().equals(form))) {
            throw Invalid.field(
                    "/form",
                    form,
                    "must be one of " + offers.stream().map(Offer::form).toList());
        }
        String award = Objects.requireNonNull(held.grounds().award());
        choices.add(new Choice(held.promise().key(), award, form, id, by, now));
        return held.form().name().equals(form) ? letGo(held, choice, now) : priceAnew(held);
    }

    private Payout letGo(Payout held, Hold choice, Instant now) {
        Payout chosen = held.without(List.of(choice), now);
        payouts.decide(List.of(chosen));
        return chosen;
    }

    private Payout priceAnew(Payout held) {
        assessor.assessAnew(held.promise());
        Payout after = payouts.get(held.promise().tenant(), held.id());
        UUID replacement = after.review().replacedBy();
        return replacement == null ? after : payouts.get(held.promise().tenant(), replacement);
    }

    private static final class NothingToChoose extends Refusal {
        NothingToChoose(Payout payout) {
            super(
                    Kind.CONFLICT,
                    "nothing-to-choose",
                    payout.choice()
                            .map(over -> "the customer could choose the form of payout %s until %s"
                                    .formatted(payout.id(), over.until()))
                            .orElse("payout %s is %s, and waits for no choice"
                                    .formatted(
                                            payout.id(),
                                            payout.progress().state().word())));
        }
    }
}
