package io.makegood.compensation.payout.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.payout.DuePayout;
import io.makegood.compensation.payout.Outcome;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.payout.SettlementConfig;
import io.makegood.compensation.promise.Facts;
import io.makegood.compensation.routing.Provider;
import io.makegood.compensation.routing.ProviderKey;
import io.makegood.compensation.routing.Secret;
import io.makegood.compensation.routing.StripeSettings;
import io.makegood.compensation.terms.Form;
import io.makegood.compensation.world.Stripe;
import io.makegood.compensation.world.Stripe.Trouble;
import io.makegood.terms.Remedy;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeRefundsTest {

    private static final Instant NOON = Instant.parse("2009-11-02T04:00:00Z");

    private final Stripe stripe = Stripe.open();
    private final StripeRefunds refunds = new StripeRefunds(Contracts.JSON, config());
    private final Payout payout = payout("CNY 5.00");

    @AfterEach
    void close() {
        stripe.close();
    }

    @Test
    void a_refund_names_the_payment_the_amount_and_our_payout() {
        Outcome outcome = issue(first(payout));

        JsonNode refund = stripe.refunds().get(0);
        assertThat(outcome).isEqualTo(Outcome.settled(refund.get("id").asText()));
        assertThat(refund.get("payment_intent").asText()).isEqualTo("pi_1");
        assertThat(refund.get("amount").asLong()).isEqualTo(500);
        assertThat(refund.at("/metadata/makegood_payout").asText())
                .isEqualTo(payout.id().toString());
        assertThat(refund.at("/metadata/makegood_order").asText()).isEqualTo("1993505414");
    }

    @ParameterizedTest
    @CsvSource({
        "CARD_ERROR, REFUSED, card_error card_declined",
        "RATE_LIMIT, UNCLEAR, rate_limit",
        "API_ERROR, UNCLEAR, api_error",
        "KEY_REVOKED, UNCLEAR, 401",
        "KEY_IN_USE, UNCLEAR, idempotency_error idempotency_key_in_use",
        "REQUEST_LOST, UNCLEAR, did not answer",
        "ANSWER_LOST, UNCLEAR, did not answer"
    })
    void an_error_is_judged_by_its_class(Trouble trouble, Outcome.Kind kind, String reason) {
        stripe.inTrouble(trouble);

        Outcome outcome = issue(first(payout));

        assertThat(outcome.kind()).isEqualTo(kind);
        assertThat(outcome.reason()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"pending, PENDING", "requires_action, PENDING", "failed, REFUSED", "canceled, REFUSED", "lost, UNCLEAR"
    })
    void a_refund_is_judged_by_its_status(String status, Outcome.Kind kind) {
        stripe.refundsAre(status);

        assertThat(issue(first(payout)).kind()).isEqualTo(kind);
    }

    @Test
    void what_may_have_been_refunded_is_asked_for_and_not_refunded_again() {
        stripe.inTrouble(Trouble.ANSWER_LOST);
        issue(first(payout));

        Outcome outcome = issue(again(payout));

        assertThat(outcome)
                .isEqualTo(Outcome.settled(stripe.refunds().get(0).get("id").asText()));
        assertThat(stripe.calls()).hasSize(2);
        assertThat(stripe.calls().get(1)).startsWith("GET payment_intent=pi_1");
    }

    @Test
    void what_was_not_refunded_is_refunded_after_asking() {
        stripe.inTrouble(Trouble.REQUEST_LOST);
        issue(first(payout));

        assertThat(issue(again(payout)).isSettled()).isTrue();
        assertThat(stripe.refunds()).hasSize(1);
    }

    @Test
    void refunds_of_others_on_the_same_payment_are_not_taken_for_ours_however_many() {
        for (int other = 0; other < 101; other++) {
            issue(first(payout("CNY 0.01")));
        }

        assertThat(issue(again(payout)).isSettled()).isTrue();
        assertThat(stripe.refunds()).hasSize(102);
        assertThat(stripe.calls().get(102)).contains("starting_after=");
    }

    @Test
    void a_payment_that_is_refunded_in_full_is_looked_through_for_ours() {
        issue(first(payout("CNY 100.00")));

        Outcome refused = issue(first(payout));

        assertThat(refused.kind()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(refused.reason()).contains("charge_already_refunded");
        assertThat(stripe.calls().get(2)).startsWith("GET");
    }

    @Test
    void a_refund_that_failed_is_made_anew_in_the_next_round() {
        issue(first(payout));
        String failed = stripe.refunds().get(0).get("id").asText();
        stripe.becomes(failed, "failed");

        assertThat(issue(again(payout)).kind()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(issue(due(payout, 1, 1)).isSettled()).isTrue();
        assertThat(stripe.refunds()).hasSize(2);
    }

    @Test
    void what_cannot_be_moved_is_refused_without_asking() {
        Payout recovery = payout("CNY -5.00");
        Payout fine = payout("KWD 5.124");

        assertThat(issue(first(recovery)).reason()).contains("do not get it from them");
        assertThat(issue(first(fine)).reason()).contains("cannot move exactly KWD 5.124");
        assertThat(issue(new DuePayout(payout, 0, 0, provider(), new Facts(Map.of())))
                        .reason())
                .isEqualTo("the promise has no fact 'paymentIntent' that names the payment");
        assertThat(stripe.calls()).isEmpty();
    }

    private Outcome issue(DuePayout due) {
        return refunds.issue(due).join();
    }

    private DuePayout first(Payout payout) {
        return due(payout, 0, 0);
    }

    private DuePayout again(Payout payout) {
        return due(payout, 1, 0);
    }

    private DuePayout due(Payout payout, int tries, int round) {
        return new DuePayout(
                payout, tries, round, provider(), new Facts(Map.of("paymentIntent", TextNode.valueOf("pi_1"))));
    }

    private Provider provider() {
        StripeSettings settings =
                new StripeSettings(stripe.url(), new Secret(Stripe.API_KEY), null, "paymentIntent", null);
        return new Provider(new ProviderKey(Dangdang.PROMISE.tenant(), "stripe"), settings);
    }

    private static Payout payout(String difference) {
        return Payout.of(
                Dangdang.PROMISE,
                new Payout.Grounds(UUID.randomUUID(), "late-delivery", 2, "late"),
                new Form(Remedy.Kind.REFUND, "refund", null, null),
                Money.parse(difference),
                NOON);
    }

    private static SettlementConfig config() {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(SettlementConfig.class)
                .withDefaultValue("makegood.settlement.timeout", "2s")
                .build()
                .getConfigMapping(SettlementConfig.class);
    }
}
