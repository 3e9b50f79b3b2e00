package io.makegood.delivery.place;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;

/** The time zones of places. Never guessed: a country of several zones has none without a city, region or hub. */
public interface Zones {

    /** @param from how it was found, in a few words such as {@code city: Shanghai, CN} */
    record Found(ZoneId zone, String from) {}

    /** Of each place that is known, in one look. */
    Map<Location, Found> of(Collection<Location> locations);
}
