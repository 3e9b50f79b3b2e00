package io.makegood.compensation.reconciliation.rest;

import io.makegood.compensation.reconciliation.FigureRow;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A payout behind a figure of settled payouts. */
@Schema(name = "PlacedPayout")
record SettledPayoutView(
        UUID id,
        String order,
        String customer,
        String guarantee,
        Money amount,
        Instant settledAt,
        @Nullable String reference) {

    static SettledPayoutView of(FigureRow row) {
        return new SettledPayoutView(
                row.id(), row.order(), row.customer(), row.guarantee(), row.amount(), row.at(), row.reference());
    }
}
