package io.makegood.compensation.reconciliation;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What one entitlement or payout adds to a figure at one moment; less than nothing where it takes from it. */
public record FigureRow(
        Instant at,
        String record,
        UUID id,
        String order,
        String customer,
        String guarantee,
        @Nullable String carrier,
        @Nullable String cause,
        @Nullable String reference,
        long count,
        Money amount) {}
