package io.makegood.delivery.epcis.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.makegood.delivery.epcis.Capture;
import io.makegood.delivery.epcis.Capture.Progress;
import io.makegood.delivery.epcis.ErrorBehaviour;
import io.makegood.kernel.refusal.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A capture job, as the standard has it, and how far it is. */
@Schema(name = "CaptureJob")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaptureView(
        UUID captureID,
        Instant createdAt,
        @Nullable Instant finishedAt,
        boolean running,

        @Schema(description = "false once an event was refused: see errors")
        boolean success,

        ErrorBehaviour captureErrorBehaviour,

        @Schema(description = "at most 100; instance points to the event in the document")
        List<Problem> errors,

        ProgressView progress,

        @Schema(description = "the document as it came, at /v1/evidence/{id}")
        UUID evidence) {

    /** What became of the events so far. */
    @Schema(name = "CaptureProgress")
    record ProgressView(
            @Schema(description = "how many the document has")
            int events,

            @Schema(description = "how many of them were looked at")
            int done,

            @Schema(description = "how many are new") int captured,

            @Schema(description = "how many were captured before, with the same content")
            int known,

            int refused,

            @Schema(description = "how many of the new ones say nothing of a parcel or an order")
            int withoutMeaning,

            @Schema(description = "how many fulfilment events the new ones became")
            int recorded) {

        private static ProgressView of(int events, Progress progress) {
            return new ProgressView(
                    events,
                    progress.done(),
                    progress.captured(),
                    progress.known(),
                    progress.refused(),
                    progress.withoutMeaning(),
                    progress.recorded());
        }
    }

    static CaptureView of(Capture capture) {
        return new CaptureView(
                capture.id(),
                capture.createdAt(),
                capture.finishedAt(),
                capture.isRunning(),
                capture.isSuccess(),
                capture.errorBehaviour(),
                capture.errors(),
                ProgressView.of(capture.events(), capture.progress()),
                capture.from().evidence());
    }
}
