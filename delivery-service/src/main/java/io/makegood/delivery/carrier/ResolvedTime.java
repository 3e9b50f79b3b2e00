package io.makegood.delivery.carrier;

import io.makegood.delivery.carrier.CarrierTime.Exact;
import io.makegood.delivery.carrier.CarrierTime.OfFormat;
import io.makegood.delivery.carrier.CarrierTime.OfPlace;
import io.makegood.delivery.place.Zones.Found;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The moment of a report. A local time is read in the zone of its place, never in UTC for want of better; one that a
 * change of clocks skips falls as much later, one that comes twice is the first.
 *
 * @param from how the zone was found; null when the format gave the offset
 */
record ResolvedTime(
        OffsetDateTime at, @Nullable ZoneId zone, @Nullable String from) implements Timing {

    /** Empty for a local time whose zone nobody knows. */
    static Optional<ResolvedTime> of(CarrierTime time, Sender sender, Optional<Found> place) {
        if (time instanceof Exact exact) {
            return Optional.of(
                    new ResolvedTime(exact.at(), place.map(Found::zone).orElse(null), null));
        }
        if (time instanceof OfFormat format) {
            return Optional.of(local(format.at(), new Found(format.zone(), format.rule())));
        }
        return time instanceof OfPlace wall
                ? place.or(() -> zoneOf(sender)).map(found -> local(wall.at(), found))
                : Optional.empty();
    }

    private static Optional<Found> zoneOf(Sender sender) {
        return Optional.ofNullable(sender.zone()).map(zone -> new Found(zone, "sender: " + zone));
    }

    private static ResolvedTime local(LocalDateTime at, Found found) {
        return new ResolvedTime(at.atZone(found.zone()).toOffsetDateTime(), found.zone(), found.from());
    }
}
