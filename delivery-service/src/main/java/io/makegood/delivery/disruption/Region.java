package io.makegood.delivery.disruption;

import io.makegood.delivery.place.Name;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Which orders are meant: those for which all that is given fits. Of one list any entry does; an empty list fits all.
 *
 * @param countries ISO 3166 codes of two letters
 * @param postcodes their beginnings
 * @param carriers of at least one parcel
 * @param hubs where a parcel was scanned while it lasted, or was last seen when it began; as events name the place
 */
public record Region(
        List<String> countries,
        List<String> regions,
        List<String> cities,
        List<String> postcodes,
        List<String> carriers,
        List<String> hubs) {

    public Region {
        countries = List.copyOf(countries);
        regions = List.copyOf(regions);
        cities = List.copyOf(cities);
        postcodes = List.copyOf(postcodes);
        carriers = List.copyOf(carriers);
        hubs = List.copyOf(Objects.requireNonNullElse(hubs, List.of())); // stored regions may be older than hubs
    }

    public boolean fitsAll() {
        return countries.isEmpty()
                && regions.isEmpty()
                && cities.isEmpty()
                && postcodes.isEmpty()
                && carriers.isEmpty()
                && hubs.isEmpty();
    }

    String[] countryKeys() {
        return keys(countries, UnaryOperator.identity());
    }

    String[] regionKeys() {
        return keys(regions, Name::key);
    }

    String[] cityKeys() {
        return keys(cities, Name::key);
    }

    String[] postcodeKeys() {
        return keys(postcodes, Name::key);
    }

    String[] carrierKeys() {
        return keys(carriers, carrier -> carrier.toLowerCase(Locale.ROOT));
    }

    String[] hubKeys() {
        return keys(hubs, Name::key);
    }

    private static String[] keys(Collection<String> names, UnaryOperator<String> key) {
        return names.stream().map(key).distinct().toArray(String[]::new);
    }
}
