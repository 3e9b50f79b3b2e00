package io.makegood.compensation.entitlement;

import io.makegood.compensation.promise.PromiseId;
import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.compensation.promise.Verdict;
import io.makegood.compensation.promise.Verdict.DueKey;
import io.makegood.terms.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Verdicts one after the other, each with all that stands by then; one older than what stands is passed over. */
final class Cases {

    private final Map<PromiseId, Map<DueKey, Verdict>> standing = new HashMap<>();
    private final Map<PromiseId, Map<String, String>> chosen;
    private final List<Case> all = new ArrayList<>();

    /**
     * @param standing the last verdict of each due time that was priced before
     * @param chosen the names of the forms that customers chose, by award
     */
    Cases(Map<PromiseId, Map<DueKey, Verdict>> standing, Map<PromiseId, Map<String, String>> chosen) {
        this.chosen = chosen;
        standing.forEach((promise, verdicts) -> this.standing.put(promise, new HashMap<>(verdicts)));
    }

    /** Those of one promise come in the order of their numbers. */
    void add(UnpricedVerdict one, Terms terms) {
        Map<DueKey, Verdict> stands = standing.computeIfAbsent(one.promise().key(), any -> new HashMap<>());
        Verdict before = stands.get(one.verdict().due());
        if (before == null || before.number() <= one.verdict().number()) {
            stands.put(one.verdict().due(), one.verdict());
            all.add(Case.of(
                    one,
                    terms,
                    stands.values(),
                    chosen.getOrDefault(one.promise().key(), Map.of())));
        }
    }

    List<Case> all() {
        return all;
    }
}
