package io.makegood.delivery.place;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Places by their names, and what a name that several have can tell. A few megabytes; every look is one of a map. */
final class Gazetteer {

    private static final int LONGEST_PREFIX = 4;

    private final Map<String, String> regionCodes = new HashMap<>();
    private final Map<String, List<Place>> countries = new HashMap<>();
    private final Map<String, Place> regions = new HashMap<>();
    private final Map<String, Place> postcodes = new HashMap<>();
    private final Map<String, List<Place>> cities = new HashMap<>();
    private final Map<String, Place> chinese = new HashMap<>();
    private final Map<String, Place> airports = new HashMap<>();
    private final Map<ZoneId, Clock> clocks = new ConcurrentHashMap<>();

    Gazetteer() {
        PlaceFile.rows("countries")
                .forEach(row -> row.place(row.get(0), "", row.get(0), row.get(1))
                        .ifPresent(place -> add(countries, place.country(), place)));
        PlaceFile.rows("regions").forEach(this::addRegion);
        PlaceFile.rows("postcodes").forEach(this::addPostcodes);
        PlaceFile.rows("cities")
                .forEach(row -> row.place(row.get(0), row.get(1), row.get(2), row.get(3))
                        .ifPresent(this::addCity));
        PlaceFile.rows("chinese")
                .forEach(row -> row.place(row.get(0), "", row.get(1), row.get(2))
                        .ifPresent(place -> chinese.put(place.name(), place)));
        PlaceFile.rows("airports").forEach(this::addAirport);
    }

    Optional<Place> country(String code) {
        return agreed(countries.getOrDefault(code, List.of()));
    }

    Optional<Place> region(String country, @Nullable String region) {
        return regionCode(country, region).map(code -> regions.get(country + code));
    }

    /** By the longest beginning that is listed. */
    Optional<Place> postcode(String country, @Nullable String postcode) {
        return beginnings(postcode == null ? "" : Name.key(postcode))
                .map(beginning -> postcodes.get(country + beginning))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    Optional<Place> airport(String code) {
        return Optional.ofNullable(airports.get(code));
    }

    /** All that have the name, in the region told where it is one that we know. */
    List<Place> cities(String name, Optional<String> country, @Nullable String region) {
        List<Place> named = Stream.concat(
                        cities.getOrDefault(name, List.of()).stream(),
                        beginnings(name)
                                .map(chinese::get)
                                .flatMap(Stream::ofNullable)
                                .limit(1))
                .filter(place -> country.isEmpty() || country.get().equals(place.country()))
                .toList();
        return region == null ? named : in(region, named);
    }

    private List<Place> in(String region, List<Place> named) {
        List<Place> there = named.stream()
                .filter(place -> Name.key(place.region()).equals(Name.key(codeOrName(place.country(), region))))
                .toList();
        boolean isKnown = named.stream()
                .anyMatch(place -> regionCode(place.country(), region).isPresent());
        return there.isEmpty() && !isKnown ? named : there;
    }

    private String codeOrName(String country, String region) {
        return regionCode(country, region).orElse(region);
    }

    private Optional<String> regionCode(String country, @Nullable String region) {
        return Optional.ofNullable(region).map(name -> regionCodes.get(country + Name.key(name)));
    }

    /** The first, if the clocks of all show the same. */
    Optional<Place> agreed(Collection<Place> places) {
        return places.stream().map(place -> clock(place.zone())).distinct().count() == 1
                ? places.stream().findFirst()
                : Optional.empty();
    }

    private Clock clock(ZoneId zone) {
        return clocks.computeIfAbsent(zone, Clock::of);
    }

    private static Stream<String> beginnings(String text) {
        return Stream.iterate(Math.min(LONGEST_PREFIX, text.length()), length -> length > 0, length -> length - 1)
                .map(length -> text.substring(0, length));
    }

    private void addRegion(PlaceFile.Row row) {
        String country = row.get(0);
        Stream.of(row.get(1), row.get(2)).forEach(name -> regionCodes.put(country + Name.key(name), row.get(1)));
        row.place(country, row.get(1), row.get(1), row.get(3))
                .ifPresent(place -> regions.put(country + row.get(1), place));
    }

    private void addPostcodes(PlaceFile.Row row) {
        row.range(1)
                .forEach(beginning -> row.place(row.get(0), "", beginning, row.get(2))
                        .ifPresent(place -> postcodes.put(row.get(0) + Name.key(beginning), place)));
    }

    private void addAirport(PlaceFile.Row row) {
        row.place(row.get(1), row.get(2), row.get(0), row.get(4)).ifPresent(place -> {
            airports.put(place.name(), place);
            addCity(new Place(place.country(), place.region(), row.get(3), place.zone()));
        });
    }

    private void addCity(Place place) {
        add(cities, Name.key(place.name()), place);
    }

    private static void add(Map<String, List<Place>> places, String name, Place place) {
        places.computeIfAbsent(name, key -> new ArrayList<>(1)).add(place);
    }
}
