package io.makegood.delivery.registry.rest;

import io.makegood.delivery.codes.Meaning;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.Party;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What happened, why, and who is responsible. */
@Schema(name = "CodeMeaning")
record MeaningView(
        @Schema(examples = "delayed") String type,
        @Schema(examples = "weather") @Nullable String reason,
        @Nullable Party party) {

    static MeaningView of(Meaning meaning) {
        return new MeaningView(meaning.type(), meaning.reason(), meaning.party());
    }

    static MeaningView of(FulfilmentEvent event) {
        return new MeaningView(event.type(), event.reason(), event.party());
    }
}
