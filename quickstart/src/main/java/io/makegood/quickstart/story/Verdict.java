package io.makegood.quickstart.story;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A verdict as promise-service shows it. */
record Verdict(
        int number,
        int rePromise,
        String state,
        OffsetDateTime asOf,
        @Nullable Duration lateBy,
        boolean inSilence,
        @Nullable Excuse excusedBy,
        List<Evidence> despite) {

    /** By the moments they speak of; of the same moment, the promise before its re-promises. */
    static final Comparator<Verdict> BY_TIME =
            Comparator.comparing((Verdict verdict) -> verdict.asOf.toInstant()).thenComparing(Verdict::rePromise);

    record Excuse(String exclusion) {}

    record Evidence(String id, String type) {}

    String about() {
        return rePromise == 0 ? "promise" : "re-promise " + rePromise;
    }

    String inShort() {
        return about() + " " + state
                + (lateBy == null ? "" : " " + lateBy)
                + (excusedBy == null ? "" : " by " + excusedBy.exclusion())
                + (despite.isEmpty()
                        ? ""
                        : despite.stream().map(Evidence::type).collect(Collectors.joining(", ", " despite ", "")));
    }
}
