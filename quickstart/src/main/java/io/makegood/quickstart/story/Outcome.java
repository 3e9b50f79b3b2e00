package io.makegood.quickstart.story;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of a chapter: the verdicts in order of time, what was owed, and what was paid. */
record Outcome(List<Verdict> verdicts, List<Entitlement> entitlements, List<Payout> payouts) {

    List<String> verdictsInShort() {
        return verdicts.stream().map(Verdict::inShort).toList();
    }

    /** The settled amounts of each remedy, in the order of their payouts. */
    Map<String, List<BigDecimal>> paid() {
        return payouts.stream()
                .filter(Payout::isSettled)
                .collect(groupingBy(Payout::remedy, mapping(Payout::received, toList())));
    }

    Map<String, BigDecimal> totals() {
        return payouts.stream()
                .filter(Payout::isSettled)
                .collect(groupingBy(
                        Payout::remedy,
                        LinkedHashMap::new,
                        mapping(Payout::received, reducing(BigDecimal.ZERO, BigDecimal::add))));
    }

    boolean isAllSettled() {
        return payouts.stream().allMatch(Payout::isSettled);
    }
}
