package io.makegood.delivery.carrier.dhl;

import static io.makegood.delivery.carrier.CarrierReport.LONGEST_NAME;
import static io.makegood.delivery.carrier.CarrierReport.LONGEST_PLACE;
import static io.makegood.delivery.carrier.Said.LONGEST_VALUE;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.delivery.carrier.CarrierFormat;
import io.makegood.delivery.carrier.CarrierReport;
import io.makegood.delivery.carrier.MessagePart;
import io.makegood.delivery.carrier.Said;
import io.makegood.delivery.carrier.SentMessage;
import io.makegood.delivery.codes.CarrierCode;
import io.makegood.delivery.event.Values;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code {"shipments": […]}}: each shipment with its events, and with its status, which is the newest of them once
 * more. DHL pushes nothing and signs nothing: whoever asks DHL sends on what it got.
 */
@Singleton
class DhlShipments implements CarrierFormat {

    private static final int LONGEST_WORDS = 600;

    private final ObjectMapper json;

    DhlShipments(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String name() {
        return "dhl";
    }

    @Override
    public boolean isSigned() {
        return false;
    }

    @Override
    public boolean isGenuine(SentMessage message, String secret) {
        return false;
    }

    @Override
    public List<CarrierReport> read(byte[] body) {
        return MessagePart.read(json, body).at("shipments").required().items().stream()
                .flatMap(shipment -> shipment(shipment).stream())
                .toList();
    }

    private static List<CarrierReport> shipment(MessagePart shipment) {
        String parcel = shipment.at("id").text(LONGEST_NAME);
        String order = order(shipment.at("details").at("references"));
        Values values = Said.values(Map.of("service", shipment.at("service").textIfPresent(LONGEST_VALUE)));
        List<DhlScan> scans = new ArrayList<>(
                shipment.at("events").items().stream().map(DhlScan::of).toList());
        MessagePart status = shipment.at("status");
        if (status.isPresent()) {
            DhlScan latest = DhlScan.of(status);
            if (scans.stream().noneMatch(latest::isSame)) {
                scans.add(latest);
            }
        }
        return scans.stream().map(scan -> report(scan, parcel, order, values)).toList();
    }

    private static CarrierReport report(DhlScan scan, String parcel, @Nullable String order, Values values) {
        MessagePart event = scan.event();
        MessagePart address = event.at("location").at("address");
        String place =
                address.at("addressLocality").textIfPresent(LONGEST_PLACE).orElse(null);
        return new CarrierReport(
                event.pointer(),
                null,
                order,
                parcel,
                new CarrierCode("dhl", scan.code(), null, words(scan)),
                scan.time(),
                place,
                DhlPlace.of(address),
                values);
    }

    /** The status is a code with some of DHL's services, and a sentence with others. */
    private static @Nullable String words(DhlScan scan) {
        String words = Stream.of("status", "description", "remark")
                .flatMap(name -> scan.event().at(name).textIfPresent(LONGEST_WORDS).stream())
                .filter(part -> !part.equals(scan.code()))
                .distinct()
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? null : words;
    }

    /** The reference that the customer of DHL gave: one, or one among several. */
    private static @Nullable String order(MessagePart references) {
        List<MessagePart> all = references.node().isObject() ? List.of(references) : references.items();
        return all.stream()
                .filter(reference ->
                        reference.at("type").textIfPresent(LONGEST_NAME).equals(Optional.of("customer-reference")))
                .flatMap(reference -> reference.at("number").textIfPresent(LONGEST_NAME).stream())
                .findFirst()
                .orElse(null);
    }
}
