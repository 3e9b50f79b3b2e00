package io.makegood.delivery.event;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Works out which events stand, whatever the order in which they arrived. A withdrawal works while it stands itself; a
 * correction works unless it is withdrawn, so that a corrected correction still replaces what it replaced. Of events
 * that name each other in a circle none stands.
 */
final class Standings {

    private final Map<EventId, FulfilmentEvent> undecided = new LinkedHashMap<>();
    private final Map<EventId, Integer> undecidedNamers = new HashMap<>();
    private final Map<EventId, Standing> decided = new HashMap<>();
    private final Set<EventId> withdrawn = new HashSet<>();
    private final Set<EventId> corrected = new HashSet<>();

    private Standings(Collection<FulfilmentEvent> events) {
        for (FulfilmentEvent event : events) {
            undecided.put(event.id(), event);
            event.named().ifPresent(named -> undecidedNamers.merge(named, 1, Integer::sum));
        }
    }

    static Map<EventId, Standing> of(Collection<FulfilmentEvent> events) {
        Standings standings = new Standings(events);
        standings.decideFromTheLastWordBack();
        standings.decideCircles();
        return standings.decided;
    }

    /** An event can be decided once all that name it are; each names at most one, so every event is seen once. */
    private void decideFromTheLastWordBack() {
        Deque<FulfilmentEvent> decidable = new ArrayDeque<>();
        undecided.values().stream().filter(event -> isDecidable(event.id())).forEach(decidable::add);
        while (!decidable.isEmpty()) {
            FulfilmentEvent event = decidable.remove();
            apply(event, decide(event.id()));
            event.named().flatMap(this::releaseByOneNamer).ifPresent(decidable::add);
        }
    }

    private boolean isDecidable(EventId id) {
        return !undecidedNamers.containsKey(id);
    }

    private Optional<FulfilmentEvent> releaseByOneNamer(EventId named) {
        undecidedNamers.computeIfPresent(named, (id, namers) -> namers == 1 ? null : namers - 1);
        return isDecidable(named) ? Optional.ofNullable(undecided.get(named)) : Optional.empty();
    }

    private void decideCircles() {
        undecided.values().forEach(event -> apply(event, Standing.EFFECTIVE));
        Set.copyOf(undecided.keySet()).forEach(this::decide);
    }

    private Standing decide(EventId id) {
        undecided.remove(id);
        Standing standing = withdrawn.contains(id)
                ? Standing.WITHDRAWN
                : corrected.contains(id) ? Standing.CORRECTED : Standing.EFFECTIVE;
        decided.put(id, standing);
        return standing;
    }

    private void apply(FulfilmentEvent event, Standing standing) {
        if (event.withdraws() != null && standing == Standing.EFFECTIVE) {
            withdrawn.add(event.withdraws());
        }
        if (event.corrects() != null && standing != Standing.WITHDRAWN) {
            corrected.add(event.corrects());
        }
    }
}
