package io.makegood.compensation.entitlement;

import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.terms.Overpaid;
import io.makegood.compensation.terms.Remedy;
import io.makegood.kernel.TimeOrderedId;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.joda.money.Money;

/**
 * What a customer is owed in all under one award, as of one verdict; numbered, and the newest counts.
 *
 * @param change what is owed now less what was owed before
 * @param instructed what was instructed in all: payments less recoveries; beyond {@code amount} it is goodwill
 * @param difference what has to be instructed now: paid if positive, recovered if negative
 */
public record Entitlement(
        UUID id,
        Promise promise,
        Remedy remedy,
        int number,
        Money amount,
        Money change,
        Money instructed,
        Money difference,
        Trace trace,
        Instant computedAt) {

    static final Comparator<Entitlement> BY_AWARD = Comparator.comparing(
                    (Entitlement one) -> one.trace().award())
            .thenComparing(one -> one.trace().rePromise());

    /** The first of an award, when nothing was owed or instructed before. */
    static Entitlement first(Promise promise, Remedy remedy, Trace trace, Instant now) {
        Money owed = trace.amount();
        return new Entitlement(TimeOrderedId.next(), promise, remedy, 1, owed, owed, owed, owed, trace, now);
    }

    Entitlement next(Trace trace, Overpaid overpaid, Instant now) {
        Money owed = trace.amount();
        boolean customerKeepsIt = overpaid == Overpaid.GOODWILL && instructed.isGreaterThan(owed);
        Money instructedInAll = customerKeepsIt ? instructed : owed;
        return new Entitlement(
                TimeOrderedId.next(),
                promise,
                remedy,
                number + 1,
                owed,
                owed.minus(amount),
                instructedInAll,
                instructedInAll.minus(instructed),
                trace,
                now);
    }

    public AwardKey key() {
        return new AwardKey(promise.key(), trace.award(), trace.rePromise());
    }

    Payout.Grounds grounds() {
        return new Payout.Grounds(id, trace.award(), trace.rePromise(), verdict(), trace.explanation());
    }

    public int verdict() {
        return trace.verdict().number();
    }

    /** What more the customer keeps without being owed it; negative when an earlier gift turns out to be owed. */
    public Money goodwillChange() {
        return difference.minus(change);
    }
}
