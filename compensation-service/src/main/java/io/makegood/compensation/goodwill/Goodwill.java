package io.makegood.compensation.goodwill;

import io.makegood.compensation.approval.ApprovalPolicies;
import io.makegood.compensation.approval.ApprovalPolicies.SetPolicy;
import io.makegood.compensation.approval.ApprovalPolicy;
import io.makegood.compensation.approval.Person;
import io.makegood.compensation.ledger.Ledger;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.payout.Payouts;
import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.compensation.promise.Promises;
import io.makegood.compensation.terms.Form;
import io.makegood.kernel.messaging.Keys;
import io.makegood.kernel.messaging.OrderLocks;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.Refusal;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Gives what is not owed: one gift of a person after the other, so that no two of them share the same rest of a budget. */
@ApplicationScoped
public class Goodwill {

    /**
     * What a person wants to give.
     *
     * @param promise which of the order's promises it makes up for; the last one made if null
     */
    public record Wish(
            Tenant tenant,
            String order,
            @Nullable UUID promise,
            String customer,
            Form form,
            Money amount,
            String reason) {}

    private final OrderLocks locks;
    private final Promises promises;
    private final ApprovalPolicies policies;
    private final Payouts payouts;
    private final Ledger ledger;
    private final InstantSource time;

    Goodwill(
            OrderLocks locks,
            Promises promises,
            ApprovalPolicies policies,
            Payouts payouts,
            Ledger ledger,
            InstantSource time) {
        this.locks = locks;
        this.promises = promises;
        this.policies = policies;
        this.payouts = payouts;
        this.ledger = ledger;
        this.time = time;
    }

    public Payout give(Wish wish, Person person) {
        Gift gift = new Gift(promise(wish), wish.form(), wish.amount(), wish.reason(), person);
        ApprovalPolicy policy =
                policies.find(wish.tenant()).map(SetPolicy::policy).orElseThrow(NobodyMayGive::new);
        locks.hold(List.of(gift.promise().orderKey(), Keys.of(wish.tenant(), "goodwill|" + person.name())));
        Instant now = time.instant();
        Money given = payouts.givenInMonthOf(
                now, wish.tenant(), person.name(), wish.amount().getCurrencyUnit());
        Payout payout = gift.payout(policy, given, now);
        payouts.add(List.of(payout));
        ledger.book(List.of(Gift.booking(payout)));
        return payout;
    }

    private Promise promise(Wish wish) {
        Promise promise = wish.promise() == null
                ? promises.lastOf(wish.tenant(), wish.order())
                        .orElseThrow(() -> Invalid.field("/order", wish.order(), "nothing was promised for it"))
                : promises.get(new PromiseId(wish.tenant(), wish.promise()));
        if (!promise.order().equals(wish.order())) {
            throw Invalid.field("/promise", wish.promise(), "is of another order, " + promise.order());
        }
        if (!promise.customer().equals(wish.customer())) {
            throw Invalid.field("/customer", wish.customer(), "is not the customer of this order");
        }
        return promise;
    }

    private static final class NobodyMayGive extends Refusal {
        NobodyMayGive() {
            super(Kind.CONFLICT, "goodwill-not-allowed", "no approval policy is set, so nobody may give anything");
        }
    }
}
