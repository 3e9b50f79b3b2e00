package io.makegood.promise.verdict;

import io.makegood.promise.history.Timeline;
import io.makegood.promise.promise.DueTime;
import io.makegood.promise.promise.Promise;
import io.makegood.promise.terms.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Judges a promise by when things happened, up to a given now. Pure: the same facts lead to the same last verdicts
 * whatever order they were heard in, and who starts late reaches the same sequence as who watched all the time.
 */
public final class Judge {

    private static final Comparator<Verdict> BY_TIME = Comparator.comparing(
                    (Verdict verdict) -> verdict.outcome().asOf())
            .thenComparing(verdict -> verdict.due().no());

    private Judge() {}

    /** What has to be added to the verdicts {@code soFar}; nothing, when they already say what is so. */
    public static Judgement judge(Promise promise, Terms terms, Timeline timeline, List<Verdict> soFar, Instant clock) {
        Instant now = neverBack(clock, soFar);
        List<Verdict> fresh = new ArrayList<>();
        Map<DueTime, Instant> lookAgainAt = new LinkedHashMap<>();
        for (DueTime due : promise.dueTimes()) {
            List<Outcome> course = Course.of(promise, due, terms, timeline);
            newOutcomes(course, told(due, soFar), now).forEach(outcome -> fresh.add(new Verdict(0, due, outcome)));
            course.stream()
                    .map(Outcome::asOf)
                    .filter(now::isBefore)
                    .findFirst()
                    .ifPresent(next -> lookAgainAt.put(due, next));
        }
        return new Judgement(numbered(fresh, soFar.size()), lookAgainAt);
    }

    /** Clocks of replicas differ a little: what one has seen pass does not lie ahead for another. */
    private static Instant neverBack(Instant clock, List<Verdict> soFar) {
        return soFar.stream()
                .map(Verdict::outcome)
                .filter(Outcome::inSilence)
                .map(Outcome::asOf)
                .filter(clock::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(clock);
    }

    private static List<Outcome> told(DueTime due, List<Verdict> soFar) {
        return soFar.stream()
                .filter(verdict -> verdict.due().no() == due.no())
                .sorted(Comparator.comparing(Verdict::number))
                .map(Verdict::outcome)
                .toList();
    }

    /** Where the course went on since the last verdict; where the facts changed, straight to what is so now. */
    private static List<Outcome> newOutcomes(List<Outcome> course, List<Outcome> told, Instant now) {
        Outcome beginning = course.get(0);
        Outcome last = told.isEmpty() ? beginning : told.get(told.size() - 1);
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
