package io.makegood.compensation.credit.rest;

import io.makegood.compensation.credit.Credit;
import io.makegood.compensation.credit.CreditLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What came of a credit, line by line. */
@Schema(name = "Credit")
record CreditView(
        UUID id,
        String party,
        String reference,
        LocalDate date,
        List<LineView> lines,

        @Schema(description = "the remainder: lines for which no claim was found; nothing is booked for them")
        List<LineView> unmatched,

        String toldBy,
        Instant toldAt) {

    @Schema(name = "CreditLineResult")
    record LineView(
            @Schema(description = "counts the lines from 1") int line,

            @Schema(description = "that the party named") @Nullable UUID claim,

            @Nullable String order,
            @Nullable String tracking,
            Money amount,

            @Schema(description = "the claim it was matched to; absent when there is none") @Nullable UUID matched,

            @Schema(description = "by what it was matched, or why it was not", examples = "matched by order")
            String result) {

        static LineView of(int number, CreditLine line) {
            return new LineView(
                    number, line.claim(), line.order(), line.tracking(), line.amount(), line.matched(), line.result());
        }
    }

    static CreditView of(Credit credit) {
        List<CreditLine> told = credit.lines();
        List<LineView> lines = IntStream.range(0, told.size())
                .mapToObj(index -> LineView.of(index + 1, told.get(index)))
                .toList();
        return new CreditView(
                credit.id(),
                credit.party(),
                credit.reference(),
                credit.creditedOn(),
                lines,
                lines.stream().filter(line -> line.matched() == null).toList(),
                credit.toldBy(),
                credit.toldAt());
    }
}
