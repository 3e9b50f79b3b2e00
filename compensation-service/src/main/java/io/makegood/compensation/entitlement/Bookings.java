package io.makegood.compensation.entitlement;

import static io.makegood.compensation.ledger.Account.COMPENSATION_EXPENSE;
import static io.makegood.compensation.ledger.Account.GOODWILL_EXPENSE;
import static io.makegood.compensation.ledger.Account.OWED_TO_CUSTOMERS;
import static io.makegood.compensation.ledger.Account.RECOVERABLE_FROM_CUSTOMERS;

import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.ledger.Transfer;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * How an entitlement is booked: what is owed when it is owed, what is given away when it is given away. When less is
 * owed, what had not gone out is simply owed no longer, and the rest is to be recovered.
 */
final class Bookings {

    private final Entitlement entitlement;

    private Bookings(Entitlement entitlement) {
        this.entitlement = entitlement;
    }

    static Stream<Transfer> of(Consequence consequence) {
        Entitlement entitlement = consequence.entitlement();
        Bookings bookings = new Bookings(entitlement);
        return Stream.of(
                        bookings.owed(consequence.owedChange()),
                        bookings.recoverable(consequence.toRecover()),
                        bookings.goodwill(entitlement.goodwillChange()))
                .flatMap(transfers -> transfers);
    }

    private Stream<Transfer> owed(Money change) {
        return change.isNegative()
                ? transfer("no-longer-owed", OWED_TO_CUSTOMERS, COMPENSATION_EXPENSE, change)
                : transfer("owed", COMPENSATION_EXPENSE, OWED_TO_CUSTOMERS, change);
    }

    private Stream<Transfer> recoverable(Money amount) {
        return transfer("recoverable", RECOVERABLE_FROM_CUSTOMERS, COMPENSATION_EXPENSE, amount);
    }

    private Stream<Transfer> goodwill(Money change) {
        return change.isNegative()
                ? transfer("earned-after-all", COMPENSATION_EXPENSE, GOODWILL_EXPENSE, change)
                : transfer("goodwill", GOODWILL_EXPENSE, COMPENSATION_EXPENSE, change);
    }

    private Stream<Transfer> transfer(String purpose, Account debit, Account credit, Money amount) {
        if (amount.isZero()) {
            return Stream.empty();
        }
        return Stream.of(new Transfer(
                entitlement.promise().tenant(),
                entitlement.id(),
                purpose + ":" + entitlement.id(),
                debit,
                credit,
                amount.abs(),
                entitlement.computedAt(),
                entitlement.corrects()));
    }
}
