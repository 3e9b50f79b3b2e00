package io.makegood.terms.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/** Decimal numbers as people write them: no exponents, which let a short text stand for a number without end. */
public final class PlainDecimal {

    public static final int MOST_INTEGER_DIGITS = 15;
    public static final int MOST_DECIMALS = 9;

    /** How long numbers may be, wherever they stand. */
    public static final String MOST =
            "%d digits before the point and %d after".formatted(MOST_INTEGER_DIGITS, MOST_DECIMALS);

    public static final String LIMIT = "at most " + MOST;

    private static final int MOST_DIGITS = 30;
    private static final MathContext FEW_DIGITS = new MathContext(5);
    private static final Pattern FORM =
            Pattern.compile("-?[0-9]{1,%d}(\\.[0-9]{1,%d})?".formatted(MOST_INTEGER_DIGITS, MOST_DECIMALS));
    private static final Pattern OF_ANY_LENGTH = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(E[+-]?[0-9]+)?");

    private PlainDecimal() {}

    /** A number, or a text that is one. */
    public static BigDecimal of(JsonNode json) {
        if (json.isNumber()) {
            return of(written(json));
        }
        if (!json.isTextual()) {
            throw new NumberFormatException("%s is no decimal number".formatted(json.getNodeType()));
        }
        return of(json.textValue());
    }

    /** Whether it is a number, but of more digits than any may have. */
    public static boolean isTooLong(JsonNode json) {
        String text = json.isNumber() ? written(json) : json.asText();
        return OF_ANY_LENGTH.matcher(text).matches() && !FORM.matcher(text).matches();
    }

    /** Whether an amount that was computed is one that can be written. */
    public static boolean isTooLong(BigDecimal amount) {
        return (long) amount.precision() - amount.scale() > MOST_INTEGER_DIGITS;
    }

    /** A JSON number in plain digits; as it stands when those would be too many. */
    static String written(JsonNode number) {
        if (number.isFloatingPointNumber() && !Double.isFinite(number.doubleValue()) && !number.isBigDecimal()) {
            return number.asText();
        }
        BigDecimal decimal = number.decimalValue();
        boolean isLong = decimal.precision() > MOST_DIGITS || Math.abs((long) decimal.scale()) > MOST_DIGITS;
        return isLong ? decimal.round(FEW_DIGITS).toString() : decimal.toPlainString();
    }

    public static BigDecimal of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new NumberFormatException("'%s' is no decimal number".formatted(text));
        }
        return new BigDecimal(text);
    }
}
