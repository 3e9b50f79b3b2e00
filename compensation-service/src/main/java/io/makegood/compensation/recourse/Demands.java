package io.makegood.compensation.recourse;

import io.makegood.compensation.claim.Demand;
import io.makegood.compensation.entitlement.Entitlement;
import io.makegood.compensation.entitlement.Trace;
import io.makegood.compensation.entitlement.Trace.PricedVerdict;
import io.makegood.compensation.recourse.Occasions.Occasion;
import io.makegood.terms.Measure;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Award;
import io.makegood.terms.objective.Claim;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one entitlement demands of the party that owes it: how much, for what, and by when we must ask. */
final class Demands {

    private final RecourseParty party;
    private final Entitlement entitlement;
    private final Terms terms;
    private final Award award;
    private final Occasion occasion;
    private final List<PricedVerdict> breaches;

    private Demands(RecourseParty party, Entitlement entitlement, Terms terms, Occasion occasion) {
        this.party = party;
        this.entitlement = entitlement;
        this.terms = terms;
        this.award = terms.award(entitlement.trace().award());
        this.occasion = occasion;
        this.breaches = Responsibility.breaches(entitlement.trace(), award).toList();
    }

    static Demand of(RecourseParty party, Entitlement entitlement, Terms terms, Occasion occasion) {
        return new Demands(party, entitlement, terms, occasion).demand();
    }

    private Demand demand() {
        Trace asked = new Asking(terms, entitlement.trace()).asked();
        return new Demand(
                party.party(),
                entitlement.promise(),
                award.id(),
                entitlement.id(),
                entitlement.number(),
                asked.amount(),
                occasion.tracking(),
                breaches.stream().map(Demands::happened).collect(Collectors.joining("; ")),
                asked.explanation(),
                missedAt().min(Comparator.naturalOrder()).orElse(null),
                fileBy());
    }

    private Stream<Instant> missedAt() {
        return breaches.stream()
                .map(breach -> occasion.missedAt().get(breach.number()))
                .filter(Objects::nonNull);
    }

    /** As the terms say, counted from what they name, or else as the party says; of several breaches the first. */
    private @Nullable Instant fileBy() {
        Claim claim = award.claim();
        if (claim != null && claim.after() != Claim.After.EVENT) {
            Stream<Instant> from = claim.after() == Claim.After.MADE ? Stream.of(occasion.madeAt()) : missedAt();
            return end(Within.of(claim), from);
        }
        return end(Optional.ofNullable(party.fileWithin()), missedAt());
    }

    private @Nullable Instant end(Optional<Within> within, Stream<Instant> from) {
        return within.flatMap(window ->
                        from.min(Comparator.naturalOrder()).map(first -> window.endAfter(first, terms.zone())))
                .orElse(null);
    }

    private static String happened(PricedVerdict breach) {
        String what =
                breach.occurrence().isEmpty() ? breach.objective() : breach.objective() + " " + breach.occurrence();
        String late = breach.known().get(Measure.LATE.word());
        String reason = breach.known().get(Measure.REASON.word());
        return what + " missed" + (late == null ? "" : ", late by " + late) + (reason == null ? "" : ": " + reason);
    }
}
