package io.makegood.delivery.vocabulary.rest;

import io.makegood.delivery.event.Party;
import io.makegood.delivery.vocabulary.Vocabulary;
import io.makegood.delivery.vocabulary.Vocabulary.EventType;
import io.makegood.delivery.vocabulary.Vocabulary.Reason;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The vocabulary as callers see it. */
@Schema(name = "Vocabulary")
record VocabularyView(List<TypeView> types, List<ReasonView> reasons) {

    @Schema(name = "EventType")
    record TypeView(
            @Schema(examples = "out-for-delivery") String type,

            @Schema(description = "what it happens to", examples = "parcel")
            String group,

            @Schema(examples = "Out for delivery") String en,
            @Schema(examples = "派送中") String zh,

            @Schema(
                    description = "where a parcel stands once it happened; no earlier stage undoes a later one",
                    examples = "out")
            @Nullable String stage,

            @Schema(description = "when the suite itself tells it; null when others do") @Nullable String derived) {

        static TypeView of(EventType type) {
            return new TypeView(type.word(), type.group(), type.en(), type.zh(), type.stage(), type.derived());
        }
    }

    @Schema(name = "Reason")
    record ReasonView(
            @Schema(examples = "weather") String reason,

            @Schema(
                    description = "who is responsible unless whoever tells it says otherwise",
                    examples = "force-majeure")
            Party party,

            @Schema(examples = "the weather") String en,
            @Schema(examples = "天气原因") String zh) {

        static ReasonView of(Reason reason) {
            return new ReasonView(reason.word(), reason.party(), reason.en(), reason.zh());
        }
    }

    static VocabularyView of(Vocabulary vocabulary) {
        return new VocabularyView(
                vocabulary.types().values().stream().map(TypeView::of).toList(),
                vocabulary.reasons().values().stream().map(ReasonView::of).toList());
    }
}
