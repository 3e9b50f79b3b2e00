package io.makegood.terms.check;

import io.makegood.terms.Measure;
import io.makegood.terms.Terms;
import io.makegood.terms.check.part.Edge;
import io.makegood.terms.check.part.Whens;
import io.makegood.terms.condition.Condition.Formula;
import io.makegood.terms.condition.Condition.Match;
import io.makegood.terms.condition.Condition.Matches;
import io.makegood.terms.condition.Range;
import io.makegood.terms.document.Findings;
import io.makegood.terms.expression.Expression;
import io.makegood.terms.fact.Fact;
import io.makegood.terms.fact.FactType;
import io.makegood.terms.wording.Texts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Conditions that hold for no value at all. */
final class NeverHolds {

    private static final Pattern COMPARED = Pattern.compile("\\b([a-z]\\w*)\\s*!?=\\s*\"([^\"\\\\]*)\"");
    private static final Edge NO_AMOUNT = new Edge(BigDecimal.ZERO, false);
    private static final Edge NO_TIME = new Edge(Duration.ZERO, false);

    private final Terms terms;
    private final Findings findings;

    NeverHolds(Terms terms, Findings findings) {
        this.terms = terms;
        this.findings = findings;
    }

    void check() {
        for (Whens.When when : Whens.of(terms)) {
            if (when.condition() instanceof Matches matches) {
                matches.matches().forEach(match -> check(when.pointer(), match));
            } else if (when.condition() instanceof Formula formula) {
                check(when.pointer(), formula.expression());
            }
        }
    }

    private void check(String pointer, Match match) {
        String where = pointer + "/" + match.name();
        Optional<Fact> fact = terms.facts().find(match.name());
        if (match.isUnknown() && fact.filter(NeverHolds::isAlwaysKnown).isPresent()) {
            findings.add(
                    where,
                    "asks that '%s' be unknown, but it never is".formatted(match.name()),
                    "leave it out, or make the fact optional");
        } else if (match.range() != null && isEmpty(match.name(), match.range(), fact.orElse(null))) {
            findings.add(
                    where,
                    "is %s, which '%s' never is".formatted(Texts.of(match.range()), match.name()),
                    "write a range that it can be in");
        }
    }

    private static boolean isAlwaysKnown(Fact fact) {
        return fact.isRequired() || fact.otherwise() != null;
    }

    private static boolean isEmpty(String name, Range range, @Nullable Fact fact) {
        Edge high = Edge.high(range, false);
        boolean isAmount =
                fact != null ? fact.type() == FactType.MONEY : Measure.of(name).isPresent();
        if (isAmount && high != null && high.value() instanceof BigDecimal && high.compareTo(NO_AMOUNT) <= 0) {
            return true;
        }
        if (isAmount && high != null && high.value() instanceof Duration && high.compareTo(NO_TIME) <= 0) {
            return true;
        }
        return fact != null && fact.type() == FactType.INTEGER && hasNoWholeNumber(range);
    }

    private static boolean hasNoWholeNumber(Range range) {
        Edge low = Edge.low(range, true);
        Edge high = Edge.high(range, true);
        return low != null && high != null && low.compareTo(high) >= 0;
    }

    private void check(String pointer, Expression expression) {
        if (expression.isConstant() && !Boolean.TRUE.equals(constant(expression))) {
            findings.add(
                    pointer, "is '%s', which never holds".formatted(expression.text()), "name something it depends on");
        }
        Matcher compared = COMPARED.matcher(expression.text());
        while (compared.find()) {
            check(pointer, compared.group(1), compared.group(2));
        }
    }

    private static @Nullable Object constant(Expression expression) {
        try {
            return expression.evaluate(Map.of());
        } catch (RuntimeException none) {
            return null;
        }
    }

    private void check(String pointer, String name, String word) {
        terms.facts()
                .find(name)
                .filter(fact -> !fact.words().isEmpty() && !fact.words().contains(word))
                .ifPresent(fact -> findings.add(
                        pointer,
                        "compares '%s' with '%s', which it never is".formatted(name, word),
                        "it is " + fact.form()));
    }
}
