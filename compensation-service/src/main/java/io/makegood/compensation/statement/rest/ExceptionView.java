package io.makegood.compensation.statement.rest;

import io.makegood.compensation.statement.Discrepancy;
import io.makegood.compensation.statement.Discrepancy.Paid;
import io.makegood.compensation.statement.Discrepancy.Shown;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An exception as finance reads it, with both sides as far as there are two. */
@Schema(name = "Exception")
record ExceptionView(
        UUID id,

        @Schema(enumeration = {"unknown", "missing", "amount-differs", "duplicate", "currency-differs", "returned"})
        String kind,

        @Schema(enumeration = {"open", "resolved"}) String state,

        @Schema(description = "when the money moved, or was said to have moved")
        Instant since,

        @Schema(description = "whole days from then until now, or until it was resolved")
        long ageInDays,

        Instant raisedAt,

        @Nullable @Schema(description = "what the provider or bank shows")
        Line line,

        @Nullable @Schema(description = "what was paid") PaidView payout,

        @Nullable @Schema(
                enumeration = {
                    "matched-by-hand",
                    "write-off",
                    "paid-again",
                    "bank-error",
                    "accepted",
                    "matched",
                    "shown"
                },
                description = "matched and shown say that a later statement has settled it by itself")
        String resolution,

        @Nullable String reason,
        @Nullable @Schema(description = "the person") String resolvedBy,
        @Nullable Instant resolvedAt) {

    @Schema(name = "ExceptionLine")
    record Line(
            UUID statement,

            @Schema(description = "of the line or entry in its file")
            int number,

            @Schema(examples = "DE89370400440532013000") String account,

            @Schema(description = "what the provider calls it")
            String key,

            Instant bookedAt,

            @Schema(description = "what went out is negative; before the fee")
            Money amount,

            Money fee,
            String text) {

        static Line of(Shown line) {
            return new Line(
                    line.statement(),
                    line.number(),
                    line.account(),
                    line.key(),
                    line.bookedAt(),
                    line.amount(),
                    line.fee(),
                    line.text());
        }
    }

    @Schema(name = "ExceptionPayout")
    record PaidView(
            UUID id,
            String order,
            String customer,
            String guarantee,
            @Schema(enumeration = {"payment", "recovery"}) String kind,
            Money amount,
            @Nullable Instant settledAt,
            @Nullable String reference) {

        static PaidView of(Paid payout) {
            return new PaidView(
                    payout.id(),
                    payout.order(),
                    payout.customer(),
                    payout.guarantee(),
                    payout.kind().word(),
                    payout.amount(),
                    payout.settledAt(),
                    payout.reference());
        }
    }

    static ExceptionView of(Discrepancy exception, Instant now) {
        return new ExceptionView(
                exception.id(),
                exception.kind().word(),
                exception.state().word(),
                exception.since(),
                exception.ageInDays(now),
                exception.raisedAt(),
                exception.line() == null ? null : Line.of(exception.line()),
                exception.payout() == null ? null : PaidView.of(exception.payout()),
                exception.outcome().resolution(),
                exception.outcome().reason(),
                exception.outcome().resolvedBy(),
                exception.outcome().resolvedAt());
    }
}
