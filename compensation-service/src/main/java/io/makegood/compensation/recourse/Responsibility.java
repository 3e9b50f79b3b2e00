package io.makegood.compensation.recourse;

import io.makegood.compensation.entitlement.Cause;
import io.makegood.compensation.entitlement.Entitlement;
import io.makegood.compensation.entitlement.Trace;
import io.makegood.compensation.entitlement.Trace.PricedVerdict;
import io.makegood.compensation.promise.Verdict;
import io.makegood.terms.Measure;
import io.makegood.terms.award.Award;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for what is owed under one award. Nobody is guessed: unless all its breaches name the same party, it is
 * unknown; so is the reason.
 */
public record Responsibility(
        Entitlement entitlement,
        @Nullable String party,
        @Nullable String reason) {

    private static final String UNKNOWN = "unknown";

    /** Empty where nothing is missed any more: who was responsible for what was paid before stays so. */
    static Optional<Responsibility> of(Entitlement entitlement, Award award) {
        List<PricedVerdict> breaches = breaches(entitlement.trace(), award).toList();
        if (breaches.isEmpty()) {
            return Optional.empty();
        }
        String party = sole(breaches, Measure.PARTY);
        return Optional.of(
                new Responsibility(entitlement, UNKNOWN.equals(party) ? null : party, sole(breaches, Measure.REASON)));
    }

    static Stream<PricedVerdict> breaches(Trace trace, Award award) {
        return trace.verdicts().stream()
                .filter(verdict -> verdict.state().equals(Verdict.State.BREACHED.word()))
                .filter(verdict -> award.concerns(verdict.objective(), verdict.rePromise()));
    }

    private static @Nullable String sole(List<PricedVerdict> breaches, Measure measure) {
        return Cause.agreed(breaches, breach -> breach.known().get(measure.word()));
    }
}
