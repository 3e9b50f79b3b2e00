package io.makegood.delivery.place;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The countries by what carriers call them: a code, or a name in English, German or Chinese. */
public final class Countries {

    private static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.CHINESE, Locale.ENGLISH);

    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("UK", "GB"),
            Map.entry("Great Britain", "GB"),
            Map.entry("England", "GB"),
            Map.entry("USA", "US"),
            Map.entry("United States of America", "US"),
            Map.entry("China, People's Republic", "CN"),
            Map.entry("China Mainland", "CN"),
            Map.entry("Hong Kong", "HK"),
            Map.entry("Macau", "MO"),
            Map.entry("Taiwan, China", "TW"),
            Map.entry("Korea, Republic of", "KR"),
            Map.entry("Korea, South", "KR"),
            Map.entry("Korea, Republic of (South K.)", "KR"),
            Map.entry("Russian Federation", "RU"),
            Map.entry("Czech Republic", "CZ"),
            Map.entry("Viet Nam", "VN"),
            Map.entry("Turkey", "TR"),
            Map.entry("Ireland, Republic of", "IE"),
            Map.entry("Holland", "NL"),
            Map.entry("UAE", "AE"));

    private static final Map<String, String> BY_LETTERS = new HashMap<>();
    private static final Map<String, String> BY_NAME = new HashMap<>();

    static {
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            BY_LETTERS.put(Name.key(code), code);
            BY_LETTERS.put(Name.key(country.getISO3Country()), code);
            LANGUAGES.forEach(language -> BY_NAME.put(Name.key(country.getDisplayCountry(language)), code));
        }
        OTHER_NAMES.forEach((name, code) -> BY_NAME.put(Name.key(name), code));
    }

    private Countries() {}

    /** The code of two letters, by two or three letters or a name. */
    public static Optional<String> code(@Nullable String written) {
        return Optional.ofNullable(written).map(Name::key).map(key -> BY_LETTERS.getOrDefault(key, BY_NAME.get(key)));
    }

    /** The same by a name alone: two letters behind a city may as well be those of a state. */
    public static Optional<String> named(String name) {
        return Optional.ofNullable(BY_NAME.get(Name.key(name)));
    }
}
