package io.makegood.delivery.place;

import java.time.ZoneId;
import java.util.Optional;

/** The time zone of a place. Never guessed: a country of several zones has none without a city, region or hub. */
public interface Zones {

    /** @param from how it was found, in a few words such as {@code city: Shanghai, CN} */
    record Found(ZoneId zone, String from) {}

    Optional<Found> of(Location location);
}
