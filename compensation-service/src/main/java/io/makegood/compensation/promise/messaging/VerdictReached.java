package io.makegood.compensation.promise.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.makegood.compensation.Word;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.compensation.promise.ReachedVerdict;
import io.makegood.compensation.promise.Verdict;
import io.makegood.compensation.promise.Verdict.EventRef;
import io.makegood.kernel.tenancy.Tenant;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What we read of {@code makegood.verdict-reached}.
 *
 * @param dueAt null where nothing is due, as with what must not happen; that is missed as it happens, as of then
 * @param basis the events it rests on; messages of before do not say
 */
record VerdictReached(
        UUID promiseId,
        int number,
        String objective,
        @Nullable String occurrence,
        int rePromise,
        String state,
        @Nullable OffsetDateTime dueAt,
        @Nullable OffsetDateTime asOf,
        @JsonProperty("final") boolean settled,
        @Nullable Cause cause,
        @Nullable Excuse excusedBy,
        @Nullable EventRef decidedBy,
        @Nullable List<EventRef> basis,
        @Nullable String because,
        @Nullable Map<String, String> measured,
        @Nullable Map<String, String> learned,
        @Nullable String claim) {

    record Cause(@Nullable String party, EventRef event) {}

    record Excuse(String exclusion, @Nullable EventRef event) {}

    ReachedVerdict toReached(Tenant tenant) {
        return new ReachedVerdict(toVerdict(tenant), dueAt == null ? null : dueAt.toInstant(), settled);
    }

    Verdict toVerdict(Tenant tenant) {
        return new Verdict(
                new PromiseId(tenant, promiseId),
                number,
                objective,
                Objects.requireNonNullElse(occurrence, ""),
                rePromise,
                Word.constant(Verdict.State.class, state),
                known(),
                excusedBy == null ? because : excusedBy.exclusion(),
                claim,
                events(),
                missedAt(),
                carrier());
    }

    private @Nullable String carrier() {
        return cause != null && "carrier".equals(cause.party()) ? cause.event().source() : null;
    }

    private @Nullable Instant missedAt() {
        OffsetDateTime since = dueAt == null ? asOf : dueAt;
        return since == null || Word.constant(Verdict.State.class, state) != Verdict.State.BREACHED
                ? null
                : since.toInstant();
    }

    private Map<String, String> known() {
        Map<String, String> known = new HashMap<>(Objects.requireNonNullElse(learned, Map.of()));
        known.putAll(Objects.requireNonNullElse(measured, Map.of()));
        return known;
    }

    private List<EventRef> events() {
        Stream<EventRef> named = Stream.of(
                        decidedBy, excusedBy == null ? null : excusedBy.event(), cause == null ? null : cause.event())
                .filter(Objects::nonNull);
        return Stream.concat(Objects.requireNonNullElse(basis, List.<EventRef>of()).stream(), named)
                .distinct()
                .toList();
    }
}
