package io.makegood.compensation.statement.format;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;

/**
 * One movement of money as a provider or a bank shows it. Amounts have the account's sign: what goes out is negative.
 *
 * @param number of the line or entry in its file, from 1
 * @param key what the provider calls the line; within an account each is counted once
 * @param amount before the fee: the account itself moves by amount less fee
 * @param fee what was kept for moving it
 * @param expected whether it would be strange if it belonged to no payout
 * @param returned whether the statement says that it is money that came back
 */
public record StatementLine(
        int number,
        String account,
        String key,
        Instant bookedAt,
        Money amount,
        Money fee,
        boolean expected,
        boolean returned,
        Naming naming) {

    /** What the line says of where it belongs: references, ids of payouts, and the words of its text. */
    public record Naming(String text, Set<String> references, Set<UUID> payouts, Set<String> words) {}

    public Money net() {
        return amount.minus(fee);
    }
}
