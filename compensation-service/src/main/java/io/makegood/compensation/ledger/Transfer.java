package io.makegood.compensation.ledger;

import io.makegood.kernel.tenancy.Tenant;
import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One amount taken to one account's debit and another's credit. Transfers of one business fact share its posting; the
 * idempotency key makes a transfer happen once, however often it is told.
 *
 * @param corrects null for what is booked for the first time
 */
public record Transfer(
        Tenant tenant,
        UUID posting,
        String idempotencyKey,
        Account debit,
        Account credit,
        Money amount,
        Instant bookedAt,
        @Nullable Correction corrects) {

    public Transfer {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a transfer moves more than nothing, not " + amount);
        }
    }

    /** What corrects nothing. */
    public Transfer(
            Tenant tenant,
            UUID posting,
            String idempotencyKey,
            Account debit,
            Account credit,
            Money amount,
            Instant bookedAt) {
        this(tenant, posting, idempotencyKey, debit, credit, amount, bookedAt, null);
    }
}
