package io.makegood.delivery.promised.messaging;

import io.makegood.delivery.promised.Word;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What we read of {@code makegood.re-promised}. */
record RePromised(
        UUID promiseId,
        String order,
        String objective,
        int rePromise,
        OffsetDateTime dueAt,
        OffsetDateTime offeredAt,
        @Nullable String offeredBy)
        implements Told {

    @Override
    public Stream<Word> words() {
        return Stream.of(new Word.Offered(
                new Word.Due(promiseId, objective, "", rePromise),
                dueAt.toInstant(),
                offeredAt.toInstant(),
                offeredBy));
    }
}
