package io.makegood.compensation.routing;

import java.math.BigInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** International bank account numbers, as ISO 13616 forms and checks them. */
public final class Iban {

    public static final String RULE = "must be an IBAN whose check digits are right";

    private static final String FORM = "[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}";
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private Iban() {}

    /** As people write it, in groups of four and perhaps in small letters. */
    public static String compact(String iban) {
        return iban.replace(" ", "").toUpperCase(java.util.Locale.ROOT);
    }

    /** Without spaces, in capitals: the country and check digits, moved to the end and read as a number, leave 1. */
    public static boolean isValid(@Nullable String iban) {
        return iban != null
                && iban.matches(FORM)
                && new BigInteger(digits(iban.substring(4) + iban.substring(0, 4)))
                        .mod(MODULUS)
                        .equals(BigInteger.ONE);
    }

    private static String digits(String letters) {
        return letters.chars()
                .mapToObj(letter -> Integer.toString(Character.digit(letter, Character.MAX_RADIX)))
                .collect(Collectors.joining());
    }
}
