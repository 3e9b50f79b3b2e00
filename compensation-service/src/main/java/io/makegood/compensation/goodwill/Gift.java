package io.makegood.compensation.goodwill;

import io.makegood.compensation.approval.ApprovalPolicy;
import io.makegood.compensation.approval.Limit;
import io.makegood.compensation.approval.Person;
import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.ledger.Transfer;
import io.makegood.compensation.payout.Hold;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.terms.Form;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/** What a person wants to give a customer who is not owed it. */
record Gift(Promise promise, Form form, Money amount, String reason, Person person) {

    /**
     * On the spot if it lies within what this person may give and decide on; else it waits for another one with more
     * authority.
     *
     * @param given by this person this month, on the spot
     */
    Payout payout(ApprovalPolicy policy, Money given, Instant now) {
        Payout payout = Payout.goodwill(promise, form, amount, new Payout.Reason(person.name(), reason), now);
        Money budget = Limit.in(amount.getCurrencyUnit(), policy.goodwillPerMonth())
                .orElse(Money.zero(amount.getCurrencyUnit()));
        if (given.plus(amount).isGreaterThan(budget)) {
            return payout.heldFor(List.of(hold(
                    policy,
                    "%s, with %s given this month, is more than the %s that %s may give"
                            .formatted(amount, given, budget, person.name()),
                    now)));
        }
        return mayDecide(policy)
                ? payout
                : payout.heldFor(List.of(
                        hold(policy, "%s is more than %s may decide on".formatted(amount, person.name()), now)));
    }

    private boolean mayDecide(ApprovalPolicy policy) {
        return policy.isAutomatic(promise.guarantee().code(), amount)
                || policy.levelOf(person).map(own -> own.covers(amount)).orElse(false);
    }

    private Hold hold(ApprovalPolicy policy, String text, Instant now) {
        return new Hold(
                Hold.Kind.APPROVAL, text, policy.levelAbove(person, amount).name(), now, null);
    }

    /** Owed from now on, like all that customers are to get, though it waits. */
    static Transfer booking(Payout gift) {
        return new Transfer(
                gift.promise().tenant(),
                gift.id(),
                "given:" + gift.id(),
                Account.GOODWILL_EXPENSE,
                Account.OWED_TO_CUSTOMERS,
                gift.amount(),
                gift.createdAt());
    }
}
