package io.makegood.compensation.approval;

import io.makegood.kernel.refusal.Invalid;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** An amount in each currency. */
public final class Limit {

    private Limit() {}

    public static Optional<Money> in(CurrencyUnit currency, List<Money> amounts) {
        return amounts.stream()
                .filter(amount -> amount.getCurrencyUnit().equals(currency))
                .findFirst();
    }

    /** Of a currency that is not named nothing is covered. */
    public static boolean covers(List<Money> amounts, Money amount) {
        return in(amount.getCurrencyUnit(), amounts)
                .map(limit -> !amount.isGreaterThan(limit))
                .orElse(false);
    }

    static void requireValid(String pointer, List<Money> amounts) {
        Set<CurrencyUnit> seen = new HashSet<>();
        for (int at = 0; at < amounts.size(); at++) {
            Money amount = amounts.get(at);
            if (amount.isNegative()) {
                throw Invalid.field(pointer + "/" + at, amount, "must not be less than nothing");
            }
            if (!seen.add(amount.getCurrencyUnit())) {
                throw Invalid.field(pointer + "/" + at, amount, "its currency was named before");
            }
        }
    }
}
