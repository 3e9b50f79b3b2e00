package io.makegood.terms.rendering;

import io.makegood.terms.Lets;
import io.makegood.terms.Terms;
import io.makegood.terms.fact.Fact;
import io.makegood.terms.fact.FactType;
import io.makegood.terms.wording.Values;
import io.makegood.terms.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the names in the rules mean: facts of the promise, facts learned later, and values with a name. */
final class FactWords {

    private final Wording words;

    FactWords(Wording words) {
        this.words = words;
    }

    List<String> of(Terms terms) {
        List<String> texts = new ArrayList<>();
        terms.facts().all().forEach(fact -> texts.add(fact(fact)));
        terms.lets().all().stream().filter(let -> !isTold(let)).map(this::let).forEach(texts::add);
        return texts;
    }

    private String fact(Fact fact) {
        List<String> parts = new ArrayList<>();
        parts.add(
                fact.words().isEmpty()
                        ? words.say("fact." + fact.type().word())
                        : words.listed(fact.words().stream()
                                .map(word -> words.values().word(fact.name(), word))
                                .toList()));
        if (fact.otherwise() != null) {
            parts.add(words.say("fact.otherwise", otherwise(fact, fact.otherwise())));
        }
        if (fact.learned() != null) {
            parts.add(words.say("fact.learned", words.quoted(fact.learned().event())));
        } else if (fact.optional()) {
            parts.add(words.say("fact.optional"));
        }
        return words.say(
                "meaning",
                Values.capitalised(words.fact(fact.name())),
                String.join(words.say("joined.semicolon"), parts));
    }

    private String otherwise(Fact fact, Object value) {
        return value instanceof BigDecimal number && fact.type() == FactType.MONEY
                ? words.values().money(number)
                : words.values().of(value);
    }

    private String let(Lets.Let let) {
        String value = let instanceof Lets.OfPay pay
                ? new PayWords(words, words.kind(let.name())).of(pay.pay())
                : words.conditions()
                        .formula(((Lets.OfExpression) let).expression().text());
        return words.say("meaning", Values.capitalised(words.fact(let.name())), value);
    }

    /** What is told in place of its name needs no explanation. */
    private boolean isTold(Lets.Let let) {
        return words.constant(let.name()).isPresent()
                || words.inPlace(let.name()).isPresent();
    }
}
