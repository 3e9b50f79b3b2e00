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
    }

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

    /** Opening and movement make the closing balance, which is summed on its own. */
    public record AccountMovement(Account account, Money opening, Money debits, Money credits, Money closing) {}

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
