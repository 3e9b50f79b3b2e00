package io.makegood.delivery.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event with its second clock, when we heard of it, and the order it was matched to, if that is known yet. */
public record RecordedEvent(
        UUID key,
        FulfilmentEvent event,
        Instant recordedAt,
        @Nullable String order,
        Provenance provenance) {

    public EventId id() {
        return event.id();
    }

    public boolean isMatched() {
        return order != null;
    }

    /** Whether the suite itself concluded it. */
    public boolean isDerived() {
        return provenance.derived() != null;
    }
}
