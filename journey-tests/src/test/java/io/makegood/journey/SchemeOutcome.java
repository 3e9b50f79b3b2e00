package io.makegood.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.test.schemes.Expected;
import io.makegood.test.schemes.SchemeCase;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What has come of a case by now, as the services show it: an entry for each of its promises. */
record SchemeOutcome(
        SchemeCase one,
        List<JsonNode> promises,
        List<JsonNode> verdicts,
        List<JsonNode> entitlements,
        List<JsonNode> payouts) {

    private static final Set<String> DECIDED = Set.of("kept", "breached", "excused", "void");

    /** How it differs from what was published; empty when it does not, and all verdicts are priced. */
    Optional<String> difference() {
        String wanted = wanted(one.expected());
        String found = found(one.expected());
        return wanted.equals(found)
                ? Optional.empty()
                : Optional.of("expected %s, but was %s".formatted(wanted, found));
    }

    private static String wanted(Expected expected) {
        return switch (expected.outcome()) {
            case MONEY -> money(expected);
            case DEADLINE -> "due " + String.valueOf(instant(expected.dueAt()));
            default -> expected.outcome().name();
        };
    }

    private static String money(Expected expected) {
        BigDecimal amount = String.valueOf(expected.amount()).equals("null") ? BigDecimal.ZERO : expected.amount();
        return amount.signum() == 0
                ? "nothing"
                : "%s %s %s".formatted(amount.toPlainString(), expected.currency(), expected.form());
    }

    private static Object instant(OffsetDateTime time) {
        return time == null ? "" : time.toInstant();
    }

    private String found(Expected expected) {
        return switch (expected.outcome()) {
            case DEADLINE ->
                "due "
                        + OffsetDateTime.parse(
                                        promises.get(0).at("/dueTimes/0/dueAt").asText())
                                .toInstant();
            case VOID -> promises.get(0).path("state").asText().toUpperCase(java.util.Locale.ROOT);
            case IN_KIND -> newest().anyMatch(owed -> !owed.path("inKind").isEmpty()) ? "IN_KIND" : "something else";
            case DISCRETIONARY ->
                newest().anyMatch(owed -> owed.path("discretion").isTextual()) ? "DISCRETIONARY" : "something else";
            case MONEY -> isPriced() ? money(expected.ofLastPayout()) : "not priced yet";
        };
    }

    /** Every decided verdict has been answered by an entitlement, or no award is about it. */
    private boolean isPriced() {
        for (int i = 0; i < verdicts.size(); i++) {
            Set<String> priced = stream(entitlements.get(i))
                    .flatMap(owed -> stream(owed.at("/trace/verdicts")))
                    .map(verdict -> verdict.path("number").asText())
                    .collect(Collectors.toSet());
            Set<String> objectivesPriced = stream(entitlements.get(i))
                    .flatMap(owed -> stream(owed.at("/trace/verdicts")))
                    .map(verdict -> verdict.path("objective").asText())
                    .collect(Collectors.toSet());
            boolean isMissing = stream(verdicts.get(i))
                    .filter(verdict -> DECIDED.contains(verdict.path("state").asText()))
                    .filter(verdict -> objectivesPriced.isEmpty()
                            || objectivesPriced.contains(
                                    verdict.path("objective").asText()))
                    .reduce((earlier, later) -> later)
                    .filter(last -> !priced.contains(last.path("number").asText()))
                    .isPresent();
            if (isMissing) {
                return false;
            }
        }
        return true;
    }

    private String money(boolean ofLastPayout) {
        return ofLastPayout ? lastPayout() : entitled();
    }

    private String entitled() {
        List<JsonNode> owed = newest().filter(one -> amount(one).signum() > 0).toList();
        BigDecimal sum = owed.stream().map(SchemeOutcome::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return owed.isEmpty() ? "nothing" : text(sum, owed);
    }

    private String lastPayout() {
        return stream(payouts.get(0))
                .reduce((earlier, later) -> later)
                .map(last -> text(amount(last), List.of(last)))
                .orElse("nothing");
    }

    private static String text(BigDecimal amount, List<JsonNode> owed) {
        String forms =
                owed.stream().map(one -> one.path("form").asText()).distinct().collect(Collectors.joining(" + "));
        return "%s %s %s"
                .formatted(
                        amount.toPlainString(),
                        owed.get(0).at("/amount/currency").asText(),
                        forms);
    }

    /** The newest entitlement under each award of each promise. */
    private Stream<JsonNode> newest() {
        return entitlements.stream().flatMap(ofPromise -> {
            Map<String, JsonNode> byAward = new LinkedHashMap<>();
            stream(ofPromise).forEach(owed -> byAward.put(owed.path("award").asText(), owed));
            return byAward.values().stream();
        });
    }

    private static BigDecimal amount(JsonNode owed) {
        return new BigDecimal(owed.at("/amount/amount").asText());
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
