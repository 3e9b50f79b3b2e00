package io.makegood.delivery.place;

import jakarta.inject.Singleton;
import java.util.Optional;

/** The zones of places that come with the suite. */
@Singleton
class KnownPlaces implements Zones {

    @Override
    public Optional<Found> of(Location location) {
        return Optional.empty();
    }
}
