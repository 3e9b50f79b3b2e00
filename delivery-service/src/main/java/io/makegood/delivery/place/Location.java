package io.makegood.delivery.place;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where something happened, as precisely as a source says.
 *
 * @param country ISO 3166 code of two letters
 * @param city may be all that the source writes, such as {@code LONDON, HEATHROW - UK}
 * @param hub the carrier's own name of a facility, or an IATA code
 */
public record Location(
        @Nullable String country,
        @Nullable String region,
        @Nullable String city,
        @Nullable String postcode,
        @Nullable String hub) {

    public static final Location UNKNOWN = new Location(null, null, null, null, null);

    /** The same, known to the carrier by that name where the source gives no better one. */
    public Location called(@Nullable String name) {
        return hub == null ? new Location(country, region, city, postcode, name) : this;
    }

    /** The names that a tenant may know it by as a hub of its own. */
    Stream<String> names() {
        return Stream.of(hub, city).filter(Objects::nonNull).map(Name::key).filter(key -> !key.isEmpty());
    }
}
