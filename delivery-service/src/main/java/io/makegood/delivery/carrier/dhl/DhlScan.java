package io.makegood.delivery.carrier.dhl;

import static io.makegood.delivery.carrier.CarrierReport.LONGEST_NAME;

import io.makegood.delivery.carrier.CarrierTime;
import io.makegood.delivery.carrier.CarrierTime.Exact;
import io.makegood.delivery.carrier.CarrierTime.OfPlace;
import io.makegood.delivery.carrier.MessagePart;
import io.makegood.delivery.carrier.WrittenTimes;
import java.time.ZoneOffset;

/** One event of a shipment, or its status. */
record DhlScan(MessagePart event, CarrierTime time, String code) {

    static DhlScan of(MessagePart event) {
        CarrierTime time = event.at("timestamp").time(DhlScan::time, WrittenTimes.WITH_OR_WITHOUT_OFFSET);
        return new DhlScan(
                event, time, event.at("statusCode").textIfPresent(LONGEST_NAME).orElse("unknown"));
    }

    /**
     * A Z means nothing: in DHL's own example a status carries it, and the event that it repeats has the same local
     * time without. An offset in numbers is one.
     */
    private static CarrierTime time(String text) {
        CarrierTime time = WrittenTimes.withOrWithoutOffset(text);
        return time instanceof Exact exact && exact.at().getOffset().equals(ZoneOffset.UTC) && text.endsWith("Z")
                ? new OfPlace(exact.at().toLocalDateTime())
                : time;
    }

    boolean isSame(DhlScan other) {
        return code.equals(other.code) && onTheWall().equals(other.onTheWall());
    }

    private CarrierTime onTheWall() {
        return time instanceof Exact exact ? new OfPlace(exact.at().toLocalDateTime()) : time;
    }
}
