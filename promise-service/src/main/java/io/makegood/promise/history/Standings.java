package io.makegood.promise.history;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What stands of a set of events, decided from the last word back: an event is settled once all that name it are. Each
 * names at most one other, so every event is looked at once, however long a chain of corrections is.
 */
final class Standings {

    private final Map<EventId, HeardEvent> unsettled;
    private final Map<EventId, Integer> unsettledNamers = new HashMap<>();
    private final Map<EventId, Standing> standings = new HashMap<>();

    private Standings(Map<EventId, HeardEvent> events) {
        unsettled = new HashMap<>(events);
        events.keySet().forEach(id -> standings.put(id, Standing.EFFECTIVE));
        events.values()
                .forEach(event -> named(event).ifPresent(named -> unsettledNamers.merge(named.id(), 1, Integer::sum)));
    }

    static Map<EventId, Standing> of(Map<EventId, HeardEvent> events) {
        Standings standings = new Standings(events);
        standings.settleFromTheLastWordBack(events.values());
        standings.unsettled.values().forEach(standings::strike);
        return standings.standings;
    }

    private void settleFromTheLastWordBack(Collection<HeardEvent> events) {
        Deque<HeardEvent> next = new ArrayDeque<>();
        events.stream()
                .filter(event -> !unsettledNamers.containsKey(event.id()))
                .forEach(next::add);
        while (!next.isEmpty()) {
            HeardEvent event = next.remove();
            if (works(event)) {
                strike(event);
            }
            named(event).filter(this::isNamedByNoMore).ifPresent(next::add);
            unsettled.remove(event.id());
        }
    }

    private boolean works(HeardEvent event) {
        Standing standing = standings.get(event.id());
        return event.withdraws() != null ? standing == Standing.EFFECTIVE : standing != Standing.WITHDRAWN;
    }

    /** Takes out what the event names; who is both withdrawn and corrected is withdrawn. */
    private void strike(HeardEvent event) {
        named(event)
                .ifPresent(named -> standings.merge(
                        named.id(),
                        event.withdraws() != null ? Standing.WITHDRAWN : Standing.CORRECTED,
                        (before, now) -> before == Standing.WITHDRAWN ? before : now));
    }

    private boolean isNamedByNoMore(HeardEvent named) {
        return unsettledNamers.merge(named.id(), -1, Integer::sum) == 0;
    }

    private Optional<HeardEvent> named(HeardEvent event) {
        return event.names().flatMap(id -> Optional.ofNullable(unsettled.get(id)));
    }
}
