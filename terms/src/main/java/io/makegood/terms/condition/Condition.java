package io.makegood.terms.condition;

import io.makegood.terms.Sheet;
import io.makegood.terms.expression.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must hold: names that match, or an expression that is true. What nobody knows does not hold. */
public sealed interface Condition {

    Condition ALWAYS = new Matches(List.of());

    boolean holds(Sheet sheet);

    default boolean isAlways() {
        return this.equals(ALWAYS);
    }

    /** All of these names are what they must be. */
    record Matches(List<Match> matches) implements Condition {

        public Matches {
            matches = List.copyOf(matches);
        }

        @Override
        public boolean holds(Sheet sheet) {
            for (Match match : matches) {
                if (!match.holds(sheet.value(match.name()))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** One name, and the values or the range it must be in; no values and no range: it must be unknown. */
    record Match(String name, List<Object> values, @Nullable Range range) {

        public Match {
            values = List.copyOf(values);
        }

        boolean holds(@Nullable Object value) {
            if (value == null) {
                return isUnknown();
            }
            return range != null
                    ? range.contains(value)
                    : values.stream().anyMatch(one -> Range.compare(one, value) == 0);
        }

        public boolean isUnknown() {
            return values.isEmpty() && range == null;
        }
    }

    record Formula(Expression expression) implements Condition {

        @Override
        public boolean holds(Sheet sheet) {
            return Boolean.TRUE.equals(sheet.value(expression));
        }
    }
}
