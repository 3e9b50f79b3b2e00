package io.makegood.promise.history;

import java.util.Comparator;

/** Which event: an id is given by its source, and unique only there. */
public record EventId(String source, String id) implements Comparable<EventId> {

    private static final Comparator<EventId> ORDER =
            Comparator.comparing(EventId::source).thenComparing(EventId::id);

    @Override
    public int compareTo(EventId other) {
        return ORDER.compare(this, other);
    }
}
