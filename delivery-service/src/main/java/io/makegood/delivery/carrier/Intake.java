package io.makegood.delivery.carrier;

import io.makegood.delivery.event.EventId;
import io.makegood.delivery.event.Events;
import io.makegood.delivery.event.Outcome;
import io.makegood.delivery.event.Outcome.RecordedBefore;
import io.makegood.delivery.event.Recording;
import io.makegood.delivery.event.Told;
import io.makegood.delivery.evidence.EvidenceStore;
import io.makegood.delivery.evidence.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes events of what carriers send, a message at a time: all of it is recorded and the message kept, or nothing.
 * Scans that nobody can say the time of are left out of it, and remembered with the message. Carriers send the whole
 * history of a parcel again and again; what is known already stays as it was recorded, even if its code has another
 * meaning by now.
 */
@ApplicationScoped
@Transactional
public class Intake {

    private final Understanding understanding;
    private final ReportedEvents events;
    private final Events recorded;
    private final Recording recording;
    private final LeftOutScans leftOutScans;
    private final EvidenceStore evidence;

    Intake(
            Understanding understanding,
            ReportedEvents events,
            Events recorded,
            Recording recording,
            LeftOutScans leftOutScans,
            EvidenceStore evidence) {
        this.understanding = understanding;
        this.events = events;
        this.recorded = recorded;
        this.recording = recording;
        this.leftOutScans = leftOutScans;
        this.evidence = evidence;
    }

    /** What became of each report, in order. Refuses the whole message when a report breaks a rule. */
    public TakenMessage take(Sender sender, List<CarrierReport> reports, Payload payload, Instant now) {
        Map<CarrierReport, EventId> ids = reports.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), report -> ReportId.of(sender, report)));
        Map<EventId, Outcome> outcomes = known(ids.values());
        List<CarrierReport> fresh = reports.stream()
                .filter(report -> !outcomes.containsKey(ids.get(report)))
                .toList();
        UnderstoodMessage message = understanding.of(sender, fresh, now);
        outcomes.putAll(record(sender, message, payload, now));
        List<Taken> taken = reports.stream()
                .filter(report -> outcomes.containsKey(ids.get(report)))
                .map(report -> new Taken(report, Objects.requireNonNull(outcomes.get(ids.get(report)))))
                .toList();
        return new TakenMessage(taken, message.leftOut());
    }

    private Map<EventId, Outcome> known(Collection<EventId> ids) {
        Map<EventId, Outcome> known = new HashMap<>();
        recorded.find(Set.copyOf(ids)).forEach(event -> known.put(event.id(), new RecordedBefore(event)));
        return known;
    }

    private Map<EventId, Outcome> record(Sender sender, UnderstoodMessage fresh, Payload payload, Instant now) {
        List<LeftOut> unseen = leftOutScans.unseen(sender, fresh.leftOut());
        if (fresh.reports().isEmpty() && unseen.isEmpty()) {
            return Map.of();
        }
        UUID kept = evidence.keep(sender.source(), payload, now);
        leftOutScans.add(sender, unseen, kept, now);
        List<Told> told = fresh.reports().stream()
                .map(report -> events.of(sender, report, kept, now))
                .toList();
        return outcomes(told, recording.recordTold(told, now));
    }

    private static Map<EventId, Outcome> outcomes(List<Told> told, List<Outcome> outcomes) {
        Map<EventId, Outcome> byId = new HashMap<>();
        for (int index = 0; index < told.size(); index++) {
            byId.putIfAbsent(told.get(index).event().id(), outcomes.get(index));
        }
        return byId;
    }
}
