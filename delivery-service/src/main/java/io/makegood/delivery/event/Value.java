package io.makegood.delivery.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/** One thing that an event says by name: a text, a number, or true or false. */
public sealed interface Value {

    record Text(@JsonValue String text) implements Value {

        private static final int LONGEST = 200;

        public Text {
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "'%s' has %d characters, but a text has at most %d".formatted(text, text.length(), LONGEST));
            }
        }
    }

    record Flag(@JsonValue boolean isTrue) implements Value {}

    /** A number by what it is worth, not by how it was written: 1.50 is 1.5. */
    record Decimal(BigDecimal number) implements Value {

        private static final int INTEGER_DIGITS = 15;
        private static final int DECIMALS = 9;

        public Decimal {
            number = number.signum() == 0 ? BigDecimal.ZERO : withoutTrailingZeros(number);
            if (number.scale() > DECIMALS) {
                throw new IllegalArgumentException(
                        "%s has more than %d digits after the point".formatted(number, DECIMALS));
            }
        }

        /** Counts before it computes: a few characters such as 1E999999 can stand for a number that fills the memory. */
        private static BigDecimal withoutTrailingZeros(BigDecimal number) {
            if ((long) number.precision() - number.scale() > INTEGER_DIGITS) {
                throw new IllegalArgumentException(
                        "%s has more than %d digits before the point".formatted(number, INTEGER_DIGITS));
            }
            BigDecimal stripped = number.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        /** Whole numbers as such, or 100 would be written 1E+2. */
        @JsonValue
        Number written() {
            return number.scale() == 0 ? (Number) number.longValueExact() : number;
        }
    }
}
