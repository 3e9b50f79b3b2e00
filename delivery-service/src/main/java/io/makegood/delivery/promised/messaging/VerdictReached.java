package io.makegood.delivery.promised.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.makegood.delivery.promised.Word;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What we read of {@code makegood.verdict-reached}. */
record VerdictReached(
        UUID promiseId,
        String order,
        int number,
        String objective,
        @Nullable String occurrence,
        int rePromise,
        String state,
        @Nullable OffsetDateTime dueAt,
        @Nullable String lateBy,
        @JsonProperty("final") boolean isFinal,
        @Nullable Cause cause,
        @Nullable Excuse excusedBy,
        @Nullable String because,
        @Nullable String claim)
        implements Told {

    record Cause(String party, @Nullable String reason) {}

    record Excuse(String exclusion) {}

    @Override
    public Stream<Word> words() {
        return Stream.of(new Word.Judged(
                new Word.Due(promiseId, objective, Objects.requireNonNullElse(occurrence, ""), rePromise),
                number,
                state,
                dueAt == null ? null : dueAt.toInstant(),
                isFinal ? lateBy : null,
                cause == null ? null : cause.reason(),
                cause == null ? null : cause.party(),
                excusedBy == null ? null : excusedBy.exclusion(),
                because,
                claim));
    }
}
