package io.makegood.terms.pricing;

import io.makegood.terms.Measure;
import io.makegood.terms.Sheet;
import io.makegood.terms.Step;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Award;
import io.makegood.terms.award.Pool;
import io.makegood.terms.award.Stacking;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is owed on one promise: a pure function of terms, facts and the verdicts that stand. Every rule it applies leaves
 * a step, also when nothing is owed.
 */
public final class Pricing {

    /** Not by their numbers, which tell when it was heard of. */
    private static final Comparator<Verdict> BY_DUE_TIME = Comparator.comparing(Pricing::dueOn)
            .thenComparing(Verdict::objective)
            .thenComparing(Verdict::occurrence)
            .thenComparingInt(Verdict::rePromise);

    private final Terms terms;
    private final Map<String, Object> facts;
    private final Map<String, String> asked;
    private final Map<String, Priced> priced = new LinkedHashMap<>();
    private final Map<String, List<Verdict>> pricedFor = new HashMap<>();

    private Pricing(Terms terms, Map<String, Object> facts, Map<String, String> asked) {
        this.terms = terms;
        this.facts = facts;
        this.asked = asked;
    }

    /**
     * The awards that verdicts are about, in the order of the terms.
     *
     * @param facts of the promise, in their types, with {@link Pool#own} names for pools
     * @param verdicts the last of each due time, in any order
     */
    public static List<Priced> price(Terms terms, Map<String, Object> facts, List<Verdict> verdicts) {
        return price(terms, facts, verdicts, Map.of());
    }

    /** @param asked the names of the forms that the customer chose, by award */
    public static List<Priced> price(
            Terms terms, Map<String, Object> facts, List<Verdict> verdicts, Map<String, String> asked) {
        Pricing pricing = new Pricing(terms, facts, asked);
        List<Verdict> inOrder = new ArrayList<>(verdicts);
        inOrder.sort(BY_DUE_TIME);
        for (Award award : terms.awards()) {
            pricing.price(award, inOrder);
        }
        terms.stacking().forEach(pricing::stack);
        return List.copyOf(pricing.priced.values());
    }

    private static LocalDate dueOn(Verdict verdict) {
        return verdict.known().get(Measure.DUE_ON.word()) instanceof LocalDate day ? day : LocalDate.MIN;
    }

    private void price(Award award, List<Verdict> verdicts) {
        List<Verdict> concerned = new ArrayList<>(1);
        for (Verdict verdict : verdicts) {
            if (award.concerns(verdict.objective(), verdict.rePromise())) {
                concerned.add(verdict);
            }
        }
        if (!concerned.isEmpty()) {
            priced.put(award.id(), new AwardPricing(terms, award, facts, asked.get(award.id())).price(concerned));
            pricedFor.put(award.id(), concerned);
        }
    }

    private void stack(Stacking rule) {
        if (rule instanceof Stacking.Highest highest) {
            payOnlyHighest(highest);
        } else if (rule instanceof Stacking.Replace replace) {
            Priced first = priced.get(replace.award());
            if (first != null && !first.isNothing()) {
                replace.replaced().forEach(award -> drop(award, Step.Did.REPLACED, rule.pointer(), replace.award()));
            }
        } else if (rule instanceof Stacking.Minus minus) {
            minus.taken().forEach(award -> offset(minus, award));
        } else if (rule instanceof Stacking.Exclude exclude) {
            exclude.awards().stream()
                    .filter(award -> exclude.when().holds(sheet(award)))
                    .forEach(award -> drop(award, Step.Did.EXCLUDED, rule.pointer(), ""));
        }
    }

    /** What is learned of another failure does not take from this one. */
    private Sheet sheet(String award) {
        Map<String, Object> known = new HashMap<>(facts);
        pricedFor.getOrDefault(award, List.of()).forEach(verdict -> known.putAll(verdict.known()));
        return new Sheet(terms.lets(), known, new ArrayList<>());
    }

    private void payOnlyHighest(Stacking.Highest rule) {
        String best = null;
        for (String award : rule.awards()) {
            if (isMore(priced.get(award), best == null ? null : priced.get(best))) {
                best = award;
            }
        }
        String highest = best;
        rule.awards().stream()
                .filter(award -> !award.equals(highest))
                .forEach(award -> drop(award, Step.Did.REPLACED, rule.pointer(), String.valueOf(highest)));
    }

    /** What is not money is more than nothing. */
    private static boolean isMore(@Nullable Priced one, @Nullable Priced than) {
        if (one == null || than == null) {
            return one != null;
        }
        int order = one.amount().compareTo(than.amount());
        return order > 0 || order == 0 && than.isNothing() && !one.isNothing();
    }

    private void offset(Stacking.Minus rule, String by) {
        Priced other = priced.get(by);
        if (other != null && other.amount().signum() > 0) {
            priced.computeIfPresent(rule.award(), (id, one) -> one.less(other, rule.pointer()));
        }
    }

    private void drop(String award, Step.Did did, String pointer, String by) {
        priced.computeIfPresent(
                award,
                (id, one) -> one.isNothing() ? one : one.nothing(Step.of(pointer, did, BigDecimal.ZERO, award, by)));
    }
}
