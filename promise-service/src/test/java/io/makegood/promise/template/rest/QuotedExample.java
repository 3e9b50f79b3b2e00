package io.makegood.promise.template.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What an example says is owed, beside the answer to its quote; both in the same words. */
record QuotedExample(JsonNode owed, JsonNode quote) {

    String said() {
        return switch (owed.path("outcome").asText()) {
            case "money" -> money(owed);
            case "nothing" -> "nothing: " + money(owed);
            case "in kind" -> owed.path("inKind").asText();
            case "discretion" -> owed.path("discretion").asText();
            case "void" -> "void: " + owed.path("because").asText();
            default -> due(owed);
        };
    }

    /** Whatever is given, and then what else the example is about. */
    String comesTo() {
        return given()
                + switch (owed.path("outcome").asText()) {
                    case "money", "in kind", "discretion" -> "";
                    case "nothing" -> "nothing: " + nothing();
                    case "void" -> texts(all("verdicts"), QuotedExample::verdict);
                    default -> texts(all("dueTimes"), QuotedExample::due);
                };
    }

    private String given() {
        Stream<String> words = all("awards")
                .flatMap(award -> Stream.concat(stream(award.path("inKind")), Stream.of(award.path("discretion"))))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
        return Stream.concat(all("totals").map(QuotedExample::money), words).collect(Collectors.joining(" + "));
    }

    /** As each award says it; its form only where the example names one. An open promise has no award yet. */
    private String nothing() {
        return all("awards")
                .map(award -> owed.has("form") ? money(award) : amount(award))
                .distinct()
                .reduce((one, other) -> one + " + " + other)
                .orElse(money(owed));
    }

    private static String money(JsonNode one) {
        return one.has("form") ? amount(one) + " as " + one.path("form").asText() : amount(one);
    }

    private static String amount(JsonNode one) {
        return one.at("/amount/amount").asText() + " "
                + one.at("/amount/currency").asText();
    }

    private static String verdict(JsonNode one) {
        return one.path("state").asText() + ": " + one.path("because").asText();
    }

    private static String due(JsonNode one) {
        return "due " + OffsetDateTime.parse(one.path("dueAt").asText());
    }

    private Stream<JsonNode> all(String part) {
        return stream(quote.path(part));
    }

    private static String texts(Stream<JsonNode> parts, Function<JsonNode, String> text) {
        return parts.map(text).collect(Collectors.joining(" + "));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
