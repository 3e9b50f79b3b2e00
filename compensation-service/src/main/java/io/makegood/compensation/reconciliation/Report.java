package io.makegood.compensation.reconciliation;

import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.payout.Payout;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What a period shows: how each guarantee came out, how the books moved, and what statements show. */
public record Report(
        Period period,
        List<GuaranteeFigures> guarantees,
        List<AccountMovement> accounts,
        List<SettledFigures> settled,
        List<BankMovement> statements) {

    /** How many, and how much in all. */
    public record Figure(long count, Money amount) {

        Figure plus(Figure other) {
            return new Figure(count + other.count, amount.plus(other.amount));
        }

        Figure minus(Figure other) {
            return new Figure(count - other.count, amount.minus(other.amount));
        }
    }

    /**
     * Payouts of one kind, each step in the period in which it was made.
     *
     * @param approved they could be sent, at once or when what held them was gone
     * @param instructed they were sent, and there was a first answer or none
     * @param retried they were sent again after they had failed
     * @param failed counts even if a retry settles it
     */
    public record PayoutFigures(Figure approved, Figure instructed, Figure retried, Figure settled, Figure failed) {

        /** By how much those that are approved and not sent have changed. */
        public Figure waiting() {
            return approved.minus(instructed);
        }

        /** By how much those that are sent and neither settled nor failed have changed. */
        public Figure inFlight() {
            return instructed.plus(retried).minus(settled).minus(failed);
        }
    }

    /**
     * One guarantee in one currency.
     *
     * @param computed by how much what is owed has changed
     * @param goodwill by how much what customers have without being owed it has changed
     * @param held by how much what waits for a decision or a moment has changed
     * @param rejected what people declined, less what of it is not even owed any more
     * @param withdrawn what facts took back before it went out; it is in none of the others
     */
    public record GuaranteeFigures(
            String guarantee,
            Figure computed,
            Figure goodwill,
            Figure held,
            Figure rejected,
            Figure withdrawn,
            PayoutFigures payments,
            PayoutFigures recoveries) {

        /** What was approved, rejected or held, and neither owed nor given away. It is nothing, or something is wrong. */
        public Money unexplained() {
            Money decided = payments.approved()
                    .minus(recoveries.approved())
                    .plus(rejected)
                    .plus(held)
                    .amount();
            return decided.minus(computed.amount()).minus(goodwill.amount());
        }
    }

    /**
     * Opening and movement make the closing balance, which is summed on its own.
     *
     * @param ofClosedMonths what of the movement corrects postings of months that were closed before; debits less credits
     */
    public record AccountMovement(
            Account account, Money opening, Money debits, Money credits, Money closing, Money ofClosedMonths) {}

    /** Payouts of one kind and currency that were settled in the period, by where they stand towards the statements. */
    public record SettledFigures(Payout.Kind kind, CurrencyUnit currency, Map<Place, Figure> places) {

        public SettledFigures {
            places = Map.copyOf(places);
        }

        public Figure of(Place place) {
            return places.getOrDefault(place, new Figure(0, Money.zero(currency)));
        }

        public Figure settled() {
            return places.values().stream().reduce(new Figure(0, Money.zero(currency)), Figure::plus);
        }
    }

    /** How an account moved by its statements, from where the first begins to where the last ends. */
    public record BankMovement(String account, long statements, Money opening, Money movement, Money closing) {

        /** It is nothing unless a statement between them was not imported. */
        public Money unexplained() {
            return closing.minus(opening).minus(movement);
        }
    }
}
