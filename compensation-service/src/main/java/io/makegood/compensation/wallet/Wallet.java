package io.makegood.compensation.wallet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What a customer has in one currency at one moment. What expires first is spent first. */
public record Wallet(CurrencyUnit currency, List<Credit> credits) {

    private static final Comparator<Credit> FIRST_TO_GO = Comparator.comparing(
                    Credit::expiresAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Credit::creditedAt)
            .thenComparing(Credit::id);

    /** Credit that has expired is left out, whether that was booked or not. */
    public static Wallet at(Instant now, CurrencyUnit currency, List<Credit> credits) {
        return new Wallet(
                currency,
                credits.stream()
                        .filter(credit -> credit.isGoodAt(now))
                        .sorted(FIRST_TO_GO)
                        .toList());
    }

    public Money balance() {
        return credits.stream().map(Credit::left).reduce(Money.zero(currency), Money::plus);
    }

    public boolean holds(Money amount) {
        return !balance().isLessThan(amount);
    }

    /** The credits that change, as they are afterwards; the wallet holds the amount. */
    List<Credit> without(Money amount) {
        List<Credit> changed = new ArrayList<>();
        Money open = amount;
        for (Credit credit : credits) {
            if (open.isPositive()) {
                Money taken = open.isLessThan(credit.left()) ? open : credit.left();
                changed.add(credit.with(credit.left().minus(taken)));
                open = open.minus(taken);
            }
        }
        return changed;
    }
}
