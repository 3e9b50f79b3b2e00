package io.makegood.compensation.period.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.makegood.compensation.period.ClosedMonth;
import io.makegood.compensation.period.Month;
import io.makegood.compensation.period.OpenQuestion;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A month, closed or open. */
@Schema(name = "Period")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PeriodView(
        @Schema(example = "2026-03") String month,

        @Schema(enumeration = {"open", "closed"}) String state,

        @Schema(description = "in which it begins and ends", example = "Asia/Shanghai")
        String zone,

        Instant from,

        @Schema(description = "the first moment that is not part of it")
        Instant until,

        @Schema(description = "its report; of a closed month the one of then", example = "/v1/reconciliation?from=…")
        String report,

        @Schema(description = "what should be looked at: now, or when it was closed")
        List<QuestionView> questions,

        @Nullable Instant closedAt,
        @Nullable String closedBy,

        @Nullable @Schema(description = "why it was closed although questions were open")
        String accepted,

        @Nullable @Schema(description = "of the ledger's chain when it was closed; all of the month is part of it")
        SealView head) {

    @Schema(name = "OpenQuestion")
    record QuestionView(
            @Schema(example = "failed-payments") String kind,
            long count,

            @Schema(description = "what they come to, one for each currency; empty where money is not the point")
            List<Money> amounts,

            @Schema(example = "/v1/payouts?state=failed") String lookAt) {

        static QuestionView of(OpenQuestion question) {
            return new QuestionView(question.kind(), question.count(), question.amounts(), question.lookAt());
        }
    }

    @Schema(name = "PeriodHead")
    record SealView(long number, String hash) {}

    private static final String REPORT = "/v1/reconciliation?from=%s&until=%s";

    static PeriodView closed(ClosedMonth closed) {
        return of(
                closed.month(),
                closed.questions(),
                "closed",
                closed.closedAt(),
                closed.closedBy(),
                closed.accepted(),
                new SealView(closed.head().number(), closed.head().hash().hex()));
    }

    static PeriodView open(Month month, List<OpenQuestion> questions) {
        return of(month, questions, "open", null, null, null, null);
    }

    private static PeriodView of(
            Month month,
            List<OpenQuestion> questions,
            String state,
            @Nullable Instant closedAt,
            @Nullable String closedBy,
            @Nullable String accepted,
            @Nullable SealView head) {
        return new PeriodView(
                month.toString(),
                state,
                month.zone().getId(),
                month.from(),
                month.until(),
                REPORT.formatted(month.from(), month.until()),
                questions.stream().map(QuestionView::of).toList(),
                closedAt,
                closedBy,
                accepted,
                head);
    }
}
