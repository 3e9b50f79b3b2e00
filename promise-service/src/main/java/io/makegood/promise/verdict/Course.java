package io.makegood.promise.verdict;

import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.history.Timeline;
import io.makegood.promise.promise.DueTime;
import io.makegood.promise.promise.Promise;
import io.makegood.promise.terms.Award;
import io.makegood.promise.terms.Exclusion;
import io.makegood.promise.terms.Objective;
import io.makegood.promise.terms.Terms;
import io.makegood.promise.verdict.Grounds.Cause;
import io.makegood.promise.verdict.Grounds.Excuse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one due time, from its offer to its end, if no further facts come. It depends on the facts alone, not
 * on when they were heard nor on who was watching, so past and future are told alike.
 */
final class Course {

    /** Verdicts are messages, and must stay small however often somebody reports trouble. */
    private static final int MOST_OVERCOME = 20;

    private final Promise promise;
    private final DueTime due;
    private final Objective objective;
    private final SortedSet<Duration> steps;
    private final List<Exclusion> exclusions;
    private final List<HeardEvent> events;
    private final Optional<HeardEvent> reached;
    private final Optional<Excuse> excuse;

    private Course(Promise promise, DueTime due, Terms terms, Timeline timeline) {
        this.promise = promise;
        this.due = due;
        this.objective = terms.objective(due.objective());
        this.steps = terms.steps(due.objective(), due.isFirst() ? Award.For.PROMISE : Award.For.RE_PROMISE);
        this.exclusions = terms.exclusions();
        this.events = timeline.effective();
        this.reached = firstReached();
        this.excuse = firstExcuse();
    }

    /** Its outcomes, each as of the moment from which it holds, earliest first; the first is always open. */
    static List<Outcome> of(Promise promise, DueTime due, Terms terms, Timeline timeline) {
        Course course = new Course(promise, due, terms, timeline);
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(new Outcome(State.OPEN, due.offeredAt(), true, false, Grounds.NONE));
        course.risk().ifPresent(outcomes::add);
        outcomes.addAll(course.misses());
        course.end().ifPresent(outcomes::add);
        return outcomes;
    }

    private Optional<HeardEvent> firstReached() {
        return events.stream()
                .filter(event -> objective.reachedBy().contains(event.type()))
                .filter(event ->
                        promise.cancelledAt() == null || !event.occurredAt().isAfter(promise.cancelledAt()))
                .findFirst();
    }

    private Optional<Excuse> firstExcuse() {
        return exclusions.stream()
                .flatMap(exclusion -> since(promise.madeAt())
                        .filter(event -> !event.occurredAt().isAfter(due.dueAt()))
                        .filter(event -> excuses(exclusion, event))
                        .limit(1)
                        .map(event -> new Excuse(exclusion.id(), evidence(event))))
                .findFirst();
    }

    private static boolean excuses(Exclusion exclusion, HeardEvent event) {
        return event.party() != null && exclusion.parties().contains(event.party());
    }

    /** The earlier of a trouble that somebody reports and the time to warn. */
    private Optional<Outcome> risk() {
        Optional<Outcome> told = since(due.offeredAt())
                .filter(HeardEvent::isTrouble)
                .findFirst()
                .map(trouble -> outcome(State.AT_RISK, trouble.occurredAt(), false, trouble));
        return Stream.of(told, warning())
                .flatMap(Optional::stream)
                .filter(risk -> risk.asOf().isBefore(due.dueAt()) && isUnderWay(risk.asOf()))
                .reduce((first, second) -> second.asOf().isBefore(first.asOf()) ? second : first);
    }

    private Optional<Outcome> warning() {
        return Optional.ofNullable(objective.warnBefore())
                .map(before -> notBeforeOffered(due.dueAt().minus(before)))
                .map(at -> outcome(State.AT_RISK, at, true, null));
    }

    /** As the due time passes, and again as the lateness reaches each further tier. What is excused stays excused. */
    private List<Outcome> misses() {
        Stream<Duration> further = excuse.isPresent() ? Stream.of() : steps.stream();
        return Stream.concat(Stream.of(Duration.ZERO), further)
                .map(lateBy -> due.dueAt().plus(lateBy))
                .filter(this::isUnderWay)
                .map(at -> missed(at, true, false, null))
                .toList();
    }

    private Optional<Outcome> end() {
        return reached.map(this::reached)
                .or(() -> Optional.ofNullable(promise.cancelledAt()).map(this::cancelled));
    }

    private Outcome reached(HeardEvent event) {
        if (event.occurredAt().isAfter(due.dueAt())) {
            return missed(event.occurredAt(), false, true, event);
        }
        Grounds grounds = new Grounds(null, null, evidence(event), overcome(event));
        return new Outcome(State.KEPT, notBeforeOffered(event.occurredAt()), false, true, grounds);
    }

    private Outcome cancelled(Instant at) {
        return due.dueAt().isBefore(at)
                ? missed(at, false, true, null)
                : new Outcome(State.VOID, notBeforeOffered(at), false, true, Grounds.NONE);
    }

    private Outcome missed(Instant at, boolean inSilence, boolean settled, @Nullable HeardEvent decisive) {
        State state = excuse.isPresent() ? State.EXCUSED : State.BREACHED;
        Grounds grounds = new Grounds(cause(at), excuse.orElse(null), evidenceIfAny(decisive), List.of());
        return new Outcome(state, at, inSilence, settled, grounds);
    }

    private Outcome outcome(State state, Instant at, boolean inSilence, @Nullable HeardEvent decisive) {
        return new Outcome(
                state, at, inSilence, false, new Grounds(cause(at), null, evidenceIfAny(decisive), List.of()));
    }

    private @Nullable Cause cause(Instant asOf) {
        return since(promise.madeAt())
                .filter(event -> event.isTrouble() && event.party() != null)
                .filter(event -> !event.occurredAt().isAfter(asOf))
                .reduce((earlier, later) -> later)
                .map(event -> new Cause(String.valueOf(event.party()), event.reason(), evidence(event)))
                .orElse(null);
    }

    private List<Evidence> overcome(HeardEvent decisive) {
        return since(promise.madeAt())
                .filter(event -> event.occurredAt().isBefore(decisive.occurredAt()))
                .filter(event ->
                        event.isTrouble() || exclusions.stream().anyMatch(exclusion -> excuses(exclusion, event)))
                .limit(MOST_OVERCOME)
                .map(this::evidence)
                .toList();
    }

    private Stream<HeardEvent> since(Instant from) {
        return events.stream().filter(event -> !event.occurredAt().isBefore(from));
    }

    /** Neither reached nor cancelled yet. */
    private boolean isUnderWay(Instant at) {
        return reached.map(event -> at.isBefore(event.occurredAt()))
                .orElseGet(() -> promise.cancelledAt() == null || at.isBefore(promise.cancelledAt()));
    }

    private Instant notBeforeOffered(Instant at) {
        return at.isBefore(due.offeredAt()) ? due.offeredAt() : at;
    }

    private Evidence evidence(HeardEvent event) {
        return new Evidence(event.id().source(), event.id().id(), event.type(), promise.local(event.occurredAt()));
    }

    private @Nullable Evidence evidenceIfAny(@Nullable HeardEvent event) {
        return event == null ? null : evidence(event);
    }
}
