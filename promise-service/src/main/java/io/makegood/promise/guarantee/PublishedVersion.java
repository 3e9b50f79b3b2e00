package io.makegood.promise.guarantee;

import io.makegood.terms.Terms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What promises are made under and judged by: a version that was published once, with its terms read. */
public record PublishedVersion(
        GuaranteeRef ref,
        Status status,
        Instant effectiveFrom,
        @Nullable Instant effectiveUntil,
        Terms terms) {

    /** Promises can be made under it, for that moment. */
    public boolean isInForceAt(Instant moment) {
        return status == Status.PUBLISHED
                && !moment.isBefore(effectiveFrom)
                && (effectiveUntil == null || moment.isBefore(effectiveUntil));
    }
}
