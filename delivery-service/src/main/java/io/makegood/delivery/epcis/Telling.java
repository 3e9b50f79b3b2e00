package io.makegood.delivery.epcis;

import static io.makegood.delivery.carrier.Said.LONGEST_VALUE;

import io.makegood.delivery.carrier.Said;
import io.makegood.delivery.event.Admission;
import io.makegood.delivery.event.CodeReading;
import io.makegood.delivery.event.EventId;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.Provenance;
import io.makegood.delivery.event.Told;
import io.makegood.delivery.event.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells one EPCIS event in neutral words: what it says of each of its parcels, or else of its orders. */
final class Telling {

    private static final String READING = "reading";
    private static final String TAKEN_BACK = "withdrawn";

    private final EpcisEvent event;
    private final List<CodedFact> facts;
    private final CapturedFrom from;

    private Telling(EpcisEvent event, List<CodedFact> facts, CapturedFrom from) {
        this.event = event;
        this.facts = facts;
        this.from = from;
    }

    /** None when it says nothing of a parcel or an order. Refuses what breaks a rule of events. */
    static List<Told> of(EpcisEvent event, Meanings meanings, CapturedFrom from, Instant now) {
        Telling telling = new Telling(event, meanings.of(event), from);
        return telling.all().stream()
                .map(told -> Admission.check(told, now))
                .map(told -> new Told(told, new Provenance(from.evidence(), null, null, telling.reading(told))))
                .toList();
    }

    /** How the code was read that says what happened; null where there is none. */
    private @Nullable CodeReading reading(FulfilmentEvent told) {
        return facts.stream()
                .filter(fact -> fact.code().equals(told.carrierCode()))
                .map(fact -> new CodeReading(null, null, null, fact.meaning().changedBy(), null))
                .findFirst()
                .orElse(null);
    }

    private List<FulfilmentEvent> all() {
        List<Subject> subjects = event.subjects();
        List<FulfilmentEvent> all = subjects.stream()
                .flatMap(subject -> ofOne(subject, subjects.size() == 1).stream())
                .toList();
        return event.declaration()
                .map(declaration ->
                        all.stream().map(told -> takenBack(told, declaration)).toList())
                .orElse(all);
    }

    private List<FulfilmentEvent> ofOne(Subject subject, boolean isAlone) {
        String id = isAlone ? event.id() : event.id() + "#" + subject.name();
        List<FulfilmentEvent> told = new ArrayList<>();
        facts.forEach(fact -> told.add(fact(subject, id + fact.suffix(), fact)));
        List<SensorReport> reports = event.sensorReports();
        for (int index = 0; index < reports.size(); index++) {
            told.add(reading(subject, id + "#reading-" + index, reports.get(index)));
        }
        return told;
    }

    private FulfilmentEvent fact(Subject subject, String id, CodedFact fact) {
        return new FulfilmentEvent(
                new EventId(from.source(), id),
                subject.order(),
                subject.parcel(),
                null,
                fact.meaning().type(),
                fact.meaning().reason(),
                fact.meaning().party(),
                event.at(),
                null,
                event.place().orElse(null),
                Meanings.CODES,
                fact.code(),
                null,
                values(),
                null,
                null);
    }

    private FulfilmentEvent reading(Subject subject, String id, SensorReport report) {
        return new FulfilmentEvent(
                new EventId(from.source(), id),
                subject.order(),
                subject.parcel(),
                null,
                READING,
                null,
                null,
                report.at().map(event::inItsZone).orElseGet(event::at),
                null,
                event.place().orElse(null),
                null,
                null,
                null,
                report.values(),
                null,
                null);
    }

    private FulfilmentEvent takenBack(FulfilmentEvent told, Declaration declaration) {
        return new FulfilmentEvent(
                new EventId(from.source(), told.id().id() + "#error-" + declaration.instant()),
                told.order(),
                told.parcel(),
                null,
                TAKEN_BACK,
                declaration.reason(),
                null,
                declaration.at(),
                null,
                null,
                null,
                null,
                declaration.corrections(),
                Values.NONE,
                told.id(),
                null);
    }

    private Values values() {
        @Nullable String readPoint = event.place("readPoint").orElse(null);
        return Said.values(Map.of(
                "epcisType", event.part().at("type").textIfPresent(LONGEST_VALUE),
                "action", event.part().at("action").textIfPresent(LONGEST_VALUE),
                "recordTime", event.part().at("recordTime").textIfPresent(LONGEST_VALUE),
                "bizLocation", event.place("bizLocation").filter(place -> !place.equals(readPoint))));
    }
}
