package io.makegood.compensation.entitlement;

import static io.makegood.compensation.Dangdang.TERMS;
import static io.makegood.compensation.Dangdang.breached;
import static io.makegood.compensation.Dangdang.reached;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.ledger.Correction;
import io.makegood.compensation.ledger.Transfer;
import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.compensation.promise.Verdict.State;
import io.makegood.terms.Terms;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class EntitlementTest {

    private static final Terms GENEROUS = Dangdang.terms(Dangdang.agreedTerms().put("overpaid", "goodwill"));

    private final UnpricedVerdict late = breached(2, 0, "PT24H");
    private final UnpricedVerdict keptAfterAll = reached(3, State.KEPT);
    private final UnpricedVerdict veryLate = breached(4, 0, "PT48H");

    @Test
    void when_less_is_owed_the_difference_is_recovered() {
        assertThat(differences(TERMS, late, keptAfterAll)).containsExactly(cny("11.84"), cny("-11.84"));
    }

    @Test
    void when_less_is_owed_out_of_goodwill_nothing_moves() {
        assertThat(differences(GENEROUS, late, keptAfterAll)).containsExactly(cny("11.84"), cny("0.00"));
    }

    @Test
    void what_was_left_out_of_goodwill_is_not_paid_again_when_more_is_owed_once_more() {
        assertThat(differences(GENEROUS, late, keptAfterAll, veryLate))
                .containsExactly(cny("11.84"), cny("0.00"), cny("11.84"));
    }

    @Test
    void each_corrects_the_one_before_and_knows_when_the_first_was_computed() {
        List<Consequence> drawn = new Assessment(TERMS).draw(late, keptAfterAll, veryLate);
        List<Entitlement> computed =
                drawn.stream().map(Consequence::entitlement).toList();

        Entitlement first = computed.get(0);
        assertThat(computed)
                .extracting(Entitlement::corrects)
                .containsExactly(
                        null,
                        new Correction(first.id(), first.computedAt()),
                        new Correction(computed.get(1).id(), first.computedAt()));
        assertThat(Bookings.of(drawn.get(1)))
                .extracting(Transfer::corrects)
                .containsExactly(computed.get(1).corrects());
    }

    @Test
    void an_older_verdict_and_a_repeated_one_change_nothing() {
        assertThat(differences(TERMS, veryLate, late, keptAfterAll, veryLate)).containsExactly(cny("23.68"));
    }

    @Test
    void a_verdict_that_changes_nothing_is_answered_too() {
        assertThat(differences(TERMS, breached(2, 0, "PT24H"), breached(3, 0, "PT25H")))
                .containsExactly(cny("11.84"), cny("0.00"));
    }

    @Test
    void a_verdict_that_decides_nothing_and_changes_nothing_is_not_answered() {
        assertThat(price(TERMS, breached(2, 1, "PT0S"), reached(3, 2, State.AT_RISK)))
                .hasSize(1);
    }

    @Test
    void a_breach_that_is_open_again_is_owed_nothing() {
        assertThat(differences(TERMS, late, reached(3, State.OPEN))).containsExactly(cny("11.84"), cny("-11.84"));
    }

    @Test
    void what_people_were_to_decide_is_taken_back_when_the_breach_is_open_again() {
        ObjectNode json = Dangdang.agreedTerms();
        ((ObjectNode) json.at("/awards/0")).putObject("pay").put("discretion", "as the staff see fit");

        assertThat(price(Dangdang.terms(json), late, reached(3, State.OPEN)))
                .extracting(Entitlement::discretion)
                .containsExactly("as the staff see fit", null);
    }

    @Test
    void a_verdict_on_something_else_does_not_answer_for_this_award() {
        assertThat(price(TERMS, late, breached(3, 1, "PT0S")))
                .extracting(entitlement -> entitlement.trace().award())
                .containsExactly("late-delivery", "broken-re-promise");
    }

    @Test
    void an_open_verdict_decides_nothing_before_another_one_has() {
        assertThat(price(TERMS, reached(1, State.AT_RISK))).isEmpty();
    }

    @Test
    void a_kept_promise_has_an_entitlement_to_nothing() {
        assertThat(price(TERMS, reached(1, State.KEPT)))
                .singleElement()
                .satisfies(nothing -> assertThat(nothing.amount()).isEqualTo(cny("0.00")));
    }

    @Test
    void what_is_owed_is_booked_as_expense_and_debt() {
        assertThat(booked(TERMS, late))
                .containsOnly(
                        Map.entry(Account.COMPENSATION_EXPENSE, cny("11.84")),
                        Map.entry(Account.OWED_TO_CUSTOMERS, cny("-11.84")));
    }

    @Test
    void a_recovery_is_booked_as_recoverable_and_lowers_the_expense() {
        assertThat(booked(TERMS, late, keptAfterAll))
                .containsOnly(
                        Map.entry(Account.COMPENSATION_EXPENSE, cny("0.00")),
                        Map.entry(Account.OWED_TO_CUSTOMERS, cny("-11.84")),
                        Map.entry(Account.RECOVERABLE_FROM_CUSTOMERS, cny("11.84")));
    }

    @Test
    void goodwill_is_booked_apart_from_what_was_owed() {
        assertThat(booked(GENEROUS, late, keptAfterAll))
                .containsOnly(
                        Map.entry(Account.COMPENSATION_EXPENSE, cny("0.00")),
                        Map.entry(Account.OWED_TO_CUSTOMERS, cny("-11.84")),
                        Map.entry(Account.GOODWILL_EXPENSE, cny("11.84")));
    }

    @Test
    void goodwill_that_turns_out_to_be_owed_becomes_expense_again() {
        assertThat(booked(GENEROUS, late, keptAfterAll, veryLate))
                .containsOnly(
                        Map.entry(Account.COMPENSATION_EXPENSE, cny("23.68")),
                        Map.entry(Account.OWED_TO_CUSTOMERS, cny("-23.68")),
                        Map.entry(Account.GOODWILL_EXPENSE, cny("0.00")));
    }

    private static List<Money> differences(Terms terms, UnpricedVerdict... verdicts) {
        return price(terms, verdicts).stream().map(Entitlement::difference).toList();
    }

    private static Map<Account, Money> booked(Terms terms, UnpricedVerdict... verdicts) {
        Map<Account, Money> balances = new EnumMap<>(Account.class);
        new Assessment(terms)
                .draw(verdicts).stream().flatMap(Bookings::of).forEach(transfer -> post(transfer, balances));
        return balances;
    }

    private static void post(Transfer transfer, Map<Account, Money> balances) {
        balances.merge(transfer.debit(), transfer.amount(), Money::plus);
        balances.merge(transfer.credit(), transfer.amount().negated(), Money::plus);
    }

    private static List<Entitlement> price(Terms terms, UnpricedVerdict... verdicts) {
        return new Assessment(terms).price(verdicts);
    }

    private static Money cny(String amount) {
        return Money.of(CurrencyUnit.of("CNY"), new BigDecimal(amount));
    }
}
