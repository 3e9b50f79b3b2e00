package io.makegood.delivery.carrier;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two letters of a country, by its three letters or its name. */
public final class Countries {

    private static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.ENGLISH);

    private static final Map<String, String> BY_THREE_LETTERS = new HashMap<>();
    private static final Map<String, String> BY_NAME = new HashMap<>();

    static {
        for (String letters : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(letters).build();
            BY_THREE_LETTERS.put(country.getISO3Country(), letters);
            LANGUAGES.forEach(language -> BY_NAME.put(key(country.getDisplayCountry(language)), letters));
        }
        BY_NAME.putAll(Map.of("USA", "US", "UK", "GB", "CHINA MAINLAND", "CN", "HONG KONG SAR", "HK"));
    }

    private Countries() {}

    /** The letters in two, when they are those of a country; null otherwise. */
    public static @Nullable String inTwoLetters(@Nullable String letters) {
        String upper = letters == null ? "" : key(letters);
        return Arrays.asList(Locale.getISOCountries()).contains(upper) ? upper : BY_THREE_LETTERS.get(upper);
    }

    /** By the English or German name. */
    public static Optional<String> named(String name) {
        return Optional.ofNullable(BY_NAME.get(key(name)));
    }

    private static String key(String written) {
        return written.strip().toUpperCase(Locale.ROOT);
    }
}
