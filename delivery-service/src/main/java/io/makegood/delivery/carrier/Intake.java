package io.makegood.delivery.carrier;

import io.makegood.delivery.codes.CarrierCode;
import io.makegood.delivery.codes.CodeLists;
import io.makegood.delivery.codes.Meaning;
import io.makegood.delivery.event.EventId;
import io.makegood.delivery.event.Events;
import io.makegood.delivery.event.Outcome;
import io.makegood.delivery.event.Outcome.RecordedBefore;
import io.makegood.delivery.event.RecordedEvent;
import io.makegood.delivery.event.Recording;
import io.makegood.delivery.event.Told;
import io.makegood.delivery.evidence.EvidenceStore;
import io.makegood.delivery.evidence.Payload;
import io.makegood.delivery.place.Location;
import io.makegood.delivery.place.Zones;
import io.makegood.delivery.place.Zones.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes events of what carriers send, a message at a time: all of it is recorded and the message kept, or nothing.
 * Carriers send the whole history of a parcel again and again; what is known already stays as it was recorded, even
 * if its code has another meaning by now.
 */
@ApplicationScoped
@Transactional
public class Intake {

    private final CodeLists codes;
    private final Zones zones;
    private final ReportedEvents events;
    private final Events recorded;
    private final Recording recording;
    private final EvidenceStore evidence;

    Intake(
            CodeLists codes,
            Zones zones,
            ReportedEvents events,
            Events recorded,
            Recording recording,
            EvidenceStore evidence) {
        this.codes = codes;
        this.zones = zones;
        this.events = events;
        this.recorded = recorded;
        this.recording = recording;
        this.evidence = evidence;
    }

    /** One outcome for each report, in order. Refuses the whole message when a report breaks a rule. */
    public List<Outcome> take(Sender sender, List<CarrierReport> reports, Payload payload, Instant now) {
        Map<CarrierReport, EventId> ids = reports.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), report -> ReportId.of(sender, report)));
        Map<EventId, RecordedEvent> known = known(ids.values());
        List<CarrierReport> fresh = reports.stream()
                .filter(report -> !known.containsKey(ids.get(report)))
                .toList();
        Map<EventId, Outcome> outcomes = record(sender, fresh, payload, now);
        known.forEach((id, event) -> outcomes.put(id, new RecordedBefore(event)));
        return reports.stream()
                .map(report -> Objects.requireNonNull(outcomes.get(ids.get(report))))
                .toList();
    }

    private Map<EventId, RecordedEvent> known(Collection<EventId> ids) {
        return recorded.find(Set.copyOf(ids)).stream()
                .collect(Collectors.toMap(RecordedEvent::id, Function.identity()));
    }

    private Map<EventId, Outcome> record(Sender sender, List<CarrierReport> fresh, Payload payload, Instant now) {
        if (fresh.isEmpty()) {
            return new HashMap<>();
        }
        UUID kept = evidence.keep(sender.source(), payload, now);
        List<Told> told = understood(sender, fresh).stream()
                .map(report -> events.of(sender, report, kept, now))
                .toList();
        List<Outcome> outcomes = recording.recordTold(told, now);
        Map<EventId, Outcome> byId = new HashMap<>();
        for (int index = 0; index < told.size(); index++) {
            byId.putIfAbsent(told.get(index).event().id(), outcomes.get(index));
        }
        return byId;
    }

    /** What the codes mean and where the places are is looked up for all at once. */
    private List<Understood> understood(Sender sender, List<CarrierReport> fresh) {
        Map<CarrierCode, Meaning> meanings =
                codes.meanings(fresh.stream().map(CarrierReport::code).collect(Collectors.toSet()));
        Map<Location, Found> places =
                zones.of(fresh.stream().map(CarrierReport::whereabouts).collect(Collectors.toSet()));
        return fresh.stream()
                .map(report -> new Understood(
                        report,
                        Objects.requireNonNull(meanings.get(report.code())),
                        ResolvedTime.of(report, sender, Optional.ofNullable(places.get(report.whereabouts())))))
                .toList();
    }
}
