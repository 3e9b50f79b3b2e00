package io.makegood.terms;

import io.makegood.terms.expression.Expression;
import io.makegood.terms.expression.Type;
import io.makegood.terms.pay.Pay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names that terms give to values which they use more than once. Each may use those before it. */
public final class Lets {

    /** A name, and the expression or the pay that it stands for. */
    public sealed interface Let {

        String name();

        Type type();

        @Nullable Object value(Sheet sheet);
    }

    public record OfExpression(String name, Expression expression) implements Let {

        @Override
        public Type type() {
            return expression.type();
        }

        @Override
        public @Nullable Object value(Sheet sheet) {
            return sheet.value(expression);
        }
    }

    public record OfPay(String name, Pay pay) implements Let {

        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public @Nullable Object value(Sheet sheet) {
            return pay.worth(sheet);
        }
    }

    public static final Lets NONE = new Lets(List.of());

    private final Map<String, Let> byName = new LinkedHashMap<>();

    public Lets(List<Let> lets) {
        lets.forEach(let -> byName.put(let.name(), let));
    }

    public Optional<Let> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    public List<Let> all() {
        return List.copyOf(byName.values());
    }
}
