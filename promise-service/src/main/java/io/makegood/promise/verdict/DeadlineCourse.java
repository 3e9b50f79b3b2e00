package io.makegood.promise.verdict;

import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.promise.Paused;
import io.makegood.promise.verdict.Claims.Breach;
import io.makegood.promise.verdict.Grounds.Cause;
import io.makegood.promise.verdict.Grounds.Excuse;
import io.makegood.promise.verdict.Scene.Miss;
import io.makegood.terms.Measure;
import io.makegood.terms.Sheet;
import io.makegood.terms.clock.DueTimes;
import io.makegood.terms.clock.DueTimes.Due;
import io.makegood.terms.clock.RunningTime;
import io.makegood.terms.objective.Objective.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The course of one clock: open, perhaps at risk, missed and ever later, and its end. */
final class DeadlineCourse {

    /** Verdicts are messages, and must stay small however often somebody reports trouble. */
    private static final int MOST_OVERCOME = 20;

    /** Who catches up after long silence tells the first step, and the last so many. */
    private static final int MOST_MISSES = 1_000;

    private final Scene scene;
    private final Clock clock;
    private final Deadline objective;
    private final Instant until;
    private final Reaching reaching;
    private final Sheet known;
    private final Lessons lessons;
    private final Due due;
    private final Lateness lateness;
    private final Optional<HeardEvent> reached;
    private final Optional<CalledOff> calledOff;
    private final Optional<Excuse> excuse;

    private DeadlineCourse(Scene scene, Clock clock, Instant until, Reaching reaching, Sheet known, Due due) {
        this.scene = scene;
        this.clock = clock;
        this.objective = clock.objective();
        this.until = until;
        this.reaching = reaching;
        this.known = known;
        this.lessons = scene.lessons(clock.subject());
        this.due = due;
        this.lateness = new Lateness(scene, clock, due, reaching.running(), until);
        this.reached = reaching.event();
        this.calledOff = CalledOff.first(scene, clock, due.at(), known).filter(off -> isBeforeReached(off.event()));
        this.excuse = scene.excuse(miss(), excusedFrom(), breachedAt());
    }

    /** Empty when it is not due at all, because the fact that says when is not known. */
    static Optional<Course> of(Scene scene, Clock clock, Instant until) {
        Sheet known = scene.sheet(scene.known(clock.subject()));
        Reaching reaching = Reaching.of(scene, clock, known);
        return due(scene, clock, reaching.running(), known)
                .map(due -> new DeadlineCourse(scene, clock, until, reaching, known, due).course());
    }

    private static Optional<Due> due(Scene scene, Clock clock, RunningTime running, Sheet known) {
        DueTimes times = new DueTimes(
                scene.promise().zone(),
                scene.terms().calendar(),
                known,
                scene.promise().givenDueAt(),
                running);
        Optional<Due> due = clock.offered() == null
                ? times.due(clock.objective().due(), clock.startedAt())
                : Optional.ofNullable(clock.offered().dueAt()).map(times::promised);
        return due.map(exact -> exact.truncatedTo(ChronoUnit.MICROS));
    }

    private Course course() {
        List<Outcome> outcomes = new ArrayList<>();
        Grounds started = Grounds.NONE.restingOn(clock.startedBy().stream());
        outcomes.add(new Outcome(State.OPEN, clock.startedAt(), true, false, started));
        risk().ifPresent(outcomes::add);
        outcomes.addAll(misses());
        end().ifPresent(outcomes::add);
        return new Course(clock.key(), clock.subject(), clock.startedAt(), shownDueAt(), outcomes, paused());
    }

    /** What was offered stays what was offered, though pauses come in between. */
    private @Nullable Instant shownDueAt() {
        return clock.offered() == null ? due.at() : clock.offered().dueAt();
    }

    private @Nullable Paused paused() {
        return end().isPresent()
                ? null
                : reaching.pausedBy()
                        .map(event -> new Paused(event.occurredAt(), event.type()))
                        .orElse(null);
    }

    private boolean isBeforeReached(HeardEvent event) {
        return reached.isEmpty() || event.occurredAt().isBefore(reached.get().occurredAt());
    }

    private Miss miss() {
        return new Miss(objective.id(), due.day(scene.promise().zone()), clock.subject());
    }

    private Instant excusedFrom() {
        return clock.occurrence().isEmpty() ? scene.promise().madeAt() : clock.startedAt();
    }

    /** If it is a breach: as the due time passes, or when it was called off with too little notice before that. */
    private Instant breachedAt() {
        return calledOff
                .filter(off -> !off.inTime())
                .map(off -> off.event().occurredAt())
                .filter(at -> at.isBefore(due.at()))
                .orElse(due.at());
    }

    /** The earlier of a trouble that somebody reports and the time to warn. */
    private Optional<Outcome> risk() {
        Optional<Outcome> told = clock.events(scene)
                .filter(HeardEvent::isTrouble)
                .findFirst()
                .map(trouble -> atRisk(trouble.occurredAt(), false, trouble));
        return Stream.of(told, warning())
                .flatMap(Optional::stream)
                .filter(risk -> lateness.isAhead(risk.asOf()) && isUnderWay(risk.asOf()))
                .reduce((first, second) -> second.asOf().isBefore(first.asOf()) ? second : first);
    }

    private Optional<Outcome> warning() {
        return Optional.ofNullable(objective.warnBefore())
                .flatMap(lateness::before)
                .map(this::notBeforeBegun)
                .map(at -> atRisk(at, true, null));
    }

    private Outcome atRisk(Instant at, boolean inSilence, @Nullable HeardEvent decisive) {
        Grounds grounds = Grounds.of(cause(at), null, scene.evidenceIfAny(decisive), List.of())
                .restingOn(basis(at));
        return new Outcome(State.AT_RISK, at, inSilence, false, grounds);
    }

    /** As the due time passes, and again wherever more is owed for being later. What is excused stays excused. */
    private List<Outcome> misses() {
        List<Instant> moments = new ArrayList<>();
        Instant next = lateness.standsStill() ? null : due.at();
        while (next != null && isUnderWay(next)) {
            moments.add(next);
            if (moments.size() > MOST_MISSES) {
                moments.remove(1);
            }
            boolean isEnough = next.isAfter(until) || excuse.isPresent();
            next = isEnough ? null : lateness.next(next).orElse(null);
        }
        return moments.stream().map(at -> missed(at, true, false, null)).toList();
    }

    private Optional<Outcome> end() {
        if (calledOff.isPresent()) {
            return calledOff.map(this::calledOff);
        }
        return reached.map(this::reached)
                .or(() -> Optional.ofNullable(scene.promise().cancelledAt()).map(this::cancelled));
    }

    private Outcome calledOff(CalledOff off) {
        HeardEvent event = off.event();
        if (!off.inTime() || lateness.isLate(event.occurredAt())) {
            return missed(event.occurredAt(), false, true, event);
        }
        Grounds grounds =
                Grounds.of(null, null, scene.evidence(event), List.of()).restingOn(basis(event.occurredAt()));
        return new Outcome(State.VOID, notBeforeBegun(event.occurredAt()), false, true, grounds);
    }

    private Outcome reached(HeardEvent event) {
        if (lateness.isLate(event.occurredAt())) {
            return missed(event.occurredAt(), false, true, event);
        }
        Grounds grounds =
                Grounds.of(null, null, scene.evidence(event), overcome(event)).restingOn(basis(event.occurredAt()));
        return new Outcome(State.KEPT, notBeforeBegun(event.occurredAt()), false, true, grounds);
    }

    private Outcome cancelled(Instant at) {
        return lateness.isLate(at)
                ? missed(at, false, true, null)
                : new Outcome(State.VOID, notBeforeBegun(at), false, true, Grounds.NONE);
    }

    private Outcome missed(Instant at, boolean inSilence, boolean settled, @Nullable HeardEvent decisive) {
        State state = excuse.isPresent() ? State.EXCUSED : State.BREACHED;
        Cause cause = cause(at);
        Claims claims = Claims.of(scene, new Breach(clock.key(), clock.subject(), due.at(), breachedAt()));
        Grounds why = Grounds.of(cause, excuse.orElse(null), scene.evidenceIfAny(decisive), List.of())
                .restingOn(basis(at));
        Grounds grounds = scene.missed(why, measured(at, cause), lessons, claims);
        return new Outcome(state, at, inSilence, settled, grounds);
    }

    /** Trouble on the way is not why a payout is late. */
    private @Nullable Cause cause(Instant at) {
        return clock.payout() == null ? scene.cause(at, clock.subject()) : null;
    }

    /** What started it, what of its time did not count by then, and what told the facts that its due time follows from. */
    private Stream<Evidence> basis(Instant at) {
        Stream<HeardEvent> told = lessons.events(known.used().keySet());
        return Stream.concat(clock.startedBy().stream(), scene.evidence(Stream.concat(reaching.eventsBy(at), told)));
    }

    private Map<String, String> measured(Instant at, @Nullable Cause cause) {
        return lateness.measured(at)
                .put(Measure.LATE_PIECES, reaching.latePieces(due, at))
                .put(Measure.NOTICE, noticeGiven(at))
                .cause(cause)
                .texts();
    }

    /** Nobody knows of it before it is given. */
    private @Nullable Duration noticeGiven(Instant at) {
        return calledOff
                .filter(off -> !at.isBefore(off.event().occurredAt()))
                .map(CalledOff::notice)
                .orElse(null);
    }

    private List<Evidence> overcome(HeardEvent decisive) {
        return scene.since(scene.promise().madeAt(), clock.subject())
                .filter(event -> event.occurredAt().isBefore(decisive.occurredAt()))
                .filter(event -> event.isTrouble() || scene.isExcused(objective.id(), event))
                .limit(MOST_OVERCOME)
                .map(scene::evidence)
                .toList();
    }

    /** Neither reached nor called off nor cancelled yet. */
    private boolean isUnderWay(Instant at) {
        Instant end = calledOff
                .map(off -> off.event().occurredAt())
                .or(() -> reached.map(HeardEvent::occurredAt))
                .orElse(scene.promise().cancelledAt());
        return end == null || at.isBefore(end);
    }

    private Instant notBeforeBegun(Instant at) {
        return at.isBefore(clock.startedAt()) ? clock.startedAt() : at;
    }
}
