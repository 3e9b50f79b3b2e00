package io.makegood.promise.history;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

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
    private final Map<EventId, Standing> standings;
    private final List<HeardEvent> effective;

    public Timeline(Collection<HeardEvent> heard) {
        Map<EventId, HeardEvent> byId =
                heard.stream().collect(toMap(HeardEvent::id, event -> event, (first, again) -> first));
        events = byId.values().stream().sorted(BY_TIME).toList();
        standings = Standings.of(byId);
        effective = events.stream()
                .filter(event -> standing(event) == Standing.EFFECTIVE)
                .toList();
    }

    /** The same, had these been heard as well. What was heard stays as it was heard. */
    public Timeline with(Collection<HeardEvent> more) {
        return more.isEmpty()
                ? this
                : new Timeline(Stream.concat(events.stream(), more.stream()).toList());
    }

    public List<HeardEvent> events() {
        return events;
    }

    /** The events that count, earliest first. */
    public List<HeardEvent> effective() {
        return effective;
    }

    /** Of one of its events. */
    public Standing standing(HeardEvent event) {
        return Objects.requireNonNull(standings.get(event.id()));
    }
}
