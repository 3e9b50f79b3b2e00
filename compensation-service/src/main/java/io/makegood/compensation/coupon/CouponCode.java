package io.makegood.compensation.coupon;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a coupon is redeemed by: fifteen characters that nobody can guess and one that tells mistyped ones, in Crockford's
 * alphabet, which has no letters that look like digits. Written in fours: {@code 7Q4K-M2TX-9B3H-W0DC}.
 *
 * @param text as it is written
 */
public record CouponCode(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final RandomGenerator RANDOM = new SecureRandom();

    public static CouponCode next() {
        return next(RANDOM);
    }

    static CouponCode next(RandomGenerator random) {
        String symbols = IntStream.range(1, LENGTH)
                .map(any -> ALPHABET.charAt(random.nextInt(ALPHABET.length())))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return written(symbols + check(symbols));
    }

    /** However it was typed: small letters, no hyphens, O for 0, I or L for 1. Empty if it cannot be a code. */
    public static Optional<CouponCode> read(String typed) {
        String symbols = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        boolean isOne = symbols.length() == LENGTH
                && symbols.chars().allMatch(symbol -> ALPHABET.indexOf(symbol) >= 0)
                && symbols.charAt(LENGTH - 1) == check(symbols.substring(0, LENGTH - 1));
        return isOne ? Optional.of(written(symbols)) : Optional.empty();
    }

    private static CouponCode written(String symbols) {
        return new CouponCode(IntStream.range(0, LENGTH / 4)
                .mapToObj(four -> symbols.substring(4 * four, 4 * four + 4))
                .collect(Collectors.joining("-")));
    }

    /** By Luhn's rule for an alphabet of any size: it finds each wrong symbol, and nearly all that changed places. */
    private static char check(String symbols) {
        int size = ALPHABET.length();
        int sum = 0;
        for (int place = 0; place < symbols.length(); place++) {
            boolean isDoubled = (symbols.length() - place) % 2 == 1;
            int value = ALPHABET.indexOf(symbols.charAt(place)) * (isDoubled ? 2 : 1);
            sum += value / size + value % size;
        }
        return ALPHABET.charAt((size - sum % size) % size);
    }
}
