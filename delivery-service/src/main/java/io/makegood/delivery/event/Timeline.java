package io.makegood.delivery.event;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** All events of one order in the order in which they happened, each with its standing. */
public record Timeline(List<Entry> entries) {

    private static final Comparator<RecordedEvent> AS_IT_HAPPENED = Comparator.comparing(
                    (RecordedEvent recorded) -> recorded.event().occurredAt().toInstant())
            .thenComparing(recorded -> recorded.id());

    public record Entry(RecordedEvent recorded, Standing standing) {}

    public static Timeline of(Collection<RecordedEvent> events) {
        Map<EventId, Standing> standings =
                Standings.of(events.stream().map(RecordedEvent::event).toList());
        return new Timeline(events.stream()
                .sorted(AS_IT_HAPPENED)
                .map(recorded -> new Entry(recorded, Objects.requireNonNull(standings.get(recorded.id()))))
                .toList());
    }

    /** What happened and stands; an event that withdraws another is no fact itself. */
    public List<FulfilmentEvent> facts() {
        return entries.stream()
                .filter(entry -> entry.standing() == Standing.EFFECTIVE)
                .map(entry -> entry.recorded().event())
                .filter(event -> !event.isWithdrawal())
                .toList();
    }

    /** Of events that came to mean something else, given all that is known: what they come to. */
    public Map<EventId, String> effectiveTypes() {
        return entries.stream()
                .filter(entry -> entry.standing() == Standing.EFFECTIVE)
                .map(Entry::recorded)
                .filter(RecordedEvent::isDerived)
                .map(RecordedEvent::event)
                .filter(event -> event.corrects() != null)
                .collect(Collectors.toMap(
                        event -> Objects.requireNonNull(event.corrects()), FulfilmentEvent::type, (one, same) -> one));
    }
}
