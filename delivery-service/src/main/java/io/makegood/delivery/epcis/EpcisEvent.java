package io.makegood.delivery.epcis;

import static io.makegood.delivery.carrier.CarrierReport.LONGEST_PLACE;

import io.makegood.delivery.carrier.MessagePart;
import io.makegood.delivery.carrier.ReportId;
import io.makegood.delivery.carrier.WrittenTimes;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One event of EPCIS, as far as anything here goes by it. Its eventID is its identity; without one, its content is.
 *
 * @param told what it says, in one way of writing, without what may differ when it is told again
 * @param core the same without the declaration that it was an error
 */
record EpcisEvent(MessagePart part, String told, String core) {

    static final int LONGEST_ID = 200;

    private static final int LONGEST_URI = 2000;

    /** Where an event names what it is about; what goes into a transformation does not come out of it. */
    private static final List<String> EPCS = List.of("epcList", "childEPCs");

    /** The same event. Refuses what stands in the way of looking it up. */
    EpcisEvent readable() {
        part.required();
        step();
        disposition();
        return this;
    }

    String type() {
        return part.at("type").text(LONGEST_ID);
    }

    String id() {
        return part.at("eventID")
                .textIfPresent(LONGEST_ID)
                .orElseGet(() -> "urn:makegood:epcis:" + ReportId.digest(core));
    }

    /** Two events of the same id are the same if their digests are. */
    String digest() {
        return ReportId.digest(told);
    }

    OffsetDateTime at() {
        return inItsZone(time(part.at("eventTime")));
    }

    /** The clock on the wall where the event happened, whatever zone the time is written in. */
    OffsetDateTime inItsZone(OffsetDateTime time) {
        ZoneOffset offset = part.at("eventTimeZoneOffset").read(ZoneOffset::of, "must be an offset such as +01:00");
        return time.withOffsetSameInstant(offset);
    }

    static OffsetDateTime time(MessagePart time) {
        return time.read(WrittenTimes::withOffset, WrittenTimes.WITH_OFFSET);
    }

    /** That it was an error, if it was declared to be one. */
    Optional<Declaration> declaration() {
        MessagePart declaration = part.at("errorDeclaration");
        return declaration.isPresent() ? Optional.of(Declaration.of(declaration)) : Optional.empty();
    }

    Optional<String> step() {
        return part.at("bizStep").textIfPresent(LONGEST_ID);
    }

    Optional<String> disposition() {
        return part.at("disposition").textIfPresent(LONGEST_ID);
    }

    /** Where it was read, or else where the object is from then on. */
    Optional<String> place() {
        return place("readPoint").or(() -> place("bizLocation"));
    }

    Optional<String> place(String name) {
        return part.at(name).at("id").textIfPresent(LONGEST_URI).filter(place -> place.length() <= LONGEST_PLACE);
    }

    /** Its parcels, each of the order that the event names if it names one; or else its orders. None if neither. */
    List<Subject> subjects() {
        if (type().equals("TransformationEvent")) {
            return List.of();
        }
        Set<String> orders = orders();
        List<String> parcels = parcels();
        if (parcels.isEmpty()) {
            return orders.stream().map(order -> new Subject(order, null)).toList();
        }
        String order = orders.size() == 1 ? orders.iterator().next() : null;
        return parcels.stream().map(parcel -> new Subject(order, parcel)).toList();
    }

    private List<String> parcels() {
        Stream<MessagePart> inside = EPCS.stream().flatMap(list -> part.at(list).items().stream());
        return Stream.concat(Stream.of(part.at("parentID")), inside)
                .flatMap(epc -> epc.textIfPresent(LONGEST_URI).stream())
                .flatMap(epc -> Epc.sscc(epc).stream())
                .distinct()
                .toList();
    }

    /** By its purchase orders, or else by its despatch advices. */
    private Set<String> orders() {
        Set<String> purchases = transactions("po");
        return purchases.isEmpty() ? transactions("desadv") : purchases;
    }

    private Set<String> transactions(String type) {
        Set<String> numbers = new LinkedHashSet<>();
        part.at("bizTransactionList").items().stream()
                .filter(one -> one.at("type").textIfPresent(LONGEST_URI).equals(Optional.of(type)))
                .flatMap(one -> one.at("bizTransaction").textIfPresent(LONGEST_URI).stream())
                .flatMap(uri -> Transaction.number(uri).stream())
                .forEach(numbers::add);
        return numbers;
    }

    List<SensorReport> sensorReports() {
        return part.at("sensorElementList").items().stream()
                .flatMap(element -> element.at("sensorReport").items().stream()
                        .map(report -> new SensorReport(report, element.at("sensorMetadata"))))
                .toList();
    }
}
