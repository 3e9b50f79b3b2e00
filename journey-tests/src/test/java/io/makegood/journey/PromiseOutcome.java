package io.makegood.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What has come of one promise by now.
 *
 * @param terms it was made under
 * @param verdicts all there were, as are entitlements and payouts, oldest first
 */
record PromiseOutcome(
        JsonNode terms,
        JsonNode promise,
        List<JsonNode> verdicts,
        List<JsonNode> entitlements,
        List<JsonNode> payouts) {

    private static final Set<String> DECIDED = Set.of("kept", "breached", "excused", "void");

    Stream<JsonNode> dueTimes() {
        return stream(promise.path("dueTimes"));
    }

    /** The last decided verdict that an award is about has been answered. */
    boolean isPriced() {
        Set<String> priced = entitlements.stream()
                .flatMap(owed -> stream(owed.at("/trace/verdicts")))
                .map(verdict -> verdict.path("number").asText())
                .collect(Collectors.toSet());
        return verdicts.stream()
                .filter(verdict -> DECIDED.contains(verdict.path("state").asText()))
                .filter(verdict -> awarded().contains(verdict.path("objective").asText()))
                .reduce((earlier, later) -> later)
                .map(last -> priced.contains(last.path("number").asText()))
                .orElse(true);
    }

    private List<String> awarded() {
        return terms.path("awards").findValuesAsText("for");
    }

    /** The newest entitlement under each award. */
    Stream<JsonNode> newest() {
        Map<String, JsonNode> byAward = new LinkedHashMap<>();
        entitlements.forEach(owed -> byAward.put(owed.path("award").asText(), owed));
        return byAward.values().stream();
    }

    /** What the last occurrence added to what was owed before it. */
    String ofLastOccurrence() {
        JsonNode last = entitlements.get(entitlements.size() - 1);
        String occurrence = occurrences(last).reduce((earlier, later) -> later).orElse("");
        BigDecimal before = entitlements.stream()
                .filter(owed -> occurrences(owed).noneMatch(occurrence::equals))
                .map(Sums::amount)
                .reduce(BigDecimal.ZERO, (earlier, later) -> later);
        return Sums.amount(last).subtract(before).toPlainString() + " " + Sums.currencyAndForm(last);
    }

    private static Stream<String> occurrences(JsonNode owed) {
        return stream(owed.at("/trace/verdicts"))
                .map(verdict -> verdict.path("occurrence").asText());
    }

    /** Payments less recoveries, as far as they are settled. */
    BigDecimal paid() {
        return payouts.stream()
                .filter(payout -> payout.path("state").asText().equals("settled"))
                .map(payout -> payout.path("kind").asText().equals("recovery")
                        ? Sums.amount(payout).negate()
                        : Sums.amount(payout))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * What is owed; and under terms that leave what was overpaid as goodwill, the most that was ever owed under each
     * award, as none of it is taken back.
     */
    BigDecimal owedOrLeft() {
        return terms.path("overpaid").asText().equals("goodwill") ? mostEverOwed() : owed();
    }

    boolean isLeft() {
        return owedOrLeft().compareTo(owed()) > 0;
    }

    private BigDecimal owed() {
        return newest().map(Sums::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal mostEverOwed() {
        Map<String, BigDecimal> byAward = new LinkedHashMap<>();
        entitlements.forEach(owed -> byAward.merge(owed.path("award").asText(), Sums.amount(owed), BigDecimal::max));
        return byAward.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
