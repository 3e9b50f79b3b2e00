package io.makegood.terms.condition;

import io.makegood.terms.Sheet;
import io.makegood.terms.expression.Expression;
import java.util.List;
import java.util.Optional;
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

    /** As {@link Matches}, but ranges may end at names, so that what is inside is known with the facts only. */
    record Named(List<Match> matches) implements Condition {

        public Named {
            matches = List.copyOf(matches);
        }

        @Override
        public boolean holds(Sheet sheet) {
            for (Match match : matches) {
                if (!match.in(sheet)
                        .filter(one -> one.holds(sheet.value(match.name())))
                        .isPresent()) {
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

        /** With what the names of its range stand for; empty when nobody knows. */
        public Optional<Match> in(Sheet sheet) {
            return range == null ? Optional.of(this) : range.in(sheet).map(known -> new Match(name, List.of(), known));
        }

        public boolean isNamed() {
            return range != null && range.isNamed();
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
