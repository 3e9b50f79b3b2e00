package io.makegood.compensation.provision;

import io.makegood.compensation.promise.OpenRisk;
import io.makegood.terms.Measure;
import io.makegood.terms.Terms;
import io.makegood.terms.objective.Objective.Deadline;
import io.makegood.terms.pricing.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts of a promise as if its open risks had ended as broken, and all had been claimed. Missed by the least is
 * missed by no time at all; what is broken already is missed by as much as it stands.
 */
final class Supposition {

    private final Terms terms;
    private final Map<String, Object> facts;
    private final Instant madeAt;
    private final List<Verdict> standing;
    private final Map<Integer, OpenRisk> risks;

    /** @param risks by the number of the verdict that says so */
    Supposition(
            Terms terms,
            Map<String, Object> facts,
            Instant madeAt,
            List<Verdict> standing,
            Map<Integer, OpenRisk> risks) {
        this.terms = terms;
        this.facts = facts;
        this.madeAt = madeAt;
        this.standing = standing;
        this.risks = risks;
    }

    /** All verdicts, those that are final among them. */
    List<Verdict> verdicts(Worse worse) {
        return standing.stream()
                .map(verdict -> isOpen(verdict) ? broken(verdict, worse) : verdict)
                .toList();
    }

    /** What is open, as it is broken by the least. */
    List<Verdict> open() {
        return standing.stream()
                .filter(this::isOpen)
                .map(verdict -> broken(verdict, Worse.NOT_AT_ALL))
                .toList();
    }

    private boolean isOpen(Verdict verdict) {
        return risks.containsKey(verdict.number());
    }

    private Verdict broken(Verdict verdict, Worse worse) {
        Map<String, Object> known = new HashMap<>(verdict.known());
        if (verdict.state() == Verdict.State.AT_RISK) {
            measure(verdict, known);
        }
        worsen(known, worse);
        return new Verdict(
                verdict.number(),
                verdict.objective(),
                verdict.occurrence(),
                verdict.rePromise(),
                Verdict.State.BREACHED,
                known,
                null,
                verdict.claim().ifAsked());
    }

    /** Of what is at risk nothing is measured yet; only what has a due time is ever at risk. */
    private void measure(Verdict verdict, Map<String, Object> known) {
        known.put(Measure.LATE.word(), Duration.ZERO);
        known.put(Measure.LATE_DAYS.word(), BigDecimal.ZERO);
        known.put(Measure.LATE_WORKING_DAYS.word(), BigDecimal.ZERO);
        Instant dueAt = Objects.requireNonNull(risks.get(verdict.number())).dueAt();
        if (terms.objective(verdict.objective()) instanceof Deadline deadline) {
            known.put(Measure.LATE_PIECES.word(), pieces(deadline));
            if (dueAt != null) {
                measure(deadline, dueAt, known);
            }
        }
    }

    private void measure(Deadline deadline, Instant dueAt, Map<String, Object> known) {
        known.put(Measure.DUE_ON.word(), day(dueAt));
        if (deadline.startsWithPromise()) {
            known.put(Measure.STARTED_ON.word(), day(madeAt));
            known.put(Measure.LASTED.word(), Duration.between(madeAt, dueAt));
        }
    }

    /** All of them. */
    private Object pieces(Deadline deadline) {
        @Nullable Object pieces = deadline.pieces() == null ? null : facts.get(deadline.pieces());
        return Objects.requireNonNullElse(pieces, BigDecimal.ONE);
    }

    private LocalDate day(Instant at) {
        return at.atZone(terms.zone()).toLocalDate();
    }

    private static void worsen(Map<String, Object> known, Worse worse) {
        BigDecimal days = BigDecimal.valueOf(worse.later().toDays());
        add(known, Measure.LATE, worse.later());
        add(known, Measure.LASTED, worse.later());
        add(known, Measure.LATE_DAYS, days);
        add(known, Measure.LATE_WORKING_DAYS, days);
        add(known, Measure.COUNT, BigDecimal.valueOf(worse.oftener()));
    }

    private static void add(Map<String, Object> known, Measure measure, Duration more) {
        known.computeIfPresent(measure.word(), (name, time) -> ((Duration) time).plus(more));
    }

    private static void add(Map<String, Object> known, Measure measure, BigDecimal more) {
        known.computeIfPresent(measure.word(), (name, number) -> ((BigDecimal) number).add(more));
    }
}
