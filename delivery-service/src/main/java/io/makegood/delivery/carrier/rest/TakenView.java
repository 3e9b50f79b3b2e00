package io.makegood.delivery.carrier.rest;

import io.makegood.delivery.carrier.LeftOut;
import io.makegood.delivery.carrier.Taken;
import io.makegood.delivery.carrier.TakenMessage;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.Outcome.Recorded;
import io.makegood.delivery.event.Outcome.RecordedBefore;
import io.makegood.delivery.event.RecordedEvent;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a message: of each thing that it says, in the order of the message. */
@Schema(name = "TakenMessage")
record TakenView(
        @Schema(description = "how many events are new") int recorded,

        @Schema(description = "how many were known, and stay as they are")
        int known,

        @Schema(
                description =
                        "codes of its events that are in no list: they are kept, and wait for somebody who knows them")
        List<String> unknownCodes,

        List<ReportView> reports,

        @Schema(
                description =
                        "scans that nobody can say the time of: they are not recorded, but remembered with the message; "
                                + "see GET /v1/left-out-scans")
        List<LeftOutView> leftOut) {

    /** One thing that the message says. */
    @Schema(name = "TakenReport")
    record ReportView(
            @Schema(description = "where in the message, as a JSON pointer", examples = "/shipments/0/events/3")
            String at,

            @Schema(description = "false when it was known before")
            boolean recorded,

            String source,
            String id,
            @Schema(examples = "delivered") String type,

            @Schema(description = "the carrier's own code", examples = "delivered") @Nullable String carrierCode) {

        private static ReportView of(Taken taken, FulfilmentEvent event) {
            return new ReportView(
                    taken.report().pointer(),
                    taken.isNew(),
                    event.id().source(),
                    event.id().id(),
                    event.type(),
                    event.carrierCode());
        }
    }

    /** A scan that is left out, and why. */
    @Schema(name = "LeftOutReport")
    record LeftOutView(
            @Schema(description = "where in the message, as a JSON pointer", examples = "/msg/checkpoints/1")
            String at,

            @Schema(description = "time-unreadable, place-unknown or time-impossible", examples = "time-unreadable")
            String code,

            @Schema(description = "its time; null if it has none", examples = "2026-03-01") @Nullable String value,

            @Schema(
                    description = "what the value breaks",
                    examples = "must be a time, such as 2026-03-01T12:00:00 or 2026-03-01T12:00:00+08:00")
            String rule) {

        private static LeftOutView of(LeftOut scan) {
            return new LeftOutView(scan.report().pointer(), scan.code(), scan.value(), scan.rule());
        }
    }

    static TakenView of(TakenMessage message) {
        List<ReportView> reports =
                message.reports().stream().flatMap(TakenView::report).toList();
        int recorded = (int) reports.stream().filter(ReportView::recorded).count();
        List<String> unknown = reports.stream()
                .filter(report -> report.type().equals("unknown"))
                .map(report -> String.valueOf(report.carrierCode()))
                .distinct()
                .toList();
        return new TakenView(
                recorded,
                reports.size() - recorded,
                unknown,
                reports,
                message.leftOut().stream().map(LeftOutView::of).toList());
    }

    private static Stream<ReportView> report(Taken taken) {
        return event(taken).map(recorded -> ReportView.of(taken, recorded.event()));
    }

    private static Stream<RecordedEvent> event(Taken taken) {
        if (taken.outcome() instanceof Recorded recorded) {
            return Stream.of(recorded.event());
        }
        return taken.outcome() instanceof RecordedBefore before ? Stream.of(before.event()) : Stream.empty();
    }
}
