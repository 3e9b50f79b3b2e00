package io.makegood.compensation.entitlement;

import io.makegood.compensation.ledger.Correction;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.terms.Form;
import io.makegood.kernel.TimeOrderedId;
import io.makegood.terms.Terms.Overpaid;
import io.makegood.terms.award.Award;
import io.makegood.terms.pricing.Priced;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is owed in all under one award, as of one verdict; numbered, and the newest counts.
 *
 * @param verdict number of the verdict that was the occasion
 * @param change what is owed now less what was owed before
 * @param instructed what was instructed in all: payments less recoveries, those that wait and those that people rejected
 *     among them; beyond {@code amount} it is goodwill
 * @param difference by how much that changes
 * @param inKind what is owed that is not money
 * @param discretion what no rule can compute, and people decide
 * @param corrects the one before, which this one takes the place of; null for the first
 * @param cause why it is owed, as was known then
 */
public record Entitlement(
        UUID id,
        Promise promise,
        Form form,
        int number,
        int verdict,
        Money amount,
        Money change,
        Money instructed,
        Money difference,
        List<String> inKind,
        @Nullable String discretion,
        Trace trace,
        Instant computedAt,
        @Nullable Correction corrects,
        Cause cause) {

    static final Comparator<Entitlement> BY_AWARD =
            Comparator.comparing((Entitlement one) -> one.trace().award());

    public Entitlement {
        inKind = List.copyOf(inKind);
    }

    /** The first of an award, when nothing was owed or instructed before. */
    static Entitlement first(Case one, Priced priced, Trace trace, Instant now) {
        Money nothing = Money.zero(trace.amount().getCurrencyUnit());
        return of(one, priced, trace, 1, new Before(nothing, nothing, nothing, Cause.UNKNOWN), now, null);
    }

    /** @param gone what has gone out under the award: only that can be kept */
    Entitlement next(Case one, Priced priced, Trace trace, Money gone, Instant now) {
        Instant since = corrects == null ? computedAt : corrects.since();
        Before before = new Before(amount, instructed, gone, cause);
        return of(one, priced, trace, number + 1, before, now, new Correction(id, since));
    }

    private record Before(Money amount, Money instructed, Money gone, Cause cause) {}

    private static Entitlement of(
            Case one,
            Priced priced,
            Trace trace,
            int number,
            Before before,
            Instant now,
            @Nullable Correction corrects) {
        Money owed = trace.amount();
        boolean customerKeepsIt =
                one.terms().overpaid() == Overpaid.GOODWILL && before.gone().isGreaterThan(owed);
        Money instructedInAll = customerKeepsIt ? before.gone() : owed;
        Award award = one.terms().award(priced.award());
        return new Entitlement(
                TimeOrderedId.next(),
                one.promise(),
                Form.of(award, priced.remedy()),
                number,
                one.latest().number(),
                owed,
                owed.minus(before.amount()),
                instructedInAll,
                instructedInAll.minus(before.instructed()),
                priced.inKind(),
                priced.discretion(),
                trace,
                now,
                corrects,
                Cause.of(one.standing(), award, before.cause()));
    }

    public AwardKey key() {
        return new AwardKey(promise.key(), trace.award());
    }

    Payout.Grounds grounds() {
        return new Payout.Grounds(id, trace.award(), verdict, trace.explanation());
    }

    /** What more the customer keeps without being owed it; negative when an earlier gift turns out to be owed. */
    public Money goodwillChange() {
        return difference.minus(change);
    }
}
