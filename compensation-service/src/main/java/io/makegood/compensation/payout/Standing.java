package io.makegood.compensation.payout;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What was done about one award so far.
 *
 * @param gone what was instructed, settled or not: payments less recoveries
 * @param held payments that still wait
 * @param declined what people rejected; it is not paid later either, as long as no more is owed than that
 * @param things what was done about what is no money
 */
public record Standing(Money gone, List<Payout> held, Money declined, Things things) {

    public static Standing nothing(CurrencyUnit currency) {
        return new Standing(Money.zero(currency), List.of(), Money.zero(currency), Things.NONE);
    }

    public static Standing of(CurrencyUnit currency, Collection<Payout> payouts) {
        return payouts.stream().reduce(nothing(currency), Standing::with, (one, other) -> one);
    }

    public Standing with(Payout payout) {
        return payout.isInKind() ? new Standing(gone, held, declined, things.with(payout)) : withMoney(payout);
    }

    private Standing withMoney(Payout payout) {
        return switch (payout.progress().state()) {
            case HELD -> new Standing(gone, plus(held, payout), declined, things);
            case REJECTED -> new Standing(gone, held, declined.plus(payout.amount()), things);
            case WITHDRAWN -> this;
            case INSTRUCTED, SETTLED, FAILED ->
                new Standing(
                        payout.kind() == Payout.Kind.PAYMENT ? gone.plus(payout.amount()) : gone.minus(payout.amount()),
                        held,
                        declined,
                        things);
        };
    }

    public Standing withoutHeld() {
        return new Standing(gone, List.of(), declined, things);
    }

    public Standing withoutHeldThings() {
        return new Standing(gone, held, declined, things.withoutHeld());
    }

    public Money heldInAll() {
        return held.stream().map(Payout::amount).reduce(Money.zero(gone.getCurrencyUnit()), Money::plus);
    }

    /** For which choice of the customer what is held waits. */
    public Optional<Hold> choice() {
        return held.stream().flatMap(payout -> payout.choice().stream()).findFirst();
    }

    /** What is still to be paid, if so much is owed; what people declined is not. */
    public Money toPay(Money owed) {
        return notNegative(owed.minus(declined).minus(gone));
    }

    /** What has gone out beyond an amount. */
    public Money beyond(Money amount) {
        return notNegative(gone.minus(amount));
    }

    private static Money notNegative(Money amount) {
        return amount.isNegative() ? Money.zero(amount.getCurrencyUnit()) : amount;
    }

    private static List<Payout> plus(List<Payout> payouts, Payout one) {
        return Stream.concat(payouts.stream(), Stream.of(one)).toList();
    }
}
