package io.makegood.compensation.reconciliation;

import io.makegood.compensation.ledger.Account;
import java.util.List;
import org.joda.money.Money;

/** What a period shows: how each guarantee came out, and how the books moved. */
public record Report(Period period, List<GuaranteeFigures> guarantees, List<AccountMovement> accounts) {

    /** How many, and how much in all. */
    public record Figure(long count, Money amount) {}

    /** Payouts of one kind: instructed, and settled or failed, each in the period. A failure counts even if a retry settles it. */
    public record PayoutFigures(Figure instructed, Figure settled, Figure failed) {}

    /**
     * One guarantee in one currency.
     *
     * @param computed by how much what is owed has changed
     * @param goodwill by how much what customers keep without being owed it has changed
     */
    public record GuaranteeFigures(
            String guarantee, Figure computed, Figure goodwill, PayoutFigures payments, PayoutFigures recoveries) {

        /** What was instructed and neither owed nor given away. It is nothing, or something is wrong. */
        public Money unexplained() {
            Money instructed =
                    payments.instructed().amount().minus(recoveries.instructed().amount());
            return instructed.minus(computed.amount()).minus(goodwill.amount());
        }
    }

    /**
     * Opening and movement make the closing balance, which is summed on its own.
     *
     * @param ofClosedMonths what of the movement corrects postings of months that were closed before; debits less credits
     */
    public record AccountMovement(
            Account account, Money opening, Money debits, Money credits, Money closing, Money ofClosedMonths) {}
}
