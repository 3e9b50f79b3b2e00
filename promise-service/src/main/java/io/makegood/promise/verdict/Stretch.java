package io.makegood.promise.verdict;

import io.makegood.terms.objective.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** A stretch of time from (inclusive) until (exclusive). */
record Stretch(Instant from, Instant until) {

    /** The period around a moment, or the one that begins with its day; none outside of a season. */
    static Optional<Stretch> containing(Span span, Instant at, ZoneId zone) {
        return span.around(at.atZone(zone).toLocalDate())
                .map(days -> new Stretch(
                        days.from().atStartOfDay(zone).toInstant(),
                        days.until().atStartOfDay(zone).toInstant()));
    }

    boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
