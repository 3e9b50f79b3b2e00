package io.makegood.delivery.registry.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.makegood.delivery.registry.CodeChange;
import io.makegood.delivery.registry.CodeChange.Past;
import io.makegood.delivery.registry.CodeChange.Step;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change of a code with all its steps: who, when and why. */
@Schema(name = "CodeChange")
record CodeChangeView(
        UUID id,
        @Schema(examples = "ups") String codes,
        @Schema(examples = "X9") String code,

        @Schema(description = "what the code means once the change is applied")
        MeaningView meaning,

        @Schema(description = "what it meant when the change was proposed")
        MeaningView before,

        @Schema(description = "the change that said so; null: the published list") @Nullable UUID over,

        @Schema(enumeration = {"proposed", "applied", "withdrawn"})
        String status,

        StepView proposed,
        @Nullable StepView applied,

        @Schema(description = "whether it was applied to events that were recorded before")
        boolean toPast,

        @Nullable StepView withdrawn,

        @Schema(description = "what is being done, or was, to events of the past; null: nothing") @Nullable PastView past) {

    /** Who did it, when and why. */
    @Schema(name = "CodeChangeStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepView(
            @Schema(description = "the subject of the token", examples = "ada")
            String by,

            Instant at,
            @Nullable String because) {

        static @Nullable StepView ofNullable(@Nullable Step step) {
            return step == null ? null : of(step);
        }

        static StepView of(Step step) {
            return new StepView(step.by(), step.at(), step.because());
        }
    }

    /** How far it came. */
    @Schema(name = "CodeChangePast")
    record PastView(
            @Schema(
                    description = "correct: events are read by the change; undo: they are read as before it",
                    enumeration = {"correct", "undo"})
            String work,

            @Schema(enumeration = {"running", "finished"}) String status,
            @Schema(description = "events looked at so far") long lookedAt,

            @Schema(description = "corrections and withdrawals recorded so far")
            long told,

            Instant beganAt,
            @Nullable Instant endedAt) {

        static @Nullable PastView of(@Nullable Past past) {
            return past == null
                    ? null
                    : new PastView(
                            word(past.work()),
                            past.endedAt() == null ? "running" : "finished",
                            past.lookedAt(),
                            past.told(),
                            past.beganAt(),
                            past.endedAt());
        }
    }

    static CodeChangeView of(CodeChange change) {
        return new CodeChangeView(
                change.id(),
                change.codes(),
                change.code(),
                MeaningView.of(change.meaning()),
                MeaningView.of(change.before()),
                change.over(),
                word(change.status()),
                StepView.of(change.proposed()),
                StepView.ofNullable(change.applied()),
                change.toPast(),
                StepView.ofNullable(change.withdrawn()),
                PastView.of(change.past()));
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
