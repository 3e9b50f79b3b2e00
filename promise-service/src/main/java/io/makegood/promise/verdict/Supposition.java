package io.makegood.promise.verdict;

import io.makegood.promise.promise.Promise;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A promise, and what would become of it; nothing would change where there are no changes. */
public record Supposition(Promise promise, State before, State after, List<Change> changes) {

    /** The last verdict on a due time, if there is one, and the one it would have. */
    public record Change(@Nullable Verdict current, Verdict wouldBe) {

        public State from() {
            return current == null ? State.OPEN : current.outcome().state();
        }

        public State to() {
            return wouldBe.outcome().state();
        }
    }

    static Supposition of(Judged judged) {
        Map<Integer, Verdict> current = lastOfEach(judged.soFar());
        List<Change> changes = lastOfEach(judged.judgement().verdicts()).values().stream()
                .map(wouldBe -> new Change(current.get(wouldBe.due().no()), wouldBe))
                .toList();
        return new Supposition(judged.promise(), judged.stateBefore(), judged.state(), changes);
    }

    private static Map<Integer, Verdict> lastOfEach(List<Verdict> verdicts) {
        Map<Integer, Verdict> last = new LinkedHashMap<>();
        verdicts.forEach(verdict -> last.put(verdict.due().no(), verdict));
        return last;
    }
}
