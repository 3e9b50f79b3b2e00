package io.makegood.promise.verdict;

import io.makegood.promise.promise.DueTime;
import io.makegood.promise.promise.Promise;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A promise, the verdicts it had, and what was found now. */
record Judged(Promise promise, List<Verdict> soFar, Judgement judgement) {

    boolean isNews() {
        return !judgement.verdicts().isEmpty();
    }

    /** What the whole promise had come to before. */
    State stateBefore() {
        return new Judged(promise, soFar, new Judgement(List.of(), List.of(), Map.of())).state();
    }

    /** What the whole promise has come to: later dates do not count, the first promise stands. */
    State state() {
        Map<Integer, State> states = new HashMap<>();
        soFar.forEach(
                verdict -> states.put(verdict.due().no(), verdict.outcome().state()));
        judgement
                .verdicts()
                .forEach(verdict ->
                        states.put(verdict.due().no(), verdict.outcome().state()));
        Map<Integer, DueTime> dueTimes = new HashMap<>();
        promise.dueTimes().forEach(due -> dueTimes.put(due.no(), due));
        judgement.dueTimes().forEach(due -> dueTimes.put(due.no(), due));
        return State.weightiest(dueTimes.values().stream()
                .filter(DueTime::isFirst)
                .map(due -> states.getOrDefault(due.no(), State.OPEN))
                .toList());
    }
}
