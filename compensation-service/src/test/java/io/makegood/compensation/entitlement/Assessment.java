package io.makegood.compensation.entitlement;

import io.makegood.compensation.entitlement.PoolBook.Member;
import io.makegood.compensation.entitlement.PoolBook.Page;
import io.makegood.compensation.entitlement.PoolBook.Part;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.compensation.promise.Verdict;
import io.makegood.compensation.promise.Verdict.DueKey;
import io.makegood.terms.Terms;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What assessing does with verdicts, without a database: what was priced and shared is remembered here. */
final class Assessment {

    private static final Instant NOW = Instant.parse("2009-11-06T04:00:00Z");

    private final Terms terms;
    private final Map<PromiseId, Map<DueKey, Verdict>> standing = new HashMap<>();
    private final Map<AwardKey, Entitlement> newest = new HashMap<>();
    private final Map<Page, Map<Member, Part>> pages = new HashMap<>();

    Assessment(Terms terms) {
        this.terms = terms;
    }

    List<Entitlement> price(UnpricedVerdict... verdicts) {
        return price(List.of(verdicts));
    }

    /** In one batch. */
    List<Entitlement> price(List<UnpricedVerdict> verdicts) {
        Cases cases = new Cases(standing);
        verdicts.forEach(verdict -> cases.add(verdict, terms));
        PoolBook book = new PoolBook(pages);
        Appraisal appraisal = new Appraisal(newest, book, NOW);
        cases.all().forEach(one -> {
            appraisal.add(one);
            standing.computeIfAbsent(one.promise().key(), any -> new HashMap<>())
                    .put(one.latest().due(), one.latest());
        });
        appraisal.computed().forEach(entitlement -> newest.put(entitlement.key(), entitlement));
        return appraisal.computed();
    }
}
