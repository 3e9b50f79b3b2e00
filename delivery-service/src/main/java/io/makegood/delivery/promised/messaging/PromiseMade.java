package io.makegood.delivery.promised.messaging;

import io.makegood.delivery.promised.Word;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What we read of {@code makegood.promise-made}. */
record PromiseMade(
        UUID promiseId, String order, Guarantee guarantee, OffsetDateTime madeAt, ZoneId zone, List<DueTime> dueTimes)
        implements Told {

    record Guarantee(String code, int version) {}

    record DueTime(
            String objective,
            String occurrence,
            int rePromise,
            @Nullable OffsetDateTime dueAt,
            OffsetDateTime offeredAt) {

        private Word.Offered offered(UUID promise) {
            return new Word.Offered(
                    new Word.Due(promise, objective, occurrence, rePromise),
                    dueAt == null ? null : dueAt.toInstant(),
                    offeredAt.toInstant(),
                    null);
        }
    }

    @Override
    public Stream<Word> words() {
        Word promise = new Word.Promised(promiseId, guarantee.code(), guarantee.version(), madeAt.toInstant(), zone);
        return Stream.concat(Stream.of(promise), dueTimes.stream().map(due -> due.offered(promiseId)));
    }
}
