package io.makegood.compensation.period;

import java.util.List;
import org.joda.money.Money;

/**
 * What somebody should look at before a month is closed.
 *
 * @param kind such as failed-payments
 * @param amounts what they come to, one for each currency; empty where money is not the point
 * @param lookAt where they are listed
 */
public record OpenQuestion(String kind, long count, List<Money> amounts, String lookAt) {

    public OpenQuestion {
        amounts = List.copyOf(amounts);
    }

    /** For people: {@code 3 failed-payments (35.52 CNY), see /v1/payouts?state=failed}. */
    @Override
    public String toString() {
        String sums = amounts.isEmpty()
                ? ""
                : " (%s)"
                        .formatted(String.join(
                                ", ", amounts.stream().map(OpenQuestion::text).toList()));
        return "%d %s%s, see %s".formatted(count, kind, sums, lookAt);
    }

    private static String text(Money amount) {
        return amount.getAmount().toPlainString() + " " + amount.getCurrencyUnit();
    }
}
