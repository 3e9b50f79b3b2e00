package io.makegood.terms.objective;

import io.makegood.terms.Sheet;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A length of time, or a number of days, as terms say it: plainly, or by the name of a fact or of {@code let}. What a
 * name stands for may be beyond all sense; then it is as if nobody knew it.
 */
public sealed interface Quantity {

    int MOST_DAYS = 3_660;
    Duration LONGEST = Duration.ofDays(MOST_DAYS);

    /** Null when it is said plainly. */
    @Nullable String name();

    /** Whether it can be that. */
    boolean fits(Object value);

    /** What it must be. */
    String rule();

    /** @param plain null when only the facts of a promise tell */
    record Length(@Nullable Duration plain, @Nullable String name) implements Quantity {

        public static final Length NONE = new Length(Duration.ZERO, null);

        public Optional<Duration> in(Sheet known) {
            return plain != null ? Optional.of(plain) : value(known, this).map(Duration.class::cast);
        }

        @Override
        public boolean fits(Object value) {
            return value instanceof Duration length && !length.isNegative() && length.compareTo(LONGEST) <= 0;
        }

        @Override
        public String rule() {
            return "must be from PT0S to " + LONGEST;
        }
    }

    /** @param plain null when only the facts of a promise tell */
    record Days(@Nullable Integer plain, @Nullable String name) implements Quantity {

        private static final BigDecimal MOST = BigDecimal.valueOf(MOST_DAYS);

        public Optional<Integer> in(Sheet known) {
            return plain != null
                    ? Optional.of(plain)
                    : value(known, this).map(days -> ((BigDecimal) days).intValueExact());
        }

        @Override
        public boolean fits(Object value) {
            return value instanceof BigDecimal number
                    && number.signum() >= 0
                    && number.compareTo(MOST) <= 0
                    && number.stripTrailingZeros().scale() <= 0;
        }

        @Override
        public String rule() {
            return "must be a whole number from 0 to " + MOST_DAYS;
        }
    }

    private static Optional<Object> value(Sheet known, Quantity quantity) {
        return Optional.ofNullable(known.value(String.valueOf(quantity.name()))).filter(quantity::fits);
    }
}
