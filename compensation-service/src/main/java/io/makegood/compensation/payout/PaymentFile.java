package io.makegood.compensation.payout;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that told a bank what to pay, and how far that has come.
 *
 * @param controlSum of all amounts, whatever their currencies
 * @param settled how many of its transactions the bank has settled
 * @param rejected how many of them it has rejected
 */
public record PaymentFile(
        UUID id, Instant createdAt, int transactions, BigDecimal controlSum, int settled, int rejected) {}
