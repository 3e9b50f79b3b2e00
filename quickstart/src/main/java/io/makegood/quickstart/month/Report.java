package io.makegood.quickstart.month;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The reconciliation report of a period, as compensation-service answers it. */
record Report(JsonNode json) {

    /** @param figure such as {@code computed} or {@code payments/settled} */
    BigDecimal of(Guarantee guarantee, String figure) {
        return amount(row(guarantee), "/" + figure + "/amount");
    }

    BigDecimal unexplained(Guarantee guarantee) {
        return amount(row(guarantee), "/unexplained");
    }

    private JsonNode row(Guarantee guarantee) {
        return one("guarantees", row -> row.path("guarantee").asText().equals(guarantee.code()));
    }

    /** Debits less credits. */
    BigDecimal movement(String account, String currency) {
        return account(account, currency, "debits").subtract(account(account, currency, "credits"));
    }

    /** @param figure such as {@code closing} or {@code ofClosedMonths} */
    BigDecimal account(String account, String currency, String figure) {
        return amount(
                one(
                        "accounts",
                        row -> row.path("account").asText().equals(account)
                                && row.at("/closing/currency").asText().equals(currency)),
                "/" + figure);
    }

    /** Payments that stand in one of these places towards the statements. */
    BigDecimal settled(String currency, String... places) {
        JsonNode figures = one(
                "settled",
                row -> row.path("kind").asText().equals("payment")
                        && row.path("currency").asText().equals(currency));
        return Stream.of(places)
                .map(place -> one(
                        figures.path("places"),
                        row -> row.path("place").asText().equals(place)))
                .map(row -> amount(row, "/amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private JsonNode one(String list, Predicate<JsonNode> wanted) {
        return one(json.path(list), wanted);
    }

    private static JsonNode one(JsonNode list, Predicate<JsonNode> wanted) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(wanted)
                .findFirst()
                .orElse(list.path(-1));
    }

    /** What is not there is nothing. */
    private static BigDecimal amount(JsonNode row, String money) {
        JsonNode amount = row.at(money + "/amount");
        return amount.isMissingNode() ? BigDecimal.ZERO : new BigDecimal(amount.asText());
    }
}
