package io.makegood.compensation.ledger.rest;

import io.makegood.compensation.ledger.BookedTransfer;
import io.makegood.compensation.ledger.Correction;
import io.makegood.compensation.ledger.Transfer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One entry: its two lines always sum to nothing. */
@Schema(name = "LedgerEntry")
record EntryView(
        UUID id,

        @Schema(description = "the entitlement or payout that was booked")
        UUID posting,

        @Schema(example = "settled:019a4f6e-3c00-7000-8000-0000000000a2")
        String idempotencyKey,

        Instant bookedAt,

        @Schema(description = "what it brings up or down, if anything") @Nullable Corrected corrects,

        List<Line> lines) {

    @Schema(name = "CorrectedPosting")
    record Corrected(
            @Schema(description = "the posting before it") UUID posting,

            @Schema(description = "when the first in that row was made; the month may be closed")
            Instant since) {

        static Corrected of(Correction correction) {
            return new Corrected(correction.posting(), correction.since());
        }
    }

    @Schema(name = "LedgerLine")
    record Line(
            @Schema(example = "owed-to-customers") String account,

            @Schema(description = "positive for a debit, negative for a credit")
            Money amount) {}

    static EntryView of(BookedTransfer booked) {
        Transfer transfer = booked.transfer();
        return new EntryView(
                booked.id(),
                transfer.posting(),
                transfer.idempotencyKey(),
                transfer.bookedAt(),
                transfer.corrects() == null ? null : Corrected.of(transfer.corrects()),
                List.of(
                        new Line(transfer.debit().word(), transfer.amount()),
                        new Line(transfer.credit().word(), transfer.amount().negated())));
    }
}
