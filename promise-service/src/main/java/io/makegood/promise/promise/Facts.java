package io.makegood.promise.promise;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.kernel.refusal.Violation;
import io.makegood.promise.terms.PlainDecimal;
import io.makegood.promise.terms.Terms;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads the facts that terms ask for: each of them, none besides, in the currency of the terms and its decimals. */
final class Facts {

    private final Terms terms;
    private final List<Violation> violations;

    Facts(Terms terms, List<Violation> violations) {
        this.terms = terms;
        this.violations = violations;
    }

    Map<String, Money> read(Map<String, JsonNode> given) {
        given.keySet().stream()
                .filter(name -> !terms.facts().containsKey(name))
                .forEach(name -> refuse(
                        name,
                        "is not asked for; the terms ask for " + terms.facts().keySet()));
        Map<String, Money> facts = new HashMap<>();
        for (String name : terms.facts().keySet()) {
            JsonNode fact = given.get(name);
            if (fact == null || fact.isNull()) {
                refuse(name, "is missing; the terms ask for it");
            } else {
                readMoney(name, fact, facts);
            }
        }
        return facts;
    }

    private void readMoney(String name, JsonNode fact, Map<String, Money> facts) {
        try {
            facts.put(name, money(fact));
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            refuse(name, "is %s, but must be an amount of %s, such as %s".formatted(fact, terms.currency(), example()));
        }
    }

    private Money money(JsonNode fact) {
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
        return money;
    }

    private String example() {
        CurrencyUnit currency = terms.currency();
        String amount = BigDecimal.TEN.setScale(currency.getDecimalPlaces()).toPlainString();
        return "{\"amount\":\"%s\",\"currency\":\"%s\"}".formatted(amount, currency.getCode());
    }

    private void refuse(String name, String sentence) {
        String pointer = "/facts/" + name.replace("~", "~0").replace("/", "~1");
        violations.add(new Violation(pointer, "%s %s".formatted(pointer, sentence)));
    }
}
