package io.makegood.delivery.registry;

import io.makegood.delivery.event.EventId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code that nobody understands, of events that stand.
 *
 * @param texts some of the carrier's words beside it, at most five
 * @param firstSeenAt when we first heard of such an event
 * @param example the event that we heard of last
 * @param changedBy the change in force, which gives the code a meaning from when it was applied on
 */
public record UnknownCode(
        String codes,
        String code,
        long events,
        List<String> texts,
        Instant firstSeenAt,
        Instant lastSeenAt,
        EventId example,
        @Nullable UUID changedBy) {}
