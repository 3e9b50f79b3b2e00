package io.makegood.delivery.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a source writes of a place, taken apart: {@code LONDON, HEATHROW - UK} are the names London and Heathrow in GB.
 *
 * @param names of the city, the likeliest first
 */
record Written(Optional<String> country, List<String> names) {

    private static final String BEFORE_COUNTRY = " - ";

    static Written of(Location location) {
        Optional<String> told = Countries.code(location.country());
        String city = location.city() == null ? "" : location.city();
        int end = city.lastIndexOf(BEFORE_COUNTRY);
        Optional<String> named =
                end < 0 ? Optional.empty() : Countries.code(city.substring(end + BEFORE_COUNTRY.length()));
        return new Written(told.or(() -> named), names(named.isPresent() ? city.substring(0, end) : city));
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        names.add(text);
        if (text.contains(",")) {
            names.addAll(List.of(text.split(",")));
        }
        return names.stream().map(Name::key).filter(key -> !key.isEmpty()).toList();
    }
}
