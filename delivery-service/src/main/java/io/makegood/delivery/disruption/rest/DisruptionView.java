package io.makegood.delivery.disruption.rest;

import io.makegood.delivery.disruption.Declaration;
import io.makegood.delivery.disruption.Disruption;
import io.makegood.delivery.disruption.Disruption.Phase;
import io.makegood.delivery.disruption.Disruption.Status;
import io.makegood.delivery.disruption.Disruption.Step;
import io.makegood.delivery.disruption.rest.ProposeDisruption.ProofView;
import io.makegood.delivery.event.Party;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A disruption as callers see it. */
@Schema(name = "Disruption")
record DisruptionView(
        UUID id,
        String name,
        RegionView region,
        Instant from,

        @Schema(description = "when it is over as declared") Instant until,

        @Schema(description = "when it is over: as declared, or as it was lifted")
        Instant endsAt,

        String kind,
        Party party,
        String because,
        List<ProofView> evidence,
        Status status,
        ProgressView progress,

        @Schema(description = "who did what, and when; the first first")
        List<StepView> trail,

        @Schema(description = "goes up with every step; also the ETag")
        long revision) {

    @Schema(name = "DisruptionProgress")
    record ProgressView(
            @Schema(
                    description =
                            "none: it does not count; waiting: it has not begun; recording: orders are told; revising: "
                                    + "it was lifted, and what they were told is taken back; done: later orders are told as they come")
            Phase phase,

            @Schema(description = "orders told so far") long orders) {}

    @Schema(name = "DisruptionStep")
    record StepView(
            Status to,
            @Schema(description = "sub of the token") String by,
            Instant at,
            @Nullable String because,

            @Schema(description = "only when it was lifted") @Nullable Instant endedAt) {

        static StepView of(Step step) {
            return new StepView(step.to(), step.by(), step.at(), step.because(), step.endedAt());
        }
    }

    static DisruptionView of(Disruption disruption, long orders) {
        Declaration declaration = disruption.declaration();
        return new DisruptionView(
                disruption.id(),
                declaration.name(),
                RegionView.of(declaration.region()),
                declaration.from(),
                declaration.until(),
                disruption.endsAt(),
                declaration.kind(),
                declaration.party(),
                declaration.because(),
                declaration.evidence().stream().map(ProofView::of).toList(),
                disruption.status(),
                new ProgressView(disruption.phase(), orders),
                disruption.trail().stream().map(StepView::of).toList(),
                disruption.revision());
    }
}
