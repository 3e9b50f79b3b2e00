package io.makegood.compensation.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.compensation.Dangdang;
import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.payout.Hold;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.payout.Payout.State;
import io.makegood.compensation.terms.Form;
import io.makegood.kernel.refusal.Refusal;
import io.makegood.terms.Remedy;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Person BOB = new Person("bob", Set.of("operations"));
    private static final Hold APPROVAL = new Hold(Hold.Kind.APPROVAL, "it is much", "management", NOW, null);
    private static final Hold UNUSUAL = new Hold(Hold.Kind.UNUSUAL, "it is often", "first line", NOW, null);
    private static final Hold PROVISIONAL =
            new Hold(Hold.Kind.PROVISIONAL, "it is early", null, NOW, NOW.plusSeconds(60));

    @Test
    void a_person_lets_all_go_that_waits_for_people() {
        Decision decision = Decision.approve(held(APPROVAL, UNUSUAL), BOB, null, NOW.plusSeconds(1));

        assertThat(decision.payout().progress().state()).isEqualTo(State.INSTRUCTED);
        assertThat(decision.payout().instructedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(decision.on()).containsExactly(APPROVAL, UNUSUAL);
        assertThat(decision.bookings()).isEmpty();
    }

    @Test
    void what_is_provisional_goes_on_waiting() {
        Payout approved =
                Decision.approve(held(APPROVAL, PROVISIONAL), BOB, null, NOW).payout();

        assertThat(approved.isHeld()).isTrue();
        assertThat(approved.review().holds()).containsExactly(PROVISIONAL);
        assertThatThrownBy(() -> Decision.approve(approved, BOB, null, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("nothing-to-approve"));
    }

    @Test
    void what_is_rejected_is_owed_no_longer() {
        Decision decision = Decision.reject(held(APPROVAL, PROVISIONAL), BOB, "claimed twice", NOW);

        assertThat(decision.payout().progress().state()).isEqualTo(State.REJECTED);
        assertThat(decision.bookings()).singleElement().satisfies(booked -> {
            assertThat(booked.debit()).isEqualTo(Account.OWED_TO_CUSTOMERS);
            assertThat(booked.credit()).isEqualTo(Account.COMPENSATION_EXPENSE);
            assertThat(booked.amount()).isEqualTo(Money.parse("CNY 11.84"));
        });
    }

    private static Payout held(Hold... holds) {
        return Payout.of(
                        Dangdang.PROMISE,
                        new Payout.Grounds(UUID.randomUUID(), "late-delivery", 1, "late"),
                        new Form(Remedy.Kind.REFUND, "refund", null, null),
                        Money.parse("CNY 11.84"),
                        NOW)
                .heldFor(List.of(holds));
    }
}
