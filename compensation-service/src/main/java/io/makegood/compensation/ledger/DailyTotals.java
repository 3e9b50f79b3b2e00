package io.makegood.compensation.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What each account moved on each day, summed anew from the transfers. It grows with days, not with transfers. */
final class DailyTotals {

    record Day(String account, String currency, LocalDate day) {}

    record Movement(BigDecimal debits, BigDecimal credits) {

        static final Movement NONE = new Movement(BigDecimal.ZERO, BigDecimal.ZERO);

        Movement plus(Movement other) {
            return new Movement(debits.add(other.debits), credits.add(other.credits));
        }

        /** 1.0 is as good as 1.00. */
        boolean isWorth(Movement other) {
            return debits.compareTo(other.debits) == 0 && credits.compareTo(other.credits) == 0;
        }
    }

    private final Map<Day, Movement> totals = new HashMap<>();

    void add(ResultSet transfer) throws SQLException {
        String currency = transfer.getString("currency");
        BigDecimal amount = transfer.getBigDecimal("amount");
        LocalDate day = transfer.getObject("booked_at", OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDate();
        add(new Day(transfer.getString("debit_account"), currency, day), new Movement(amount, BigDecimal.ZERO));
        add(new Day(transfer.getString("credit_account"), currency, day), new Movement(BigDecimal.ZERO, amount));
    }

    void add(Day day, Movement movement) {
        totals.merge(day, movement, Movement::plus);
    }

    /** The first day, if any, for which something else is kept. */
    Optional<Break> differing(DailyTotals kept) {
        Set<Day> days = new HashSet<>(totals.keySet());
        days.addAll(kept.totals.keySet());
        return days.stream()
                .filter(day -> !on(day).isWorth(kept.on(day)))
                .min(Comparator.comparing(Day::day).thenComparing(Day::account))
                .map(day -> Break.balance(
                        "%s in %s on %s: transfers come to %s debits and %s credits, but %s and %s are kept"
                                .formatted(
                                        day.account(),
                                        day.currency(),
                                        day.day(),
                                        on(day).debits(),
                                        on(day).credits(),
                                        kept.on(day).debits(),
                                        kept.on(day).credits())));
    }

    private Movement on(Day day) {
        return totals.getOrDefault(day, Movement.NONE);
    }
}
