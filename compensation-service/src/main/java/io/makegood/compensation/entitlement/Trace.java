package io.makegood.compensation.entitlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.makegood.compensation.promise.Verdict;
import io.makegood.compensation.promise.Verdict.EventRef;
import io.makegood.compensation.terms.GuaranteeVersion;
import io.makegood.terms.wording.Line;
import io.makegood.terms.wording.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How an amount came about: what was looked at, and each rule that was applied, in order. With the terms of the named
 * guarantee version, pricing what was looked at again gives the same trace.
 *
 * @param facts that the promise was made with, as text
 * @param verdicts that stood
 * @param chosen the names of the forms that the customer chose, by award
 * @param shared what other promises had of caps in common
 */
public record Trace(
        GuaranteeVersion guarantee,
        String award,
        Map<String, String> facts,
        List<PricedVerdict> verdicts,
        List<Shared> shared,
        List<Line> steps,
        Money amount,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> chosen) {

    public Trace {
        facts = new TreeMap<>(facts);
        chosen = chosen == null ? Map.of() : new TreeMap<>(chosen);
    }

    /** A verdict that was priced, and the events it rests on. */
    public record PricedVerdict(
            int number,
            String objective,
            String occurrence,
            int rePromise,
            String state,
            Map<String, String> known,
            @Nullable String because,
            @Nullable String claim,
            List<EventRef> events) {

        static PricedVerdict of(Verdict verdict) {
            return new PricedVerdict(
                    verdict.number(),
                    verdict.objective(),
                    verdict.occurrence(),
                    verdict.rePromise(),
                    verdict.state().word(),
                    new TreeMap<>(verdict.known()),
                    verdict.because(),
                    verdict.claim(),
                    verdict.events());
        }
    }

    /**
     * What others had, when a cap is shared; of the highest only, the highest of theirs.
     *
     * @param on the day whose part it was, where what events started counts on its day
     */
    public record Shared(
            String rule,
            String pool,
            List<String> key,
            @Nullable LocalDate on,
            Money others) {}

    /** All findings in one line, amounts with their currency. */
    public String explanation() {
        Wording words = Wording.ENGLISH.in(amount.getCurrencyUnit());
        return steps.stream().map(words::sentence).collect(Collectors.joining("; "));
    }
}
