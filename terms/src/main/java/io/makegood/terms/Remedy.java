package io.makegood.terms;

import io.makegood.terms.condition.Condition;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a customer is made good.
 *
 * @param as what it is called where it is given
 * @param percent of the amount that it is worth in this form
 * @param worth of one point, in the currency of the terms; null when nobody counts points
 */
public record Remedy(
        String pointer,
        Kind kind,
        String as,
        Condition when,
        BigDecimal percent,
        @Nullable Period expires,
        @Nullable BigDecimal worth) {

    /** Whether it is an amount, in whatever form. */
    public boolean isPriced() {
        return kind != Kind.REPLACEMENT && kind != Kind.APOLOGY && percent.signum() > 0;
    }

    /** What the form is in the books. */
    public enum Kind {
        REFUND,
        CREDIT,
        COUPON,
        POINTS,
        REPLACEMENT,
        APOLOGY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }
}
