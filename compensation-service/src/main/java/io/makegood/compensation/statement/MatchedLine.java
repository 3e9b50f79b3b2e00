package io.makegood.compensation.statement;

import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.ledger.Transfer;
import io.makegood.kernel.tenancy.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * A line and what it accounts for, and how that is booked: what providers have paid for us is now out of the bank, and so
 * is their fee.
 *
 * @param amount with the account's sign, before the fee
 */
record MatchedLine(Tenant tenant, UUID line, Money amount, Money fee, List<Part> parts) {

    /** What it accounts for of one payout, with the account's sign. */
    record Part(UUID match, UUID payout, Money amount) {}

    /** @param rest what takes the difference between the line and its parts */
    Stream<Transfer> bookings(Account rest, Instant now) {
        Money accounted = parts.stream().map(Part::amount).reduce(Money.zero(amount.getCurrencyUnit()), Money::plus);
        return Stream.of(
                        parts.stream()
                                .flatMap(part -> moved(
                                        part.payout(),
                                        "matched:" + part.match(),
                                        part.amount(),
                                        Account.PAID_OUT,
                                        now)),
                        moved(line, "fee:" + line, fee.negated(), Account.PROVIDER_FEES, now),
                        moved(line, "difference:" + line, amount.minus(accounted), rest, now))
                .flatMap(transfers -> transfers);
    }

    /** What went out of the bank, if it is negative, or came in, is another account's. */
    private Stream<Transfer> moved(UUID posting, String key, Money change, Account other, Instant now) {
        if (change.isZero()) {
            return Stream.empty();
        }
        Account debit = change.isNegative() ? other : Account.BANK;
        Account credit = change.isNegative() ? Account.BANK : other;
        return Stream.of(new Transfer(tenant, posting, key, debit, credit, change.abs(), now));
    }
}
