package io.makegood.kernel.refusal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Well-formed content that breaks a rule. */
public final class Invalid extends Refusal {

    public Invalid(String code, String detail, List<Violation> errors) {
        super(Kind.INVALID, code, detail, errors);
    }

    /** One field, its value and the rule it breaks, as in {@code "/dueAt", due, "must lie after madeAt"}. */
    public static Invalid field(String pointer, @Nullable Object value, String rule) {
        String detail = value == null
                ? "%s is missing, but %s".formatted(pointer, rule)
                : "%s is '%s', but %s".formatted(pointer, value, rule);
        return new Invalid("invalid-field", detail, List.of(new Violation(pointer, detail)));
    }
}
