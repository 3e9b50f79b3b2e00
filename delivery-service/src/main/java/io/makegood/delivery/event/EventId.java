package io.makegood.delivery.event;

import java.util.Comparator;

/** The identity of an event within its tenant: who told it, and the teller's own id for it. */
public record EventId(String source, String id) implements Comparable<EventId> {

    private static final Comparator<EventId> BY_SOURCE =
            Comparator.comparing(EventId::source).thenComparing(EventId::id);

    @Override
    public int compareTo(EventId other) {
        return BY_SOURCE.compare(this, other);
    }

    @Override
    public String toString() {
        return source + "/" + id;
    }
}
