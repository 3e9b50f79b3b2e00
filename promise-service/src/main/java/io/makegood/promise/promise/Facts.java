package io.makegood.promise.promise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.makegood.kernel.refusal.Violation;
import io.makegood.terms.Terms;
import io.makegood.terms.document.PlainDecimal;
import io.makegood.terms.fact.Fact;
import io.makegood.terms.fact.FactType;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads the facts that terms ask for: each that is required, none besides, each of its type. */
final class Facts {

    private final Terms terms;
    private final List<Violation> violations;

    Facts(Terms terms, List<Violation> violations) {
        this.terms = terms;
        this.violations = violations;
    }

    /** As they are kept: money in its currency's decimals. */
    Map<String, JsonNode> read(Map<String, JsonNode> given) {
        List<String> asked = terms.facts().brought().stream().map(Fact::name).toList();
        given.keySet().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> refuse(name, "is not asked for; the terms ask for " + asked));
        Map<String, JsonNode> facts = new HashMap<>();
        for (Fact fact : terms.facts().brought()) {
            JsonNode value = given.get(fact.name());
            if (value != null && !value.isNull()) {
                read(fact, value, facts);
            } else if (fact.isRequired()) {
                refuse(fact.name(), "is missing; the terms ask for it: " + form(fact));
            }
        }
        return facts;
    }

    private void read(Fact fact, JsonNode value, Map<String, JsonNode> facts) {
        try {
            facts.put(fact.name(), fact.type() == FactType.MONEY ? money(value) : plain(fact, value));
        } catch (RuntimeException wrong) {
            refuse(fact.name(), "is %s, but must be %s".formatted(shown(value), form(fact)));
        }
    }

    private static JsonNode plain(Fact fact, JsonNode value) {
        fact.read(value);
        return value;
    }

    private JsonNode money(JsonNode fact) {
        boolean complete = fact.path("amount").isTextual() && fact.size() == 2;
        if (!complete
                || !terms.currency().getCode().equals(fact.path("currency").textValue())) {
            throw new IllegalArgumentException();
        }
        Money money =
                Money.of(terms.currency(), PlainDecimal.of(fact.path("amount").textValue()));
        if (money.isNegative()) {
            throw new IllegalArgumentException();
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("amount", money.getAmount().toPlainString())
                .put("currency", terms.currency().getCode());
    }

    private String form(Fact fact) {
        return fact.type() == FactType.MONEY
                ? "an amount of %s, such as %s".formatted(terms.currency(), example())
                : fact.form();
    }

    private String example() {
        CurrencyUnit currency = terms.currency();
        String amount = BigDecimal.TEN.setScale(currency.getDecimalPlaces()).toPlainString();
        return "{\"amount\":\"%s\",\"currency\":\"%s\"}".formatted(amount, currency.getCode());
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }

    private void refuse(String name, String sentence) {
        String pointer = "/facts/" + name.replace("~", "~0").replace("/", "~1");
        violations.add(new Violation(pointer, "%s %s".formatted(pointer, sentence)));
    }
}
