package io.makegood.promise.verdict;

import io.makegood.promise.history.HeardEvent;
import io.makegood.terms.Sheet;
import io.makegood.terms.objective.CallOff;
import io.makegood.terms.objective.Objective.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What ends a clock before it is reached: nothing is owed, or, with too little notice, it is a breach. */
record CalledOff(HeardEvent event, boolean inTime, @Nullable Duration notice) {

    /** @param known what notice may be counted from */
    static Optional<CalledOff> first(Scene scene, Clock clock, Instant dueAt, Sheet known) {
        return clock.events(scene)
                .filter(event -> isCallingOff(clock.objective(), event))
                .findFirst()
                .map(event -> of(event, scene, clock, dueAt, known));
    }

    static boolean isCallingOff(Deadline objective, HeardEvent event) {
        return !rules(objective, event).isEmpty();
    }

    private static List<CallOff> rules(Deadline objective, HeardEvent event) {
        return objective.calledOff().stream()
                .filter(rule -> rule.by().contains(event.type()))
                .filter(rule -> Scene.isAny(rule.parties(), event.party()))
                .toList();
    }

    private static CalledOff of(HeardEvent event, Scene scene, Clock clock, Instant dueAt, Sheet known) {
        List<CallOff> rules = rules(clock.objective(), event);
        boolean inTime =
                rules.stream().anyMatch(rule -> isInTime(rule, event, scene, known, before(rule, known, dueAt)));
        CallOff last = rules.get(rules.size() - 1);
        Duration notice = last.needsNotice() ? Duration.between(event.occurredAt(), before(last, known, dueAt)) : null;
        return new CalledOff(event, inTime, notice);
    }

    /** Notice that nobody knows is not needed. */
    private static boolean isInTime(CallOff rule, HeardEvent event, Scene scene, Sheet known, Instant before) {
        Instant at = event.occurredAt();
        boolean isShort = Optional.ofNullable(rule.notice())
                .flatMap(notice -> notice.in(known))
                .filter(notice -> at.plus(notice).isAfter(before))
                .isPresent();
        boolean isFewDays = Optional.ofNullable(rule.workingDays())
                .flatMap(days -> days.in(known))
                .filter(days -> wholeWorkingDays(scene, at, before) < days)
                .isPresent();
        return !isShort && !isFewDays;
    }

    private static int wholeWorkingDays(Scene scene, Instant from, Instant until) {
        LocalDate last = scene.day(until).minusDays(1);
        return scene.terms().calendar().workingDays(scene.day(from), last);
    }

    private static Instant before(CallOff rule, Sheet known, Instant dueAt) {
        Object fact = rule.before() == null ? null : known.value(rule.before());
        return fact instanceof ZonedDateTime moment ? moment.toInstant() : dueAt;
    }
}
