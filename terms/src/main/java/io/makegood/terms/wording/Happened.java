package io.makegood.terms.wording;

import io.makegood.terms.Measure;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Award;
import io.makegood.terms.check.part.Names;
import io.makegood.terms.objective.Objective;
import io.makegood.terms.objective.Objective.Deadline;
import io.makegood.terms.objective.Objective.Never;
import io.makegood.terms.objective.Objective.Uptime;
import io.makegood.terms.objective.Start;
import io.makegood.terms.wording.Explanation.Judged;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was promised and what happened, as far as it matters for one award. */
final class Happened {

    private static final Set<Object> NONE = Set.of(BigDecimal.ZERO, Duration.ZERO);
    private static final List<Measure> TOLD = List.of(
            Measure.LATE,
            Measure.LATE_DAYS,
            Measure.LATE_WORKING_DAYS,
            Measure.LASTED,
            Measure.PERCENT,
            Measure.COUNT,
            Measure.LATE_PIECES,
            Measure.NOTICE);

    /** Told only when the amount rests on them. */
    private static final Set<Measure> IF_NAMED =
            EnumSet.of(Measure.LATE_DAYS, Measure.LATE_WORKING_DAYS, Measure.LASTED);

    private final Wording words;
    private final Terms terms;
    private final Set<String> named;

    Happened(Wording words, Terms terms, Award award) {
        this.words = words;
        this.terms = terms;
        this.named = Names.of(award, terms.lets());
    }

    String of(Judged verdict) {
        Objective objective = terms.objective(verdict.objective());
        List<String> parts = new ArrayList<>(List.of(words.sentence(line(verdict))));
        parts.addAll(when(verdict, objective));
        if (verdict.state().equals("breached")) {
            parts.addAll(howBadly(verdict, objective));
        }
        return String.join(words.say("joined.then"), parts);
    }

    private static Line line(Judged verdict) {
        boolean isExplained = verdict.because() != null;
        String did = isExplained && verdict.state().equals("excused") ? "excused" : "judged";
        did = isExplained && verdict.state().equals("void") ? "voided" : did;
        String what = did.equals("judged") ? verdict.state() : String.valueOf(verdict.because());
        return new Line("", did, List.of("", verdict.objective(), verdict.occurrence(), what), null);
    }

    /** The day that something is due is the day after a period, or the day of what must not happen. */
    private List<String> when(Judged verdict, Objective objective) {
        Optional<String> started = day(verdict, Measure.STARTED_ON);
        Optional<String> due = day(verdict, Measure.DUE_ON);
        List<String> when = new ArrayList<>();
        if (objective instanceof Uptime) {
            started.ifPresent(
                    from -> due.ifPresent(until -> when.add(words.say("range.time.from.below", from, until))));
        } else if (objective instanceof Deadline deadline) {
            started.filter(day -> !(deadline.start() instanceof Start.Made))
                    .ifPresent(day -> when.add(words.say("happened.started", day)));
            due.ifPresent(day -> when.add(words.say("happened.due", day)));
        } else {
            due.ifPresent(day -> when.add(words.say("happened.on", day)));
        }
        return when;
    }

    private Optional<String> day(Judged verdict, Measure measure) {
        return Optional.ofNullable(verdict.known().get(measure.word()))
                .map(ReadBack::value)
                .filter(LocalDate.class::isInstance)
                .map(words.values()::of);
    }

    private List<String> howBadly(Judged verdict, Objective objective) {
        List<String> measures = new ArrayList<>();
        for (Measure measure : TOLD) {
            Object value = ReadBack.value(verdict.known().getOrDefault(measure.word(), "0"));
            if (!NONE.contains(value) && isTold(measure, value, objective)) {
                measures.add(words.conditions().value(measure, value));
            }
        }
        return measures;
    }

    private boolean isTold(Measure measure, Object value, Objective objective) {
        if (measure == Measure.LATE_PIECES) {
            return objective instanceof Deadline deadline && deadline.pieces() != null;
        }
        if (measure == Measure.LATE) {
            return objective instanceof Deadline;
        }
        if (measure == Measure.COUNT) {
            return !(objective instanceof Never) || !BigDecimal.ONE.equals(value);
        }
        return !IF_NAMED.contains(measure) || named.contains(measure.word());
    }
}
