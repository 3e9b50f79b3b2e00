package io.makegood.delivery.carrier;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** When something happened, as the sender's format can tell it. */
public sealed interface CarrierTime {

    /** A moment: the format gives the offset. */
    record Exact(OffsetDateTime at) implements CarrierTime {}

    /** The clock on the wall where it happened; the place has to say in which zone. */
    record OfPlace(LocalDateTime at) implements CarrierTime {}

    /** The format's own rule fixes the zone, whatever the place. */
    record OfFormat(LocalDateTime at, ZoneId zone, String rule) implements CarrierTime {}

    /** None that anybody can read: what is written instead, if anything is, and the rule that it breaks. */
    record Unreadable(@Nullable String written, String rule) implements CarrierTime {}
}
