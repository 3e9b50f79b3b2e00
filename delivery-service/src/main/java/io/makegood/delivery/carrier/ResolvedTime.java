package io.makegood.delivery.carrier;

import io.makegood.delivery.carrier.CarrierTime.Exact;
import io.makegood.delivery.carrier.CarrierTime.OfFormat;
import io.makegood.delivery.carrier.CarrierTime.OfPlace;
import io.makegood.delivery.place.Zones.Found;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.Violation;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The moment of a report. A local time is read in the zone of its place, never in UTC for want of better; one that a
 * change of clocks skips falls as much later, one that comes twice is the first.
 *
 * @param from how the zone was found; null when the format gave the offset
 */
record ResolvedTime(
        OffsetDateTime at, @Nullable ZoneId zone, @Nullable String from) {

    static ResolvedTime of(CarrierReport report, Sender sender, Optional<Found> place) {
        CarrierTime time = report.time();
        if (time instanceof Exact exact) {
            return new ResolvedTime(exact.at(), place.map(Found::zone).orElse(null), null);
        }
        if (time instanceof OfFormat format) {
            return local(format.at(), new Found(format.zone(), format.rule()));
        }
        Found found = place.or(() -> Optional.ofNullable(sender.zone()).map(zone -> new Found(zone, "sender: " + zone)))
                .orElseThrow(() -> placeUnknown(report));
        return local(((OfPlace) time).at(), found);
    }

    private static ResolvedTime local(LocalDateTime at, Found found) {
        return new ResolvedTime(at.atZone(found.zone()).toOffsetDateTime(), found.zone(), found.from());
    }

    private static Invalid placeUnknown(CarrierReport report) {
        String detail =
                "%s has no offset, and the zone of its place '%s' is not known: name it as a hub, or give the sender a zone"
                        .formatted(report.pointer(), report.place());
        return new Invalid("place-unknown", detail, List.of(new Violation(report.pointer(), detail)));
    }
}
