package io.makegood.test.schemes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;

/** The facts of a template that are money. A bare amount stands for one in the currency of the template. */
record MoneyFacts(Set<String> names, Currency currency) {

    static MoneyFacts of(JsonNode template) {
        Set<String> names = new TreeSet<>();
        for (JsonNode version : template.path("versions")) {
            version.at("/terms/facts").properties().stream()
                    .filter(fact -> type(fact.getValue()).equals("money"))
                    .map(Entry::getKey)
                    .forEach(names::add);
        }
        String code = template.at("/versions/0/terms/currency").asText();
        return new MoneyFacts(names, Currency.getInstance(code));
    }

    private static String type(JsonNode fact) {
        return fact.isTextual() ? fact.asText() : fact.path("type").asText();
    }

    void complete(ObjectNode facts) {
        for (String name : names) {
            if (facts.has(name)) {
                facts.set(name, money(facts.get(name)));
            }
        }
    }

    private JsonNode money(JsonNode bare) {
        BigDecimal amount =
                new BigDecimal(bare.asText()).setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
        return JsonNodeFactory.instance
                .objectNode()
                .put("amount", amount.toPlainString())
                .put("currency", currency.getCurrencyCode());
    }
}
