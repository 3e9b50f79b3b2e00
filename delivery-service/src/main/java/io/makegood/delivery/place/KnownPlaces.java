package io.makegood.delivery.place;

import io.makegood.delivery.place.Zones.Found;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The zones of places that come with the suite. What is named most precisely decides; a name that several places have
 * says nothing unless their clocks all show the same.
 */
@Singleton
class KnownPlaces {

    private final Gazetteer gazetteer = new Gazetteer();

    Optional<Found> of(Location location) {
        Written written = Written.of(location);
        return airport(location, written)
                .or(() -> city(location, written))
                .or(() -> written.country().flatMap(country -> within(country, location)));
    }

    private Optional<Found> airport(Location location, Written written) {
        return Optional.ofNullable(location.hub())
                .flatMap(hub -> gazetteer.airport(hub.strip().toUpperCase(Locale.ROOT)))
                .filter(airport ->
                        written.country().map(airport.country()::equals).orElse(true))
                .map(airport -> new Found(airport.zone(), "airport: " + airport.name()));
    }

    /** By the first name that is one of a city; whether it is one of several zones is the last word. */
    private Optional<Found> city(Location location, Written written) {
        return written.names().stream()
                .map(name -> gazetteer.cities(name, written.country(), location.region()))
                .filter(cities -> !cities.isEmpty())
                .findFirst()
                .flatMap(this::city);
    }

    private Optional<Found> city(List<Place> cities) {
        return gazetteer
                .agreed(cities)
                .map(city -> new Found(city.zone(), "city: %s, %s".formatted(city.name(), city.country())));
    }

    private Optional<Found> within(String country, Location location) {
        return gazetteer
                .postcode(country, location.postcode())
                .map(place -> new Found(place.zone(), "postcode: %s, %s".formatted(location.postcode(), country)))
                .or(() -> gazetteer
                        .region(country, location.region())
                        .map(place -> new Found(place.zone(), "region: %s, %s".formatted(place.name(), country))))
                .or(() -> gazetteer.country(country).map(place -> new Found(place.zone(), "country: " + country)));
    }
}
