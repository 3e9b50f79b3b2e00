package io.makegood.quickstart.story;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A promise as promise-service shows it. */
record PromiseView(String id, Guarantee guarantee, OffsetDateTime madeAt, List<DueTime> dueTimes) {

    record Guarantee(String code) {}

    record DueTime(
            int rePromise,
            OffsetDateTime dueAt,
            OffsetDateTime offeredAt,
            @Nullable String offeredBy) {}

    int rePromises() {
        return dueTimes.stream().mapToInt(DueTime::rePromise).max().orElse(0);
    }
}
