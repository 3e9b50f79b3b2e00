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
        } catch (NotMoney wrong) {
            refuse(fact.name(), "is %s, %s, but must be %s".formatted(shown(value), wrong.getMessage(), form(fact)));
        } catch (RuntimeException wrong) {
            refuse(fact.name(), "is %s, but %s".formatted(shown(value), fact.rule(value)));
        }
    }

    /** Its message says why, as it follows the value. */
    private static final class NotMoney extends RuntimeException {
        NotMoney(String reason) {
            super(reason);
        }
    }

    private static JsonNode plain(Fact fact, JsonNode value) {
        fact.read(value);
        return value;
    }

    private JsonNode money(JsonNode fact) {
        CurrencyUnit currency = terms.currency();
        if (!fact.path("amount").isTextual() || !fact.path("currency").isTextual() || fact.size() != 2) {
            throw new NotMoney("which is no amount with its currency, both written as text");
        }
        if (!currency.getCode().equals(fact.path("currency").textValue())) {
            throw new NotMoney("which is not in the currency of the terms");
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("amount", amount(fact.path("amount")).getAmount().toPlainString())
                .put("currency", currency.getCode());
    }

    private Money amount(JsonNode text) {
        if (PlainDecimal.isTooLong(text)) {
            throw new NotMoney("which has more than " + PlainDecimal.MOST);
        }
        Money amount = inDecimals(decimal(text));
        if (amount.isNegative()) {
            throw new NotMoney("which is less than nothing");
        }
        return amount;
    }

    private static BigDecimal decimal(JsonNode text) {
        try {
            return PlainDecimal.of(text);
        } catch (NumberFormatException none) {
            throw new NotMoney("whose amount is no number");
        }
    }

    private Money inDecimals(BigDecimal decimal) {
        CurrencyUnit currency = terms.currency();
        try {
            return Money.of(currency, decimal);
        } catch (ArithmeticException finer) {
            throw new NotMoney("which has more decimals than the %d of %s"
                    .formatted(currency.getDecimalPlaces(), currency.getCode()));
        }
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
