package io.makegood.quickstart.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What must come of a chapter, calculated by hand. */
record Expected(List<String> verdicts, Map<String, List<BigDecimal>> paid, Map<String, BigDecimal> totals) {

    boolean isReachedBy(Outcome outcome) {
        return differences(outcome).isEmpty();
    }

    List<String> differences(Outcome outcome) {
        List<String> differences = new ArrayList<>();
        compare("verdicts", verdicts, outcome.verdictsInShort(), differences);
        compare("payments", paid, outcome.paid(), differences);
        compare("totals", totals, outcome.totals(), differences);
        compare("all settled", true, outcome.isAllSettled(), differences);
        compare("entitlements computed", true, !outcome.entitlements().isEmpty(), differences);
        return differences;
    }

    private static void compare(String what, Object expected, Object actual, List<String> differences) {
        if (!expected.equals(actual)) {
            differences.add("%s: expected %s, but found %s".formatted(what, expected, actual));
        }
    }
}
