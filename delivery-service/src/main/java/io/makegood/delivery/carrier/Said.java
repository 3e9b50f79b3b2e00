package io.makegood.delivery.carrier;

import io.makegood.delivery.event.Value;
import io.makegood.delivery.event.Value.Text;
import io.makegood.delivery.event.Values;
import io.makegood.delivery.place.Location;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What parts of a message say together. */
public final class Said {

    /** The longest text among the values of an event, in characters. */
    public static final int LONGEST_VALUE = 200;

    private Said() {}

    /** Those that are there, by name. */
    public static Values values(Map<String, Optional<String>> texts) {
        Map<String, Value> values = new HashMap<>();
        texts.forEach((name, text) -> text.ifPresent(said -> values.put(name, new Text(said))));
        return new Values(values);
    }

    /** In the order of an address; null for an unknown place. */
    public static @Nullable String place(Location location) {
        String place = Stream.of(location.city(), location.region(), location.postcode(), location.country())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return place.isEmpty() ? null : place;
    }
}
