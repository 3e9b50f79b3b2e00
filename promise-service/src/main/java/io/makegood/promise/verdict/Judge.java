package io.makegood.promise.verdict;

import io.makegood.promise.history.Timeline;
import io.makegood.promise.promise.DueTime;
import io.makegood.promise.promise.Promise;
import io.makegood.terms.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges a promise by when things happened, up to a given now. Pure: the same facts lead to the same last verdicts
 * whatever order they were heard in, and who starts late reaches the same sequence as who watched all the time.
 */
public final class Judge {

    private static final Comparator<Verdict> BY_TIME = Comparator.comparing(
                    (Verdict verdict) -> verdict.outcome().asOf())
            .thenComparing(verdict -> verdict.due().no());

    private final Promise promise;
    private final List<Verdict> soFar;
    private final Instant now;
    private final Numbering numbering;
    private final List<Verdict> fresh = new ArrayList<>();
    private final Map<DueTime, Instant> lookAgainAt = new LinkedHashMap<>();

    private Judge(Promise promise, List<Verdict> soFar, Instant now) {
        this.promise = promise;
        this.soFar = soFar;
        this.now = now;
        this.numbering = new Numbering(promise.dueTimes());
    }

    /** What has to be added to the verdicts {@code soFar}; nothing, when they already say what is so. */
    public static Judgement judge(Promise promise, Terms terms, Timeline timeline, List<Verdict> soFar, Instant clock) {
        Judge judge = new Judge(promise, soFar, neverBack(clock, soFar));
        Courses.of(promise, terms, timeline, judge.now).forEach(judge::judge);
        judge.numbering.vanished().forEach(judge::judgeVanished);
        return new Judgement(numbered(judge.fresh, soFar.size()), judge.numbering.changed(), judge.lookAgainAt);
    }

    /** The due times that are known when a promise is made. */
    public static List<DueTime> dueTimes(Promise promise, Terms terms) {
        Numbering numbering = new Numbering(promise.dueTimes());
        Courses.of(promise, terms, Timeline.EMPTY, promise.madeAt()).forEach(numbering::dueTime);
        return numbering.changed();
    }

    /** Why the terms do not cover a promise, if so. */
    public static Optional<String> outside(Promise promise, Terms terms) {
        return new Scene(promise, terms, Timeline.EMPTY).outside();
    }

    /** Clocks of replicas differ a little: what one has seen pass does not lie ahead for another. What begins may. */
    private static Instant neverBack(Instant clock, List<Verdict> soFar) {
        return soFar.stream()
                .map(Verdict::outcome)
                .filter(outcome -> outcome.inSilence() && outcome.state() != State.OPEN)
                .map(Outcome::asOf)
                .filter(clock::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(clock);
    }

    private void judge(Course course) {
        DueTime due = numbering.dueTime(course);
        newOutcomes(course.outcomes(), told(due)).forEach(outcome -> fresh.add(new Verdict(0, due, outcome)));
        course.outcomes().stream()
                .map(Outcome::asOf)
                .filter(now::isBefore)
                .findFirst()
                .ifPresent(next -> lookAgainAt.put(due, next));
    }

    /** An event that started a clock did not happen after all. */
    private void judgeVanished(DueTime due) {
        List<Outcome> told = told(due);
        Instant asOf = told.isEmpty() ? due.offeredAt() : last(told).asOf();
        Outcome gone = new Outcome(State.VOID, asOf, false, true, Grounds.because("it did not happen after all"));
        if (told.isEmpty() || !last(told).equals(gone)) {
            fresh.add(new Verdict(0, due, gone));
        }
    }

    private List<Outcome> told(DueTime due) {
        return soFar.stream()
                .filter(verdict -> verdict.due().no() == due.no())
                .sorted(Comparator.comparing(Verdict::number))
                .map(Verdict::outcome)
                .toList();
    }

    private static Outcome last(List<Outcome> told) {
        return told.get(told.size() - 1);
    }

    /** Where the course went on since the last verdict; where the facts changed, straight to what is so now. */
    private List<Outcome> newOutcomes(List<Outcome> course, List<Outcome> told) {
        Outcome beginning = course.get(0);
        Outcome last = told.isEmpty() ? beginning : last(told);
        Outcome standing = course.stream()
                .filter(outcome -> !outcome.asOf().isAfter(now))
                .reduce(beginning, (earlier, later) -> later);
        if (standing.equals(last)) {
            return List.of();
        }
        Stream<Outcome> onTheWay = course.stream()
                .skip(1)
                .filter(outcome ->
                        !outcome.asOf().isBefore(last.asOf()) && !outcome.asOf().isAfter(now))
                .filter(outcome -> !told.contains(outcome) && !outcome.equals(standing));
        return Stream.concat(onTheWay, Stream.of(standing)).toList();
    }

    private static List<Verdict> numbered(List<Verdict> fresh, int lastNumber) {
        List<Verdict> numbered = new ArrayList<>();
        fresh.stream()
                .sorted(BY_TIME)
                .forEach(verdict ->
                        numbered.add(new Verdict(lastNumber + numbered.size() + 1, verdict.due(), verdict.outcome())));
        return List.copyOf(numbered);
    }
}
