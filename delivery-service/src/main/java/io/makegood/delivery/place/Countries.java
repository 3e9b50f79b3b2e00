package io.makegood.delivery.place;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The countries by what carriers call them: a code, or a name in English or Chinese. */
final class Countries {

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

    private final Map<String, String> codes = new HashMap<>();

    Countries() {
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                codes.put(Name.key(country.getDisplayCountry(language)), code);
            }
            codes.put(Name.key(code), code);
        }
        OTHER_NAMES.forEach((name, code) -> codes.put(Name.key(name), code));
    }

    /** The code of two letters. */
    Optional<String> code(@Nullable String name) {
        return Optional.ofNullable(name).map(Name::key).map(codes::get);
    }
}
