package io.makegood.delivery.carrier;

import io.makegood.delivery.codes.CarrierCode;
import io.makegood.delivery.event.Values;
import io.makegood.delivery.place.Location;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a carrier's message says of a parcel, in the carrier's own codes. Every format becomes these, and
 * {@link Intake} makes events of them.
 *
 * @param pointer where in the message it stands, for problems: a JSON pointer such as {@code /events/3}
 * @param id the sender's own id of the scan; without one its content is its identity
 * @param place where it happened, in the sender's words
 */
public record CarrierReport(
        String pointer,
        @Nullable String id,
        @Nullable String order,
        String parcel,
        CarrierCode code,
        CarrierTime time,
        @Nullable String place,
        Location location,
        Values values) {

    /** The longest tracking number, order reference or code, in characters. */
    public static final int LONGEST_NAME = 100;

    public static final int LONGEST_PLACE = 200;
    public static final int LONGEST_TEXT = 2000;

    /** Where to look for its zone: what the sender calls the place may be a hub of the tenant. */
    Location whereabouts() {
        return location.called(place);
    }

    /** The same of an order that somebody else knows, if the message names none. */
    CarrierReport orElseOf(@Nullable String otherOrder) {
        return order != null || otherOrder == null
                ? this
                : new CarrierReport(pointer, id, otherOrder, parcel, code, time, place, location, values);
    }
}
