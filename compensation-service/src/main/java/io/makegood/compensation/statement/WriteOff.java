package io.makegood.compensation.statement;

import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.ledger.Transfer;
import io.makegood.compensation.statement.Discrepancy.Shown;
import io.makegood.compensation.statement.OpenPayouts.OpenPayout;
import io.makegood.kernel.tenancy.Tenant;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;

/** How an exception is booked that nothing more comes of: the account takes each side, and so bears the difference. */
record WriteOff(Tenant tenant, UUID exception, Account account, Instant now) {

    /** The line has moved the bank. */
    Stream<Transfer> of(Shown line) {
        return Stream.concat(
                moved("line", Account.BANK, line.amount(), account),
                moved("fee", Account.BANK, line.fee().negated(), Account.PROVIDER_FEES));
    }

    /** The payout is no longer with the providers. */
    Stream<Transfer> of(OpenPayout payout) {
        return moved("payout", Account.PAID_OUT, payout.remaining().negated(), account);
    }

    private Stream<Transfer> moved(String side, Account changed, Money change, Account other) {
        if (change.isZero()) {
            return Stream.empty();
        }
        return Stream.of(new Transfer(
                tenant,
                exception,
                "written-off-%s:%s".formatted(side, exception),
                change.isPositive() ? changed : other,
                change.isPositive() ? other : changed,
                change.abs(),
                now));
    }
}
