package io.makegood.delivery.silence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something was told that a silence may begin or end with.
 *
 * @param parcel null if it is about any parcel of the order
 * @param at when the parcel was seen; null if events were taken back or corrected, so that anything may be silent now
 */
record Sighting(
        String order, @Nullable String parcel, @Nullable Instant at) {}
