package io.makegood.delivery.place;

import org.jspecify.annotations.Nullable;

/**
 * Where something happened, as precisely as a source says.
 *
 * @param country ISO 3166 code of two letters
 * @param hub the carrier's own name of a facility, or an IATA code
 */
public record Location(
        @Nullable String country,
        @Nullable String region,
        @Nullable String city,
        @Nullable String postcode,
        @Nullable String hub) {

    public static final Location UNKNOWN = new Location(null, null, null, null, null);
}
