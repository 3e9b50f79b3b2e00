package io.makegood.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What entitlements come to. */
final class Sums {

    private Sums() {}

    /** For example {@code 5.00 EUR as refund}. Forms are never added up; none for what comes to nothing. */
    static Stream<String> byForm(Stream<JsonNode> entitlements) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        entitlements
                .filter(owed -> amount(owed).signum() != 0)
                .forEach(owed -> sums.merge(currencyAndForm(owed), amount(owed), BigDecimal::add));
        return sums.entrySet().stream().map(sum -> sum.getValue().toPlainString() + " " + sum.getKey());
    }

    static String moneyOf(JsonNode owed) {
        return amount(owed).toPlainString() + " " + currencyAndForm(owed);
    }

    static String amountOf(JsonNode owed) {
        return amount(owed).toPlainString() + " " + currency(owed);
    }

    static BigDecimal amount(JsonNode owed) {
        return new BigDecimal(owed.at("/amount/amount").asText());
    }

    static String currencyAndForm(JsonNode owed) {
        return currency(owed) + " as " + owed.path("form").asText();
    }

    private static String currency(JsonNode owed) {
        return owed.at("/amount/currency").asText();
    }
}
