package io.makegood.delivery.event.rest;

import io.makegood.delivery.event.EventId;
import io.makegood.delivery.event.Timeline;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All events of one order in the order in which they happened, each with its standing. */
@Schema(name = "Timeline")
record TimelineView(String order, List<EventView> events) {

    static TimelineView of(String order, Timeline timeline) {
        Map<EventId, String> effectiveTypes = timeline.effectiveTypes();
        return new TimelineView(
                order,
                timeline.entries().stream()
                        .map(entry -> EventView.of(
                                entry, effectiveTypes.get(entry.recorded().id())))
                        .toList());
    }
}
