package io.makegood.compensation.reconciliation;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A payout behind a figure of settled payouts. */
public record PlacedPayout(
        UUID id,
        String order,
        String customer,
        String guarantee,
        Money amount,
        Instant settledAt,
        @Nullable String reference) {}
