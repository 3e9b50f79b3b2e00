package io.makegood.quickstart.story;

import java.util.List;
import java.util.stream.Collectors;

/** What was owed in all after one verdict and why, as compensation-service shows it. */
record Entitlement(String award, int verdict, Money amount, String explanation, Trace trace) {

    /** A calculation, as the steps that led to its amount. */
    record Trace(List<Step> steps) {}

    /** What one rule of the terms, named by its place in them, made of what was there. */
    record Step(String rule, String finding) {

        boolean isOfTier() {
            return rule.contains("/tiers/");
        }
    }

    boolean isBehind(Payout payout) {
        return award.equals(payout.award()) && verdict == payout.verdict();
    }

    String why() {
        return trace.steps().stream().filter(Step::isOfTier).map(Step::finding).collect(Collectors.joining("; "));
    }
}
