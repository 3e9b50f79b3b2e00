package io.makegood.terms.check.sample;

import io.makegood.terms.Known;
import io.makegood.terms.Step;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Award;
import io.makegood.terms.check.part.Names;
import io.makegood.terms.check.sample.Degrees.Degree;
import io.makegood.terms.document.Finding;
import io.makegood.terms.document.Findings;
import io.makegood.terms.objective.Claim;
import io.makegood.terms.pricing.Priced;
import io.makegood.terms.pricing.Pricing;
import io.makegood.terms.pricing.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An award that pays less for worse service in some case, however large the amounts are that it is computed from. Tried
 * until enough work is done; then nothing further is said.
 */
public final class Samples {

    private static final int MOST_PRICES = 20_000;
    private static final int MOST_WORK = 200_000;
    private static final int NEAREST = 50;
    private static final int MOST_SHOWN = 6;

    /** What a degree of failure comes to for each of the sizes; null where it does not come to money alone. */
    private record Outcome(Degree degree, String pointer, List<@Nullable BigDecimal> amounts) {

        /** For no size more than the other, and for some less: the first such; -1 when it is not so. */
        int findLess(Outcome better) {
            int found = -1;
            for (int i = 0; i < amounts.size(); i++) {
                BigDecimal amount = amounts.get(i);
                BigDecimal other = better.amounts.get(i);
                if (amount == null || other == null || amount.compareTo(other) > 0) {
                    return -1;
                }
                found = found < 0 && amount.compareTo(other) < 0 ? i : found;
            }
            return found;
        }
    }

    private final Terms terms;
    private final Award award;
    private final Findings findings;
    private final Bounds bounds;
    private final Set<String> names;
    private final SampleFacts facts;
    private int prices;

    private Samples(Terms terms, Award award, Findings findings) {
        this.terms = terms.only(List.of(award));
        this.award = award;
        this.findings = findings;
        this.bounds = Bounds.of(award, terms.lets());
        this.names = Names.of(award, terms.lets());
        this.facts = new SampleFacts(terms, bounds, names);
        this.prices = Math.min(MOST_PRICES, MOST_WORK / (20 + bounds.work()))
                / terms.awards().size();
    }

    public static void check(Terms terms, Findings findings) {
        terms.awards().forEach(award -> new Samples(terms, award, findings).check());
    }

    private void check() {
        List<Map<String, Object>> sizes = facts.sizes();
        for (List<Degree> way : Degrees.of(terms.objective(award.objective()), bounds, names)) {
            int most = Math.max(1, prices / (way.size() * sizes.size()));
            for (Map<String, Object> each : facts.cases(most)) {
                compare(outcomes(way, each, sizes), each, sizes);
            }
        }
    }

    private List<Outcome> outcomes(List<Degree> way, Map<String, Object> each, List<Map<String, Object>> sizes) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Degree degree : way) {
            List<@Nullable BigDecimal> amounts = new ArrayList<>();
            String pointer = award.pointer() + "/pay";
            for (Map<String, Object> size : sizes) {
                if (prices-- <= 0) {
                    return outcomes;
                }
                Priced priced = priced(degree, each, size);
                amounts.add(priced.inKind().isEmpty() && priced.discretion() == null ? priced.amount() : null);
                pointer = pointer(priced.steps());
            }
            outcomes.add(new Outcome(degree, pointer, amounts));
        }
        return outcomes;
    }

    private Priced priced(Degree degree, Map<String, Object> each, Map<String, Object> size) {
        Map<String, Object> all = new HashMap<>(each);
        all.putAll(size);
        Verdict verdict = new Verdict(
                1,
                award.objective(),
                "",
                award.rePromises() ? 1 : 0,
                Verdict.State.BREACHED,
                degree.measured(),
                null,
                Claim.State.NOT_NEEDED);
        return Pricing.price(terms, all, List.of(verdict)).get(0);
    }

    /** The innermost tier or choice that applied. */
    private String pointer(List<Step> steps) {
        String rule = award.pointer() + "/pay";
        String pointer = rule;
        for (Step step : steps) {
            boolean isPart = step.did() == Step.Did.TIER || step.did() == Step.Did.CHOICE;
            pointer = isPart && step.rule().startsWith(rule + "/") ? step.rule() : pointer;
        }
        return pointer;
    }

    private void compare(List<Outcome> outcomes, Map<String, Object> each, List<Map<String, Object>> sizes) {
        for (int i = 1; i < outcomes.size(); i++) {
            Outcome worse = outcomes.get(i);
            boolean isFound = isWarnedOf(worse.pointer());
            for (int j = i - 1; j >= Math.max(0, i - NEAREST) && !isFound; j--) {
                int size = worse.findLess(outcomes.get(j));
                if (size >= 0) {
                    warn(worse, outcomes.get(j), size, example(each, sizes.get(size)));
                    isFound = true;
                }
            }
        }
    }

    private boolean isWarnedOf(String pointer) {
        return findings.all().stream()
                .map(Finding::pointer)
                .anyMatch(known -> (known + "/").startsWith(pointer + "/") || (pointer + "/").startsWith(known + "/"));
    }

    private String example(Map<String, Object> each, Map<String, Object> size) {
        Map<String, Object> all = new HashMap<>(each);
        all.putAll(size);
        return all.entrySet().stream()
                .filter(fact -> names.contains(fact.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .limit(MOST_SHOWN)
                .map(fact -> fact.getKey() + " " + Known.text(fact.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void warn(Outcome worse, Outcome better, int size, String example) {
        findings.warn(
                worse.pointer(),
                "pays %s where '%s' is %s, less than %s where it is %s, though service is worse%s"
                        .formatted(
                                worse.amounts().get(size),
                                worse.degree().by().word(),
                                Known.text(worse.degree().value()),
                                better.amounts().get(size),
                                Known.text(better.degree().value()),
                                example.isEmpty() ? "" : ": for example with " + example),
                "pay at least as much, or accept it and say why");
    }
}
