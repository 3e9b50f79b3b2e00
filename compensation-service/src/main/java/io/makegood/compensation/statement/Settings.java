package io.makegood.compensation.statement;

import io.makegood.kernel.refusal.Invalid;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * How a tenant matches.
 *
 * @param missingAfterDays how long a statement may take to show a settled payout
 * @param windowDays how long after it was settled a payout is looked for by amount and words
 * @param tolerances per currency, the difference too small to ask about; without one nothing is
 */
public record Settings(int missingAfterDays, int windowDays, List<Money> tolerances) {

    static final Settings USUAL = new Settings(5, 5, List.of());

    private static final int MOST_DAYS = 400;

    public Settings {
        requireDays("/missingAfterDays", missingAfterDays);
        requireDays("/windowDays", windowDays);
        tolerances = List.copyOf(tolerances);
        for (int index = 0; index < tolerances.size(); index++) {
            requireTolerance(tolerances, index);
        }
    }

    private static void requireDays(String field, int days) {
        if (days < 0 || days > MOST_DAYS) {
            throw Invalid.field(field, days, "must be from 0 to " + MOST_DAYS);
        }
    }

    private static void requireTolerance(List<Money> tolerances, int index) {
        Money tolerance = tolerances.get(index);
        String field = "/tolerances/" + index;
        if (tolerance.isNegative()) {
            throw Invalid.field(field, tolerance, "must not be negative");
        }
        if (tolerances.subList(0, index).stream().anyMatch(tolerance::isSameCurrency)) {
            throw Invalid.field(field, tolerance, "must be the only one in its currency");
        }
    }

    Duration missingAfter() {
        return Duration.ofDays(missingAfterDays);
    }

    Map<String, String> amounts() {
        return tolerances.stream()
                .collect(Collectors.toMap(
                        tolerance -> tolerance.getCurrencyUnit().getCode(),
                        tolerance -> tolerance.getAmount().toPlainString(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    Money tolerance(Money of) {
        return tolerances.stream().filter(of::isSameCurrency).findFirst().orElse(Money.zero(of.getCurrencyUnit()));
    }
}
