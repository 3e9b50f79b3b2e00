package io.makegood.compensation.claim;

import static io.makegood.compensation.ledger.Account.BANK;
import static io.makegood.compensation.ledger.Account.RECOURSE_INCOME;
import static io.makegood.compensation.ledger.Account.RECOVERABLE_FROM_PARTIES;

import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.ledger.Transfer;
import java.util.stream.Stream;
import org.joda.money.Money;

/** How a change of a claim is booked: what is accepted is income, what is credited comes to the bank. */
final class ClaimBookings {

    private ClaimBookings() {}

    static Stream<Transfer> of(Step step) {
        return Stream.concat(
                transfer(step, "recourse", RECOVERABLE_FROM_PARTIES, RECOURSE_INCOME, step.accepted()),
                transfer(step, "recourse-credit", BANK, RECOVERABLE_FROM_PARTIES, step.credited()));
    }

    /** A negative amount goes the other way. */
    private static Stream<Transfer> transfer(Step step, String purpose, Account debit, Account credit, Money amount) {
        if (amount.isZero()) {
            return Stream.empty();
        }
        Claim claim = step.claim();
        return Stream.of(new Transfer(
                claim.demand().promise().tenant(),
                claim.id(),
                "%s:%s:%d".formatted(purpose, claim.id(), claim.steps()),
                amount.isPositive() ? debit : credit,
                amount.isPositive() ? credit : debit,
                amount.abs(),
                step.act().at()));
    }
}
