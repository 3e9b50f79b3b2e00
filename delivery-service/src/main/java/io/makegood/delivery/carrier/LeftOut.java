package io.makegood.delivery.carrier;

import io.makegood.delivery.carrier.CarrierTime.OfPlace;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report that cannot be recorded, as nobody can say when it was. Its sender cannot mend it, so the others of its
 * message are recorded without it.
 *
 * @param code of why: {@code time-unreadable}, {@code place-unknown} or {@code time-impossible}
 * @param value its time; null if it has none
 * @param rule that the value breaks, as in {@code must be a time}
 */
public record LeftOut(
        CarrierReport report, String code, @Nullable String value, String rule) implements Timing {

    static LeftOut withoutZone(CarrierReport report) {
        String value = String.valueOf(((OfPlace) report.time()).at());
        String rule =
                "must have an offset, as the zone of its place '%s' is not known: name it as a hub, or give the sender a zone"
                        .formatted(Objects.requireNonNullElse(report.place(), ""));
        return new LeftOut(report, "place-unknown", value, rule);
    }
}
