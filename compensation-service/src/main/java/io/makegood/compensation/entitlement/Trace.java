package io.makegood.compensation.entitlement;

import io.makegood.compensation.promise.Verdict.EventRef;
import io.makegood.compensation.terms.GuaranteeVersion;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How an amount came about: what was looked at, and each rule that was applied, in order. With the terms of the named
 * guarantee version, pricing what was looked at again gives the same trace.
 */
public record Trace(
        GuaranteeVersion guarantee,
        String award,
        int rePromise,
        PricedVerdict verdict,
        Map<String, Money> facts,
        List<Step> steps,
        Money amount) {

    /** The verdict that was priced, and the events it rests on. */
    public record PricedVerdict(
            int number,
            String objective,
            String state,
            @Nullable Duration lateBy,
            @Nullable String excusedBy,
            List<EventRef> events) {}

    /** One rule, by its JSON pointer into the terms, what it found, and the amount after it, where it set one. */
    public record Step(
            String rule, String finding, @Nullable String result) {}

    /** All findings in one line. */
    public String explanation() {
        return steps.stream().map(Step::finding).collect(Collectors.joining("; "));
    }
}
