package io.makegood.delivery.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The zones of places: what the tenant says of its hubs comes before what is known of the world. */
@ApplicationScoped
class PlaceZones implements Zones {

    private final Hubs hubs;
    private final KnownPlaces known;

    PlaceZones(Hubs hubs, KnownPlaces known) {
        this.hubs = hubs;
        this.known = known;
    }

    @Override
    public Map<Location, Found> of(Collection<Location> locations) {
        Set<String> names = locations.stream().flatMap(Location::names).collect(Collectors.toSet());
        Map<String, Hub> own = names.isEmpty() ? Map.of() : hubs.named(names);
        Map<Location, Found> found = new HashMap<>();
        for (Location location : locations) {
            hub(location, own).or(() -> known.of(location)).ifPresent(zone -> found.put(location, zone));
        }
        return found;
    }

    private static Optional<Found> hub(Location location, Map<String, Hub> own) {
        return location.names()
                .map(own::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(hub -> new Found(hub.zone(), "hub: " + hub.code()));
    }
}
