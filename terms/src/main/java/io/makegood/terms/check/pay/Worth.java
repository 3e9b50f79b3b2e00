package io.makegood.terms.check.pay;

import io.makegood.terms.pay.Amount;
import io.makegood.terms.pay.Modified;
import io.makegood.terms.pay.Nothing;
import io.makegood.terms.pay.Pay;
import io.makegood.terms.pay.Percent;
import io.makegood.terms.pay.Several;
import io.makegood.terms.pay.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule pays, as far as it can be compared with others whatever the facts are: a fixed amount, a share of some
 * base, or several of those.
 *
 * @param share in percent, of the base; the base may be 1
 * @param base that stands for whatever it is worth
 * @param form roundings, and what it is worth in the form in which it is given
 */
record Worth(BigDecimal share, String base, String how, List<Worth> parts, String form, String shown) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final String MONEY = "";

    /** How one stands to another. */
    enum Order {
        LESS,
        SAME,
        MORE,
        UNKNOWN;

        static Order of(int order) {
            return order == 0 ? SAME : order < 0 ? LESS : MORE;
        }

        Order and(Order other) {
            if (this == SAME || this == other) {
                return other;
            }
            return other == SAME ? this : UNKNOWN;
        }
    }

    static Worth of(Pay pay) {
        if (pay instanceof Modified modified) {
            return of(modified.pay()).in(form(modified));
        }
        if (pay instanceof Nothing) {
            return money(BigDecimal.ZERO);
        }
        if (pay instanceof Amount amount) {
            return of(amount.value(), Signature.of(pay));
        }
        if (pay instanceof Percent percent && percent.percent().constant() != null) {
            return of(percent.of()).times(percent.percent());
        }
        if (pay instanceof Several several) {
            List<Worth> parts = several.pays().stream().map(Worth::of).toList();
            return new Worth(ALL, MONEY, several.how().name(), parts, "", "");
        }
        return new Worth(ALL, Signature.of(pay), "", List.of(), "", "");
    }

    private static Worth of(Value value, String signature) {
        return value.constant() != null
                ? money(value.constant())
                : new Worth(
                        ALL, signature, "", List.of(), "", value.expression().text());
    }

    private static Worth money(BigDecimal amount) {
        return new Worth(amount, MONEY, "", List.of(), "", amount.toPlainString());
    }

    private static String form(Modified modified) {
        String rounding = Objects.toString(modified.rounding(), "");
        return modified.remedy() == null
                ? rounding
                : rounding + modified.remedy().percent();
    }

    private Worth in(String newForm) {
        return new Worth(share, base, how, parts, form + newForm, shown);
    }

    private Worth times(Value percent) {
        BigDecimal factor = Objects.requireNonNull(percent.constant());
        BigDecimal product = share.multiply(factor).movePointLeft(2);
        List<Worth> multiplied = parts.stream().map(part -> part.times(percent)).toList();
        return new Worth(product, base, how, multiplied, form, "%s %% of %s".formatted(factor.toPlainString(), shown));
    }

    Order compare(Worth other) {
        if (!form.equals(other.form) || !how.equals(other.how) || parts.size() != other.parts.size()) {
            return Order.UNKNOWN;
        }
        if (!parts.isEmpty()) {
            return compareParts(other);
        }
        if (base.equals(other.base)) {
            return Order.of(share.compareTo(other.share));
        }
        return compareWithNothing(other);
    }

    private Order compareParts(Worth other) {
        Order order = Order.SAME;
        for (int i = 0; i < parts.size(); i++) {
            order = order.and(parts.get(i).compare(other.parts.get(i)));
        }
        return order;
    }

    /** Nothing is less than anything that is not known to be nothing. */
    private Order compareWithNothing(Worth other) {
        if (isNothing()) {
            return other.isNothing() ? Order.SAME : Order.LESS;
        }
        return other.isNothing() ? Order.MORE : Order.UNKNOWN;
    }

    private boolean isNothing() {
        return parts.isEmpty() && share.signum() == 0;
    }

    /** Null when it cannot be said in few words. */
    @Nullable String words() {
        return shown.isEmpty() || shown.length() > 60 ? null : shown;
    }
}
