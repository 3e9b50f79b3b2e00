package io.makegood.compensation.period;

import io.makegood.compensation.ledger.Head;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month that never changes again.
 *
 * @param accepted why it was closed although questions were open; null if none were
 * @param questions those that were open
 * @param head of the chain when it was closed: all of the month is part of it
 */
public record ClosedMonth(
        Month month,
        Instant closedAt,
        String closedBy,
        @Nullable String accepted,
        List<OpenQuestion> questions,
        Head head) {

    public ClosedMonth {
        questions = List.copyOf(questions);
    }
}
