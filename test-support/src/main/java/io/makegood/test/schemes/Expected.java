package io.makegood.test.schemes;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What a case must come to. There is an amount exactly where the outcome is money, a due time where it is a deadline. */
public record Expected(
        Outcome outcome,
        @Nullable BigDecimal amount,
        String currency,
        String form,
        @Nullable OffsetDateTime dueAt,
        boolean ofLastOccurrence) {

    public Expected {
        if ((outcome == Outcome.MONEY) != (amount != null) || (outcome == Outcome.DEADLINE) != (dueAt != null)) {
            throw new IllegalArgumentException("%s of %s by %s".formatted(outcome, amount, dueAt));
        }
    }
}
