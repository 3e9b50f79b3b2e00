package io.makegood.test.schemes;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a case must come to. There is an amount exactly where the outcome is money, a due time where it is a deadline,
 * and words where it is neither.
 *
 * @param form what the money is called where it is given; {@code none} where nothing is
 * @param words what is given in kind, what people decide, or why nothing was promised
 */
public record Expected(
        Outcome outcome,
        @Nullable BigDecimal amount,
        String currency,
        String form,
        @Nullable OffsetDateTime dueAt,
        @Nullable String words,
        boolean ofLastOccurrence) {

    public Expected {
        if ((outcome == Outcome.MONEY) != (amount != null)
                || (outcome == Outcome.DEADLINE) != (dueAt != null)
                || outcome.isTold() != (words != null)) {
            throw new IllegalArgumentException("%s of %s by %s: %s".formatted(outcome, amount, dueAt, words));
        }
    }

    public boolean isNothing() {
        return amount != null && amount.signum() == 0;
    }

    /** Nothing is given, and in no form. */
    public boolean isFormless() {
        return form.equals("none");
    }
}
