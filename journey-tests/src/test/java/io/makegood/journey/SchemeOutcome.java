package io.makegood.journey;

import static java.util.Objects.requireNonNull;

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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What has come of a case by now, as the services show it: an entry for each of its promises.
 *
 * @param awarded objectives that awards are about
 */
record SchemeOutcome(
        SchemeCase one,
        Set<String> awarded,
        List<JsonNode> promises,
        List<JsonNode> verdicts,
        List<JsonNode> entitlements) {

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
            case DEADLINE -> "due " + requireNonNull(expected.dueAt()).toInstant();
            default -> expected.outcome().name();
        };
    }

    private static String money(Expected expected) {
        BigDecimal amount = requireNonNull(expected.amount());
        return amount.signum() == 0
                ? "nothing"
                : "%s %s %s".formatted(amount.toPlainString(), expected.currency(), expected.form());
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
            case MONEY -> isPriced() ? money(expected.ofLastOccurrence()) : "not priced yet";
        };
    }

    /** The last decided verdict that an award is about has been answered. */
    private boolean isPriced() {
        return IntStream.range(0, verdicts.size()).allMatch(this::isPriced);
    }

    private boolean isPriced(int index) {
        Set<String> priced = stream(entitlements.get(index))
                .flatMap(owed -> stream(owed.at("/trace/verdicts")))
                .map(verdict -> verdict.path("number").asText())
                .collect(Collectors.toSet());
        return stream(verdicts.get(index))
                .filter(verdict -> DECIDED.contains(verdict.path("state").asText()))
                .filter(verdict -> awarded.contains(verdict.path("objective").asText()))
                .reduce((earlier, later) -> later)
                .map(last -> priced.contains(last.path("number").asText()))
                .orElse(true);
    }

    private String money(boolean ofLastOccurrence) {
        return ofLastOccurrence ? ofLastOccurrence() : entitled();
    }

    private String entitled() {
        List<JsonNode> owed = newest().filter(one -> amount(one).signum() > 0).toList();
        BigDecimal sum = owed.stream().map(SchemeOutcome::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return owed.isEmpty() ? "nothing" : text(sum, owed);
    }

    /** What the last occurrence added to what was owed before it. */
    private String ofLastOccurrence() {
        List<JsonNode> history = stream(entitlements.get(0)).toList();
        JsonNode last = history.get(history.size() - 1);
        String occurrence = occurrences(last).reduce((earlier, later) -> later).orElse("");
        BigDecimal before = history.stream()
                .filter(owed -> occurrences(owed).noneMatch(occurrence::equals))
                .map(SchemeOutcome::amount)
                .reduce(BigDecimal.ZERO, (earlier, later) -> later);
        return text(amount(last).subtract(before), List.of(last));
    }

    private static Stream<String> occurrences(JsonNode owed) {
        return stream(owed.at("/trace/verdicts"))
                .map(verdict -> verdict.path("occurrence").asText());
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
