package io.makegood.delivery.carrier;

import io.makegood.delivery.carrier.CarrierTime.Unreadable;
import io.makegood.delivery.event.Admission;
import io.makegood.delivery.place.Zones.Found;
import java.time.Instant;
import java.util.Optional;

/** When a report was; or that it is left out, because nobody can say. */
sealed interface Timing permits ResolvedTime, LeftOut {

    static Timing of(CarrierReport report, Sender sender, Optional<Found> place, Instant now) {
        if (report.time() instanceof Unreadable time) {
            return new LeftOut(report, "time-unreadable", time.written(), time.rule());
        }
        return ResolvedTime.of(report.time(), sender, place)
                .map(time -> possible(report, time, now))
                .orElseGet(() -> LeftOut.withoutZone(report));
    }

    private static Timing possible(CarrierReport report, ResolvedTime time, Instant now) {
        return Admission.ruleBrokenBy(time.at(), now)
                .<Timing>map(rule -> new LeftOut(report, "time-impossible", String.valueOf(time.at()), rule))
                .orElse(time);
    }
}
