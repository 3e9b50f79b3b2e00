package io.makegood.promise.verdict;

import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.promise.DueTime;
import io.makegood.promise.verdict.Grounds.Cause;
import io.makegood.promise.verdict.Grounds.Excuse;
import io.makegood.terms.Growth;
import io.makegood.terms.Measure;
import io.makegood.terms.clock.DueTimes;
import io.makegood.terms.clock.DueTimes.Due;
import io.makegood.terms.clock.RunningTime;
import io.makegood.terms.objective.CallOff;
import io.makegood.terms.objective.Objective.Deadline;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The course of one clock: open, perhaps at risk, missed and ever later, and its end. */
final class DeadlineCourse {

    /** Verdicts are messages, and must stay small however often somebody reports trouble. */
    private static final int MOST_OVERCOME = 20;

    /** Who catches up after long silence tells the last so many steps. */
    private static final int MOST_MISSES = 1_000;

    /**
     * What is timed.
     *
     * @param subject what its events are about; null when they need not say
     * @param endsAt when another clock of the same subject takes over
     * @param offered the later date, when it is one
     */
    record Clock(
            Deadline objective,
            String occurrence,
            @Nullable String subject,
            Instant startedAt,
            @Nullable Instant endsAt,
            @Nullable DueTime offered) {

        Clock endingAt(Instant end) {
            return new Clock(objective, occurrence, subject, startedAt, end, offered);
        }

        int rePromise() {
            return offered == null ? 0 : offered.rePromise();
        }
    }

    /** What ends a clock before it is reached: nothing is owed, or, with too little notice, it is a breach. */
    private record CalledOff(
            HeardEvent event, boolean inTime, @Nullable Duration notice) {}

    private final Scene scene;
    private final Clock clock;
    private final Deadline objective;
    private final Instant until;
    private final Reaching reaching;
    private final RunningTime running;
    private final Due due;
    private final Growth growth;
    private final Optional<HeardEvent> reached;
    private final Optional<CalledOff> calledOff;
    private final Optional<Excuse> excuse;

    private DeadlineCourse(Scene scene, Clock clock, Instant until, Reaching reaching, Due due) {
        this.scene = scene;
        this.clock = clock;
        this.objective = clock.objective();
        this.until = until;
        this.reaching = reaching;
        this.running = reaching.running();
        this.due = due;
        this.growth = scene.terms().growth(objective.id(), clock.rePromise() > 0);
        this.reached = reaching.event();
        this.calledOff = firstCallOff();
        this.excuse = scene.excuse(objective.id(), excusedFrom(), due.at(), clock.subject());
    }

    /** Empty when it is not due at all, because the fact that says when is not known. */
    static Optional<Course> of(Scene scene, Clock clock, Instant until) {
        Reaching reaching = Reaching.of(scene, clock);
        return due(scene, clock, reaching.running())
                .map(due -> new DeadlineCourse(scene, clock, until, reaching, due).course());
    }

    /** Whether it was reached, and held, or called off before some moment. */
    static boolean isOverBefore(Scene scene, Clock clock, Instant at) {
        Clock soFar = clock.endingAt(at);
        boolean isReached = Reaching.of(scene, soFar)
                .event()
                .filter(event ->
                        !event.occurredAt().plus(clock.objective().holds()).isAfter(at))
                .isPresent();
        return isReached
                || scene.since(clock.startedAt(), clock.subject())
                        .filter(event -> event.occurredAt().isBefore(at))
                        .anyMatch(event -> clock.objective().calledOff().stream()
                                .anyMatch(rule -> rule.by().contains(event.type())));
    }

    private static Optional<Due> due(Scene scene, Clock clock, RunningTime running) {
        if (clock.offered() != null) {
            return Optional.ofNullable(clock.offered().dueAt()).map(at -> new Due(at, false));
        }
        DueTimes times = new DueTimes(
                scene.promise().zone(),
                scene.terms().calendar(),
                scene.sheet(scene.known(clock.subject())),
                scene.promise().givenDueAt(),
                running);
        return times.due(clock.objective().due(), clock.startedAt())
                .map(due -> new Due(due.at().truncatedTo(ChronoUnit.MICROS), due.exclusive()));
    }

    private Course course() {
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(new Outcome(State.OPEN, clock.startedAt(), true, false, Grounds.NONE));
        risk().ifPresent(outcomes::add);
        outcomes.addAll(misses());
        end().ifPresent(outcomes::add);
        DueKey key = new DueKey(objective.id(), clock.occurrence(), clock.rePromise());
        return new Course(key, clock.startedAt(), due.at(), outcomes);
    }

    private Instant excusedFrom() {
        return clock.occurrence().isEmpty() ? scene.promise().madeAt() : clock.startedAt();
    }

    private Stream<HeardEvent> events() {
        return scene.since(clock.startedAt(), clock.subject())
                .filter(event -> clock.endsAt() == null || event.occurredAt().isBefore(clock.endsAt()));
    }

    private Optional<CalledOff> firstCallOff() {
        return events().filter(event -> reached.isEmpty()
                        || event.occurredAt().isBefore(reached.get().occurredAt()))
                .flatMap(event -> callOff(event).stream())
                .findFirst();
    }

    private Optional<CalledOff> callOff(HeardEvent event) {
        List<CallOff> rules = objective.calledOff().stream()
                .filter(rule -> rule.by().contains(event.type()))
                .filter(rule -> Scene.isAny(rule.parties(), event.party()))
                .toList();
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        boolean inTime = rules.stream().anyMatch(rule -> isInTime(rule, event));
        return Optional.of(new CalledOff(event, inTime, notice(rules.get(rules.size() - 1), event)));
    }

    private boolean isInTime(CallOff rule, HeardEvent event) {
        Instant before = before(rule);
        if (rule.notice() != null && event.occurredAt().plus(rule.notice()).isAfter(before)) {
            return false;
        }
        return rule.workingDays() == null || wholeWorkingDays(event.occurredAt(), before) >= rule.workingDays();
    }

    private int wholeWorkingDays(Instant from, Instant until) {
        LocalDate last = scene.day(until).minusDays(1);
        return scene.terms().calendar().workingDays(scene.day(from), last);
    }

    private Instant before(CallOff rule) {
        Object fact = rule.before() == null
                ? null
                : scene.sheet(scene.known(clock.subject())).value(rule.before());
        return fact instanceof ZonedDateTime moment ? moment.toInstant() : due.at();
    }

    private @Nullable Duration notice(CallOff rule, HeardEvent event) {
        return rule.needsNotice() ? Duration.between(event.occurredAt(), before(rule)) : null;
    }

    /** The earlier of a trouble that somebody reports and the time to warn. */
    private Optional<Outcome> risk() {
        Optional<Outcome> told = events().filter(HeardEvent::isTrouble)
                .findFirst()
                .map(trouble -> atRisk(trouble.occurredAt(), false, trouble));
        return Stream.of(told, warning())
                .flatMap(Optional::stream)
                .filter(risk -> risk.asOf().isBefore(due.at()) && isUnderWay(risk.asOf()))
                .reduce((first, second) -> second.asOf().isBefore(first.asOf()) ? second : first);
    }

    private Optional<Outcome> warning() {
        return Optional.ofNullable(objective.warnBefore())
                .map(before -> notBeforeBegun(due.at().minus(before)))
                .map(at -> atRisk(at, true, null));
    }

    private Outcome atRisk(Instant at, boolean inSilence, @Nullable HeardEvent decisive) {
        Grounds grounds = Grounds.of(scene.cause(at, clock.subject()), null, scene.evidenceIfAny(decisive), List.of());
        return new Outcome(State.AT_RISK, at, inSilence, false, grounds);
    }

    /** As the due time passes, and again wherever more is owed for being later. What is excused stays excused. */
    private List<Outcome> misses() {
        Deque<Instant> moments = new ArrayDeque<>();
        Instant next = running.isPausedAt(due.at()) ? null : due.at();
        while (next != null && isUnderWay(next)) {
            moments.addLast(next);
            if (moments.size() > MOST_MISSES) {
                moments.removeFirst();
            }
            next = next.isAfter(until) || excuse.isPresent() ? null : nextStep(next);
        }
        return moments.stream().map(at -> missed(at, true, false, null)).toList();
    }

    private @Nullable Instant nextStep(Instant at) {
        return Stream.of(
                        growth.next(Measure.LATE, running.between(due.at(), at))
                                .map(late -> running.after(due.at(), late)),
                        growth.next(Measure.LASTED, running.between(clock.startedAt(), at))
                                .map(lasted -> running.after(clock.startedAt(), lasted)),
                        nextDay(at),
                        nextWorkingDay(at))
                .flatMap(Optional::stream)
                .filter(at::isBefore)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Optional<Instant> nextDay(Instant at) {
        return lateDays(at) < growth.days(Measure.LATE_DAYS)
                ? Optional.of(midnight(scene.day(at).plusDays(1)))
                : Optional.empty();
    }

    private Optional<Instant> nextWorkingDay(Instant at) {
        return lateWorkingDays(at) < growth.days(Measure.LATE_WORKING_DAYS)
                ? Optional.of(midnight(scene.terms().calendar().plusWorkingDays(scene.day(at), 1)))
                : Optional.empty();
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(scene.promise().zone()).toInstant();
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
        if (!off.inTime()) {
            return missed(event.occurredAt(), false, true, event);
        }
        Grounds grounds = Grounds.of(null, null, scene.evidence(event), List.of());
        return new Outcome(State.VOID, notBeforeBegun(event.occurredAt()), false, true, grounds);
    }

    private Outcome reached(HeardEvent event) {
        if (isLate(event.occurredAt())) {
            return missed(event.occurredAt(), false, true, event);
        }
        Grounds grounds = Grounds.of(null, null, scene.evidence(event), overcome(event));
        return new Outcome(State.KEPT, notBeforeBegun(event.occurredAt()), false, true, grounds);
    }

    private boolean isLate(Instant at) {
        return due.exclusive() ? !at.isBefore(due.at()) : at.isAfter(due.at());
    }

    private Outcome cancelled(Instant at) {
        return due.at().isBefore(at)
                ? missed(at, false, true, null)
                : new Outcome(State.VOID, notBeforeBegun(at), false, true, Grounds.NONE);
    }

    private Outcome missed(Instant at, boolean inSilence, boolean settled, @Nullable HeardEvent decisive) {
        State state = excuse.isPresent() ? State.EXCUSED : State.BREACHED;
        Cause cause = scene.cause(at, clock.subject());
        Grounds grounds = Grounds.of(cause, excuse.orElse(null), scene.evidenceIfAny(decisive), List.of())
                .measured(measured(at, cause), scene.learnedText(clock.subject()))
                .claimed(Claims.state(scene, clock.subject(), due.at(), due.at()));
        return new Outcome(state, at, inSilence, settled, grounds);
    }

    private Map<String, String> measured(Instant at, @Nullable Cause cause) {
        return new Measured()
                .put(Measure.LATE, running.between(due.at(), at))
                .put(Measure.LATE_DAYS, BigDecimal.valueOf(lateDays(at)))
                .put(Measure.LATE_WORKING_DAYS, BigDecimal.valueOf(lateWorkingDays(at)))
                .put(Measure.LASTED, running.between(clock.startedAt(), at))
                .put(Measure.LATE_PIECES, reaching.latePieces(due))
                .put(Measure.NOTICE, calledOff.map(CalledOff::notice).orElse(null))
                .put(Measure.STARTED_ON, scene.day(clock.startedAt()))
                .put(Measure.DUE_ON, scene.day(due.at()))
                .cause(cause)
                .texts();
    }

    private long lateDays(Instant at) {
        long days = ChronoUnit.DAYS.between(scene.day(due.at()), scene.day(at));
        return Math.max(
                0,
                days
                        - running.wholeDays(
                                scene.day(due.at()),
                                scene.day(at),
                                scene.promise().zone()));
    }

    private long lateWorkingDays(Instant at) {
        return scene.terms().calendar().workingDays(scene.day(due.at()), scene.day(at));
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
