package io.makegood.promise.history.rest;

import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.history.OrderRef;
import io.makegood.promise.history.Standing;
import io.makegood.promise.history.Timeline;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What this service has heard of an order by now, in order of when it happened. */
@Schema(name = "HeardTimeline")
record TimelineView(@Schema(examples = "1993505414") String order, List<EventView> events) {

    @Schema(name = "HeardEvent")
    record EventView(
            @Schema(examples = "beijing-couriers") String source,
            @Schema(examples = "1993505414-delayed-2") String id,
            @Schema(examples = "delayed") String type,
            @Nullable String reason,
            @Nullable String party,
            Instant occurredAt,
            Instant recordedAt,
            @Nullable String withdraws,
            @Nullable String corrects,
            Standing standing,
            boolean effective) {

        static EventView of(HeardEvent event, Standing standing) {
            return new EventView(
                    event.id().source(),
                    event.id().id(),
                    event.type(),
                    event.reason(),
                    event.party(),
                    event.occurredAt(),
                    event.recordedAt(),
                    event.withdraws(),
                    event.corrects(),
                    standing,
                    standing == Standing.EFFECTIVE);
        }
    }

    static TimelineView of(OrderRef order, Timeline timeline) {
        return new TimelineView(
                order.order(),
                timeline.events().stream()
                        .map(event -> EventView.of(event, timeline.standing(event)))
                        .toList());
    }
}
