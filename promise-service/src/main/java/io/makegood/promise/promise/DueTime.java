package io.makegood.promise.promise;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When an objective is due: as first promised ({@code rePromise} 0) or as offered again. Numbered within its promise;
 * kept to the microsecond, as the database keeps it. On time includes the due instant itself.
 */
public record DueTime(
        int no,
        String objective,
        int rePromise,
        Instant dueAt,
        Instant offeredAt,
        @Nullable String offeredBy) {

    public DueTime {
        dueAt = dueAt.truncatedTo(ChronoUnit.MICROS);
        offeredAt = offeredAt.truncatedTo(ChronoUnit.MICROS);
        if (!dueAt.isAfter(offeredAt)) {
            throw new IllegalArgumentException("due at %s, but offered at %s".formatted(dueAt, offeredAt));
        }
    }

    public boolean isFirst() {
        return rePromise == 0;
    }
}
