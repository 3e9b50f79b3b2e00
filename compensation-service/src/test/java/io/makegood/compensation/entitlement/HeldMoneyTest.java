package io.makegood.compensation.entitlement;

import static io.makegood.compensation.Dangdang.TERMS;
import static io.makegood.compensation.Dangdang.breached;
import static io.makegood.compensation.Dangdang.reached;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.compensation.Dangdang;
import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.ledger.Transfer;
import io.makegood.compensation.payout.Hold;
import io.makegood.compensation.payout.Holding;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.payout.Payout.State;
import io.makegood.compensation.payout.Withdrawal;
import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.compensation.promise.Verdict;
import io.makegood.terms.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of payouts that wait while facts change and people decide. */
class HeldMoneyTest {

    private static final Instant NOW = Instant.parse("2009-11-06T04:00:00Z");
    private static final Terms GENEROUS = Dangdang.terms(Dangdang.agreedTerms().put("overpaid", "goodwill"));
    private static final Money NOTHING = cny("0.00");

    private static final Holding ALL = (payment, total) -> List.of(hold());
    private static final Holding ABOVE_20 =
            (payment, total) -> total.isGreaterThan(cny("20.00")) ? List.of(hold()) : List.of();

    private final UnpricedVerdict late = breached(2, 0, "PT24H");
    private final UnpricedVerdict keptAfterAll = reached(3, Verdict.State.KEPT);
    private final UnpricedVerdict veryLate = breached(4, 0, "PT48H");

    @Test
    void what_waited_and_is_not_owed_after_all_is_withdrawn_and_nobody_owes_anything() {
        Award award = new Award(TERMS, ALL);
        award.hear(late);

        award.hear(keptAfterAll);

        assertThat(award.states()).containsExactly("11.84 withdrawn");
        assertThat(award.balances())
                .containsEntry(Account.COMPENSATION_EXPENSE, NOTHING)
                .containsEntry(Account.OWED_TO_CUSTOMERS, NOTHING)
                .doesNotContainKey(Account.RECOVERABLE_FROM_CUSTOMERS);
    }

    @Test
    void what_waited_makes_way_for_one_payout_of_the_net() {
        Award award = new Award(TERMS, ALL);
        award.hear(late);

        award.hear(veryLate);

        assertThat(award.states()).containsExactly("11.84 withdrawn", "23.68 held");
        assertThat(award.payouts.get(0).review().replacedBy())
                .isEqualTo(award.payouts.get(1).id());
        assertThat(award.balances()).containsEntry(Account.OWED_TO_CUSTOMERS, cny("-23.68"));
    }

    @Test
    void a_net_that_need_not_wait_goes_out_at_once() {
        Award award = new Award(TERMS, ABOVE_20);
        award.hear(breached(1, 0, "PT48H"));

        award.hear(breached(2, 0, "PT24H"));

        assertThat(award.states()).containsExactly("23.68 withdrawn", "11.84 instructed");
    }

    @Test
    void several_verdicts_at_once_come_to_the_same() {
        Award award = new Award(TERMS, ALL);

        award.hear(late, keptAfterAll, veryLate);

        assertThat(award.states()).containsExactly("11.84 withdrawn", "23.68 held");
    }

    @Test
    void only_what_went_out_is_recovered() {
        Award award = new Award(TERMS, ABOVE_20);
        award.hear(breached(1, 0, "PT24H"));
        award.hear(breached(2, 0, "PT48H"));

        award.hear(keptAfterAll);

        assertThat(award.states()).containsExactly("11.84 instructed", "11.84 withdrawn", "11.84 instructed");
        assertThat(award.payouts.get(2).kind()).isEqualTo(Payout.Kind.RECOVERY);
        assertThat(award.balances())
                .containsEntry(Account.COMPENSATION_EXPENSE, NOTHING)
                .containsEntry(Account.OWED_TO_CUSTOMERS, cny("-11.84"))
                .containsEntry(Account.RECOVERABLE_FROM_CUSTOMERS, cny("11.84"));
    }

    @Test
    void only_what_went_out_can_be_kept_as_goodwill() {
        Award award = new Award(GENEROUS, ABOVE_20);
        award.hear(breached(1, 0, "PT24H"));
        award.hear(breached(2, 0, "PT48H"));

        award.hear(keptAfterAll);

        assertThat(award.states()).containsExactly("11.84 instructed", "11.84 withdrawn");
        assertThat(award.balances())
                .containsEntry(Account.GOODWILL_EXPENSE, cny("11.84"))
                .containsEntry(Account.OWED_TO_CUSTOMERS, cny("-11.84"));
    }

    @Test
    void what_a_person_rejected_is_neither_owed_nor_recovered_nor_paid_when_it_is_owed_again() {
        Award award = new Award(TERMS, ALL);
        award.hear(late);
        award.reject(award.payouts.get(0));
        assertThat(award.balances())
                .containsEntry(Account.OWED_TO_CUSTOMERS, NOTHING)
                .containsEntry(Account.COMPENSATION_EXPENSE, NOTHING);

        award.hear(keptAfterAll);
        award.hear(breached(4, 0, "PT24H"));

        assertThat(award.states()).containsExactly("11.84 rejected");
        award.hear(breached(5, 0, "PT48H"));
        assertThat(award.states()).containsExactly("11.84 rejected", "11.84 held");
    }

    @Test
    void what_is_provisional_changes_while_it_waits_and_waits_no_longer_for_that() {
        Terms patient = Dangdang.terms(Dangdang.agreedTerms()
                .set("settle", Dangdang.agreedTerms().objectNode().put("after", "PT6H")));
        Award award = new Award(patient, Holding.NOTHING);
        award.hear(late);
        Hold first = award.payouts.get(0).review().holds().get(0);

        award.hear(veryLate);

        assertThat(first.kind()).isEqualTo(Hold.Kind.PROVISIONAL);
        assertThat(first.until()).isEqualTo(NOW.plusSeconds(6 * 3600));
        assertThat(award.states()).containsExactly("11.84 withdrawn", "23.68 held");
        assertThat(award.payouts.get(1).review().holds()).containsExactly(first);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatever_is_told_and_decided_paid_held_and_rejected_are_what_is_owed(boolean generous) {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Award award = new Award(generous ? GENEROUS : TERMS, random.nextBoolean() ? ALL : ABOVE_20);
            for (int number = 1; number < 12; number++) {
                award.happens(random, number);
                award.assertAddsUp("seed %d, step %d".formatted(seed, number));
            }
        }
    }

    /** One award with its books, and every payout it ever had. */
    private static final class Award {

        private final Assessment assessment;
        private final List<Payout> payouts = new ArrayList<>();
        private final Map<Account, Money> balances = new EnumMap<>(Account.class);
        private Money lapsed = NOTHING;
        private Money owed = NOTHING;
        private Money kept = NOTHING;

        Award(Terms terms, Holding holding) {
            assessment = new Assessment(terms).holding(holding);
        }

        void happens(Random random, int number) {
            List<Payout> waiting = payouts.stream().filter(Payout::isHeld).toList();
            if (!waiting.isEmpty() && random.nextInt(3) == 0) {
                Payout one = waiting.get(0);
                if (random.nextBoolean()) {
                    reject(one);
                } else {
                    replace(one, one.without(one.review().holds(), NOW));
                }
            } else if (random.nextInt(3) == 0) {
                hear(reached(number, Verdict.State.KEPT));
            } else {
                hear(breached(number, 0, "PT%dH".formatted(24 * random.nextInt(4))));
            }
        }

        void hear(UnpricedVerdict... verdicts) {
            assessment.draw(verdicts).forEach(this::follow);
        }

        private void follow(Consequence one) {
            Stream.ofNullable(one.payout()).forEach(payouts::add);
            one.withdrawals().forEach(this::withdraw);
            Bookings.of(one).forEach(this::post);
            lapsed = lapsed.plus(one.lapsed());
            owed = owed.plus(one.entitlement().change());
            kept = kept.plus(one.entitlement().goodwillChange());
        }

        private void withdraw(Withdrawal one) {
            payouts.set(payouts.indexOf(one.payout()), one.toPayout());
        }

        void reject(Payout held) {
            replace(held, held.rejected("it looks wrong", NOW));
            held.reversal(NOW).forEach(this::post);
        }

        private void replace(Payout held, Payout decided) {
            payouts.set(payouts.indexOf(held), decided);
            List<Payout> known = assessment.payouts(new AwardKey(
                    held.promise().key(), Objects.requireNonNull(held.grounds().award())));
            known.set(known.indexOf(held), decided);
        }

        private void post(Transfer transfer) {
            balances.merge(transfer.debit(), transfer.amount(), Money::plus);
            balances.merge(transfer.credit(), transfer.amount().negated(), Money::plus);
        }

        void assertAddsUp(String where) {
            Money paid = sum(Payout.Kind.PAYMENT, State.INSTRUCTED);
            Money recovered = sum(Payout.Kind.RECOVERY, State.INSTRUCTED);
            Money held = sum(Payout.Kind.PAYMENT, State.HELD);
            Money declined = sum(Payout.Kind.PAYMENT, State.REJECTED);
            Money rejected = declined.minus(lapsed);

            assertThat(paid.plus(held).plus(rejected).minus(recovered))
                    .as(where)
                    .isEqualTo(owed.plus(kept));
            assertThat(rejected.isNegative() || rejected.isGreaterThan(declined))
                    .as(where)
                    .isFalse();
            assertThat(kept.isNegative()).as(where).isFalse();
            assertThat(held.isZero() || held.plus(paid).minus(recovered).equals(owed.minus(declined)))
                    .as(where)
                    .isTrue();
            assertThat(balance(Account.COMPENSATION_EXPENSE)).as(where).isEqualTo(owed.minus(rejected));
            assertThat(balance(Account.GOODWILL_EXPENSE)).as(where).isEqualTo(kept);
            assertThat(balance(Account.OWED_TO_CUSTOMERS))
                    .as(where)
                    .isEqualTo(paid.plus(held).negated());
            assertThat(balance(Account.RECOVERABLE_FROM_CUSTOMERS)).as(where).isEqualTo(recovered);
        }

        private Money balance(Account account) {
            return balances.getOrDefault(account, NOTHING);
        }

        private Money sum(Payout.Kind kind, State state) {
            return payouts.stream()
                    .filter(one -> one.kind() == kind && one.progress().state() == state)
                    .map(Payout::amount)
                    .reduce(NOTHING, Money::plus);
        }

        List<String> states() {
            return payouts.stream()
                    .map(one -> "%s %s"
                            .formatted(
                                    one.amount().getAmount(),
                                    one.progress().state().word()))
                    .toList();
        }

        Map<Account, Money> balances() {
            return new HashMap<>(balances);
        }
    }

    private static Hold hold() {
        return new Hold(Hold.Kind.APPROVAL, "all are looked at", "management", NOW, null);
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
