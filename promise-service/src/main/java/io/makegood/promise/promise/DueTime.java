package io.makegood.promise.promise;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When an objective is due: as first promised ({@code rePromise} 0) or as offered again. Numbered within its promise;
 * kept to the microsecond, as the database keeps it.
 *
 * @param occurrence which of several, when an event starts the clock; else empty
 * @param dueAt null when there is no due time, as with what must not happen
 * @param paused null while its clock runs
 */
public record DueTime(
        int no,
        String objective,
        String occurrence,
        int rePromise,
        @Nullable Instant dueAt,
        Instant offeredAt,
        @Nullable String offeredBy,
        @Nullable Paused paused) {

    public DueTime {
        dueAt = dueAt == null ? null : dueAt.truncatedTo(ChronoUnit.MICROS);
        offeredAt = offeredAt.truncatedTo(ChronoUnit.MICROS);
    }

    public DueTime(
            int no,
            String objective,
            String occurrence,
            int rePromise,
            @Nullable Instant dueAt,
            Instant offeredAt,
            @Nullable String offeredBy) {
        this(no, objective, occurrence, rePromise, dueAt, offeredAt, offeredBy, null);
    }

    public DueTime running() {
        return new DueTime(no, objective, occurrence, rePromise, dueAt, offeredAt, offeredBy);
    }

    @Nullable Instant pausedSince() {
        return paused == null ? null : paused.since();
    }

    @Nullable String pausedBy() {
        return paused == null ? null : paused.by();
    }

    public boolean isFirst() {
        return rePromise == 0;
    }
}
