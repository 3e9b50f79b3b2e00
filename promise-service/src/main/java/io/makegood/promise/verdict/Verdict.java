package io.makegood.promise.verdict;

import io.makegood.promise.promise.DueTime;
import io.makegood.terms.Measure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The judgement of one due time of a promise. Numbered within the promise from 1 and never changed: new facts give
 * another verdict, and the last one of a due time stands.
 */
public record Verdict(int number, DueTime due, Outcome outcome) {

    /** How late what was missed is, or was when it ended; null unless missed, and where lateness is not measured. */
    public @Nullable Duration lateBy() {
        String late = outcome.grounds().measured().get(Measure.LATE.word());
        return late == null ? null : Duration.parse(late);
    }
}
