package io.makegood.delivery.registry.rest;

import io.makegood.delivery.event.EventId;
import io.makegood.delivery.registry.UnknownCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A code on the review list. */
@Schema(name = "UnknownCode")
record UnknownCodeView(
        @Schema(description = "the list that it is of", examples = "ups")
        String codes,

        @Schema(examples = "X9") String code,

        @Schema(description = "how many events that stand have it")
        long events,

        @Schema(description = "some of the carrier's words beside it, at most five")
        List<String> texts,

        @Schema(description = "when we first heard of such an event")
        Instant firstSeenAt,

        Instant lastSeenAt,

        @Schema(description = "the event heard of last; see GET /v1/events/{source}/{id}")
        EventId example,

        @Schema(description = "the change in force, if the code has a meaning for events told from then on") @Nullable UUID changedBy) {

    static UnknownCodeView of(UnknownCode unknown) {
        return new UnknownCodeView(
                unknown.codes(),
                unknown.code(),
                unknown.events(),
                unknown.texts(),
                unknown.firstSeenAt(),
                unknown.lastSeenAt(),
                unknown.example(),
                unknown.changedBy());
    }
}
