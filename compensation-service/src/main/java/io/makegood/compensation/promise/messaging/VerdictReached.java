package io.makegood.compensation.promise.messaging;

import io.makegood.compensation.Word;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.compensation.promise.Verdict;
import io.makegood.compensation.promise.Verdict.EventRef;
import io.makegood.kernel.tenancy.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What we read of {@code makegood.verdict-reached}. */
record VerdictReached(
        UUID promiseId,
        int number,
        String objective,
        int rePromise,
        String state,
        @Nullable Duration lateBy,
        @Nullable Cause cause,
        @Nullable Excuse excusedBy,
        @Nullable EventRef decidedBy) {

    record Cause(EventRef event) {}

    record Excuse(String exclusion, EventRef event) {}

    Verdict toVerdict(Tenant tenant) {
        return new Verdict(
                new PromiseId(tenant, promiseId),
                number,
                objective,
                rePromise,
                Word.constant(Verdict.State.class, state),
                lateBy,
                excusedBy == null ? null : excusedBy.exclusion(),
                events());
    }

    private List<EventRef> events() {
        return Stream.of(decidedBy, excusedBy == null ? null : excusedBy.event(), cause == null ? null : cause.event())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
