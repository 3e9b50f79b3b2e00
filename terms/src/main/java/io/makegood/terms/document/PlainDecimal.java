package io.makegood.terms.document;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Decimal numbers as people write them: no exponents, which let a short text stand for a number without end. */
public final class PlainDecimal {

    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");

    private PlainDecimal() {}

    public static BigDecimal of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new NumberFormatException("'%s' is no decimal number".formatted(text));
        }
        return new BigDecimal(text);
    }
}
