package io.makegood.promise.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that was heard of one order, in order of when it happened. What an event takes back or replaces follows from the
 * set of events, whatever order they were heard in. A withdrawal works while it is effective itself; a correction works
 * unless it is withdrawn; of events that name each other in a circle none stands.
 */
public final class Timeline {

    private static final Comparator<HeardEvent> BY_TIME =
            Comparator.comparing(HeardEvent::occurredAt).thenComparing(HeardEvent::id);

    public static final Timeline EMPTY = new Timeline(List.of());

    private final List<HeardEvent> events;
    private final Map<EventId, HeardEvent> byId;
    private final Map<EventId, List<HeardEvent>> naming;
    private final List<HeardEvent> effective;

    public Timeline(Collection<HeardEvent> heard) {
        byId = heard.stream().collect(toMap(HeardEvent::id, event -> event, (first, again) -> first));
        events = byId.values().stream().sorted(BY_TIME).toList();
        naming = events.stream()
                .filter(event -> event.names().isPresent())
                .collect(groupingBy(event -> event.names().orElseThrow()));
        effective = events.stream()
                .filter(event -> standing(event) == Standing.EFFECTIVE)
                .toList();
    }

    public List<HeardEvent> events() {
        return events;
    }

    /** The events that count, earliest first. */
    public List<HeardEvent> effective() {
        return effective;
    }

    public Standing standing(HeardEvent event) {
        List<HeardEvent> working = naming.getOrDefault(event.id(), List.of()).stream()
                .filter(this::works)
                .toList();
        if (working.isEmpty()) {
            return Standing.EFFECTIVE;
        }
        return working.stream().anyMatch(namer -> namer.withdraws() != null) ? Standing.WITHDRAWN : Standing.CORRECTED;
    }

    private boolean works(HeardEvent namer) {
        if (isInCircle(namer)) {
            return true;
        }
        return namer.withdraws() != null
                ? standing(namer) == Standing.EFFECTIVE
                : standing(namer) != Standing.WITHDRAWN;
    }

    private boolean isInCircle(HeardEvent start) {
        Optional<HeardEvent> next = named(start);
        for (int steps = 0; steps < byId.size() && next.isPresent(); steps++) {
            if (next.get().equals(start)) {
                return true;
            }
            next = named(next.get());
        }
        return false;
    }

    private Optional<HeardEvent> named(HeardEvent event) {
        return event.names().flatMap(id -> Optional.ofNullable(byId.get(id)));
    }
}
