package io.makegood.delivery.registry;

import io.makegood.delivery.codes.Meaning;
import io.makegood.delivery.event.RecordedEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would become of the events of the past if a change were applied to them.
 *
 * @param totals how many events would change from what to what, most first
 * @param events some of them
 * @param next the key of the last event looked at, when there may be more after it
 */
public record Preview(
        List<Total> totals, List<Reread> events, @Nullable UUID next) {

    public record Total(Meaning from, Meaning to, long count) {}

    /** An event, and the correction that would be recorded. */
    public record Reread(RecordedEvent before, RecordedEvent after) {}
}
