package io.makegood.compensation.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.compensation.Dangdang;
import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.ledger.Transfer;
import io.makegood.compensation.payout.Payout.State;
import io.makegood.compensation.routing.Provider;
import io.makegood.compensation.routing.ProviderKey;
import io.makegood.compensation.routing.Secret;
import io.makegood.compensation.routing.WebhookSettings;
import io.makegood.compensation.terms.Form;
import io.makegood.terms.Remedy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AttemptTest {

    private static final Instant NOON = Instant.parse("2009-11-02T04:00:00Z");
    private static final Optional<Duration> AGAIN = Optional.of(Duration.ofSeconds(5));

    private final Payout payment = payout("CNY 5.00");
    private final Payout recovery = payout("CNY -5.00");

    @Test
    void a_settled_payment_lowers_what_is_owed() {
        Attempt attempt = Attempt.of(due(payment), Outcome.settled("refund-77"), AGAIN, NOON);

        assertThat(attempt.payout().progress())
                .isEqualTo(new Payout.Progress(State.SETTLED, 1, NOON, null, "refund-77"));
        assertThat(attempt.nextAt()).isNull();
        assertThat(attempt.bookings()).containsExactly(booked(payment, Account.OWED_TO_CUSTOMERS, Account.PAID_OUT));
    }

    @Test
    void a_settled_recovery_lowers_what_can_be_recovered() {
        Attempt attempt = Attempt.of(due(recovery), Outcome.settled(null), AGAIN, NOON);

        assertThat(attempt.bookings())
                .containsExactly(booked(recovery, Account.PAID_OUT, Account.RECOVERABLE_FROM_CUSTOMERS));
    }

    @Test
    void a_refused_payout_has_failed_and_books_nothing() {
        Attempt attempt = Attempt.of(due(payment), Outcome.refused("422"), AGAIN, NOON);

        assertThat(attempt.payout().progress()).isEqualTo(new Payout.Progress(State.FAILED, 1, NOON, "422", null));
        assertThat(attempt.nextAt()).isNull();
        assertThat(attempt.bookings()).isEmpty();
    }

    @Test
    void an_unclear_payout_is_tried_again_after_a_while() {
        Attempt attempt = Attempt.of(due(payment), Outcome.unclear("503"), AGAIN, NOON);

        assertThat(attempt.payout().progress()).isEqualTo(new Payout.Progress(State.INSTRUCTED, 1, null, "503", null));
        assertThat(attempt.nextAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(attempt.bookings()).isEmpty();
    }

    @Test
    void an_unclear_payout_has_failed_once_no_attempt_is_left() {
        Attempt attempt = Attempt.of(due(payment), Outcome.unclear("503"), Optional.empty(), NOON);

        assertThat(attempt.payout().progress().state()).isEqualTo(State.FAILED);
        assertThat(attempt.nextAt()).isNull();
    }

    private static Transfer booked(Payout payout, Account debit, Account credit) {
        return new Transfer(
                Dangdang.PROMISE.tenant(), payout.id(), "settled:" + payout.id(), debit, credit, payout.amount(), NOON);
    }

    private static DuePayout due(Payout payout) {
        WebhookSettings endpoint = new WebhookSettings("https://shop.example", new Secret("secret"));
        Provider provider = new Provider(new ProviderKey(Dangdang.PROMISE.tenant(), "default"), endpoint);
        return new DuePayout(payout, 0, 0, provider, Dangdang.FACTS);
    }

    private static Payout payout(String difference) {
        Payout.Grounds grounds = new Payout.Grounds(UUID.randomUUID(), "late-delivery", 2, "late");
        return Payout.of(
                Dangdang.PROMISE,
                grounds,
                new Form(Remedy.Kind.REFUND, "refund", null, null),
                Money.parse(difference),
                NOON);
    }
}
