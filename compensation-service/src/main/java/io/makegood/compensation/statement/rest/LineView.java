package io.makegood.compensation.statement.rest;

import io.makegood.compensation.statement.ShownLine;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A line of a statement, where it stands, and by what it was matched. */
@Schema(name = "StatementLine")
record LineView(
        ExceptionView.Line line,

        @Schema(enumeration = {"open", "matched", "resolved", "unrelated"})
        String state,

        @Nullable @Schema(description = "where it raised one")
        UUID exception,

        @Schema(description = "the payouts that it accounts for")
        List<MatchView> matches) {

    @Schema(name = "StatementMatch")
    record MatchView(
            UUID payout,

            @Schema(description = "what of the payout it accounts for; what went out is negative")
            Money amount,

            @Schema(
                    description = "payout-id, reference, hand, returned, written-off; or the fields that agree",
                    examples = "payout-id")
            List<String> on) {}

    static LineView of(ShownLine shown) {
        return new LineView(
                ExceptionView.Line.of(shown.line()),
                shown.state().word(),
                shown.exception(),
                shown.matches().stream()
                        .map(match -> new MatchView(match.payout(), match.amount(), match.on()))
                        .toList());
    }
}
