package io.makegood.compensation.entitlement;

import static io.makegood.compensation.ledger.Account.COMPENSATION_EXPENSE;
import static io.makegood.compensation.ledger.Account.GOODWILL_EXPENSE;
import static io.makegood.compensation.ledger.Account.OWED_TO_CUSTOMERS;
import static io.makegood.compensation.ledger.Account.RECOVERABLE_FROM_CUSTOMERS;

import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.ledger.Transfer;
import java.util.stream.Stream;
import org.joda.money.Money;

/** How an entitlement is booked: what is owed when it is owed, what is given away when it is given away. */
final class Bookings {

    private final Entitlement entitlement;

    private Bookings(Entitlement entitlement) {
        this.entitlement = entitlement;
    }

    static Stream<Transfer> of(Entitlement entitlement) {
        return new Bookings(entitlement).all();
    }

    private Stream<Transfer> all() {
        return Stream.concat(difference(entitlement.difference()), goodwill(entitlement.goodwillChange()));
    }

    private Stream<Transfer> difference(Money difference) {
        return difference.isNegative()
                ? transfer("recoverable", RECOVERABLE_FROM_CUSTOMERS, COMPENSATION_EXPENSE, difference)
                : transfer("owed", COMPENSATION_EXPENSE, OWED_TO_CUSTOMERS, difference);
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
