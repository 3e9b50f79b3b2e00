package io.makegood.promise.verdict;

import io.makegood.promise.verdict.Grounds.Cause;
import io.makegood.terms.Known;
import io.makegood.terms.Measure;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was measured, as it is told: by name, as text. */
final class Measured {

    private final Map<String, String> texts = new TreeMap<>();

    Measured put(Measure measure, @Nullable Object value) {
        if (value != null) {
            texts.put(measure.word(), Known.text(value));
        }
        return this;
    }

    Measured cause(@Nullable Cause cause) {
        return cause == null ? this : put(Measure.PARTY, cause.party()).put(Measure.REASON, cause.reason());
    }

    Map<String, String> texts() {
        return texts;
    }
}
