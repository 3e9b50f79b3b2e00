package io.makegood.compensation.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The money among the facts that a promise was made with, by name. */
public record Facts(Map<String, Money> money) {

    public Facts {
        money = Map.copyOf(money);
    }

    /** Passes over facts of other types: nothing is paid by them. */
    public static Facts read(JsonNode facts) {
        Map<String, Money> money = new HashMap<>();
        facts.fields().forEachRemaining(fact -> {
            if (fact.getValue().hasNonNull("currency")) {
                money.put(fact.getKey(), money(fact.getValue()));
            }
        });
        return new Facts(money);
    }

    private static Money money(JsonNode fact) {
        return Money.of(
                CurrencyUnit.of(fact.path("currency").asText()),
                new BigDecimal(fact.path("amount").asText()));
    }

    public Optional<Money> find(String name) {
        return Optional.ofNullable(money.get(name));
    }
}
