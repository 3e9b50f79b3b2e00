package io.makegood.journey;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.test.schemes.Expected;
import io.makegood.test.schemes.SchemeCase;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has come of a case by now, as the services show it: an entry for each of its promises. */
record SchemeOutcome(SchemeCase one, List<PromiseOutcome> promises) {

    /** How it differs from what was published; empty when it does not, and all verdicts are priced and paid. */
    Optional<String> difference() {
        if (!isPriced()) {
            return Optional.of("not priced yet");
        }
        return unlessEqual("expected", wanted(), found()).or(() -> unlessEqual("to be paid", owedOrLeft(), paid()));
    }

    boolean isPriced() {
        return promises.stream().allMatch(PromiseOutcome::isPriced);
    }

    private static Optional<String> unlessEqual(String what, Object wanted, Object found) {
        return wanted.equals(found)
                ? Optional.empty()
                : Optional.of("%s %s, but was %s".formatted(what, wanted, found));
    }

    private String wanted() {
        Expected expected = one.expected();
        return switch (expected.outcome()) {
            case MONEY -> expected.isNothing() ? "nothing: " + money() : money();
            case DEADLINE -> "due " + expected.dueAt();
            case VOID -> "void: " + expected.words();
            case IN_KIND, DISCRETIONARY -> requireNonNull(expected.words());
        };
    }

    private String money() {
        Expected expected = one.expected();
        String amount = requireNonNull(expected.amount()).toPlainString() + " " + expected.currency();
        return expected.isFormless() ? amount : amount + " as " + expected.form();
    }

    /** Whatever is given, and what else the case is about. */
    private String found() {
        if (one.expected().ofLastOccurrence()) {
            return promises.get(0).ofLastOccurrence();
        }
        return Stream.concat(given(), besides()).collect(Collectors.joining(" + "));
    }

    private Stream<String> besides() {
        return switch (one.expected().outcome()) {
            case MONEY -> one.expected().isNothing() ? Stream.of("nothing: " + nothing()) : Stream.empty();
            case DEADLINE -> all(PromiseOutcome::dueTimes).map(SchemeOutcome::due);
            case VOID -> all(outcome -> outcome.verdicts().stream()).map(SchemeOutcome::verdict);
            case IN_KIND, DISCRETIONARY -> Stream.empty();
        };
    }

    private Stream<String> given() {
        Stream<String> words = all(PromiseOutcome::newest)
                .flatMap(owed ->
                        Stream.concat(PromiseOutcome.stream(owed.path("inKind")), Stream.of(owed.path("discretion"))))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
        return Stream.concat(Sums.byForm(all(PromiseOutcome::newest)), words);
    }

    /** As each award says it; its form only where the case states one. An open promise has no entitlement yet. */
    private String nothing() {
        return all(PromiseOutcome::newest)
                .map(owed -> one.expected().isFormless() ? Sums.amountOf(owed) : Sums.moneyOf(owed))
                .distinct()
                .reduce((first, other) -> first + " + " + other)
                .orElse(money());
    }

    private static String due(JsonNode due) {
        return "due " + OffsetDateTime.parse(due.path("dueAt").asText());
    }

    private static String verdict(JsonNode verdict) {
        return verdict.path("state").asText() + ": " + verdict.path("because").asText();
    }

    /** Customers keep something without being owed it. */
    boolean isLeft() {
        return promises.stream().anyMatch(PromiseOutcome::isLeft);
    }

    boolean isTakenBack() {
        return all(outcome -> outcome.payouts().stream())
                .anyMatch(payout -> payout.path("kind").asText().equals("recovery"));
    }

    private BigDecimal owedOrLeft() {
        return sum(PromiseOutcome::owedOrLeft);
    }

    private BigDecimal paid() {
        return sum(PromiseOutcome::paid);
    }

    private BigDecimal sum(Function<PromiseOutcome, BigDecimal> part) {
        return promises.stream()
                .map(part)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
    }

    private Stream<JsonNode> all(Function<PromiseOutcome, Stream<JsonNode>> part) {
        return promises.stream().flatMap(part);
    }

    @Override
    public String toString() {
        return one.id();
    }
}
