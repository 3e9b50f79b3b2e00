package io.makegood.compensation.payout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.payout.Payout.Kind;
import io.makegood.compensation.payout.Payout.Progress;
import io.makegood.compensation.payout.Payout.State;
import io.makegood.compensation.terms.Form;
import io.makegood.kernel.messaging.Outgoing;
import io.makegood.terms.Remedy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What we tell is what was agreed. */
class PayoutMessagesTest {

    private static final Instant CREATED = Instant.parse("2009-11-03T04:00:00.200Z");
    private static final Instant ENDED = Instant.parse("2009-11-03T04:00:00.700Z");

    private final Payout payout = new Payout(
            UUID.fromString("019a4f6e-3c00-7000-8000-0000000000a2"),
            Dangdang.PROMISE,
            new Payout.Grounds(UUID.randomUUID(), "late-delivery", 3, explanation()),
            Kind.PAYMENT,
            new Form(Remedy.Kind.REFUND, "refund", null, null),
            Money.parse("CNY 6.84"),
            List.of(),
            CREATED,
            CREATED,
            null,
            Payout.Review.NONE,
            Progress.NONE);
    private final Payout held = payout.promisedBy(Instant.parse("2009-11-13T16:00:00Z"))
            .heldFor(List.of(new Hold(
                    Hold.Kind.APPROVAL,
                    "CNY 11.84 in all is more than CNY 10.00, up to which nobody is asked",
                    "first line",
                    CREATED,
                    null)));

    @Test
    void points_are_told_where_terms_say_what_one_is_worth() {
        Form miles = new Form(Remedy.Kind.POINTS, "miles", null, null, new BigDecimal("0.01"));

        assertThat(miles.points(Money.parse("CNY 6.84"))).isEqualTo(684);
        assertThat(new Form(Remedy.Kind.POINTS, "miles", null, null, new BigDecimal("0.005"))
                        .points(Money.parse("CNY 6.84")))
                .isEqualTo(1368);
        assertThat(new Form(Remedy.Kind.POINTS, "miles", null, null).points(Money.parse("CNY 6.84")))
                .isNull();
    }

    @Test
    void that_a_payout_is_instructed() {
        assertAgreed(PayoutMessages.instructed(payout), "payout-instructed");
    }

    @Test
    void that_a_payout_is_held() {
        assertAgreed(PayoutMessages.born(held), "payout-held");
    }

    @Test
    void that_a_payout_is_rejected() {
        Payout rejected = held.with(new Progress(State.REJECTED, 0, ENDED, "the parcel was never handed in", null));

        assertAgreed(PayoutMessages.ended(rejected).findFirst().orElseThrow(), "payout-rejected");
    }

    @Test
    void that_a_payout_is_withdrawn() {
        Payout withdrawn = held.withdrawn(UUID.fromString("019a4f6e-3c00-7000-8000-0000000000a4"), ENDED);

        assertAgreed(PayoutMessages.ended(withdrawn).findFirst().orElseThrow(), "payout-withdrawn");
    }

    @Test
    void that_a_payout_is_settled() {
        Payout settled = payout.with(new Progress(State.SETTLED, 1, ENDED, null, "refund-77"));

        assertAgreed(PayoutMessages.ended(settled).findFirst().orElseThrow(), "payout-settled");
    }

    @Test
    void that_a_payout_has_failed() {
        Payout failed = payout.with(new Progress(State.FAILED, 1, ENDED, "the payment endpoint answered 422", null));

        assertAgreed(PayoutMessages.ended(failed).findFirst().orElseThrow(), "payout-failed");
    }

    @Test
    void that_the_money_of_a_settled_payout_came_back() {
        Payout failed = payout.with(
                new Progress(State.FAILED, 2, Instant.parse("2009-11-05T09:30:00Z"), "the account was closed", null));

        assertAgreed(PayoutMessages.failed(failed, ENDED), "payout-failed", "example-returned");
    }

    @Test
    void a_payout_that_is_still_to_be_tried_again_is_not_told_of() {
        Payout waiting = payout.with(new Progress(State.INSTRUCTED, 1, null, "503", null));

        assertThat(PayoutMessages.ended(waiting)).isEmpty();
    }

    private static void assertAgreed(Outgoing message, String name) {
        assertAgreed(message, name, "example");
    }

    private static void assertAgreed(Outgoing message, String name, String file) {
        JsonNode example = Contracts.example("%s/%s.json".formatted(name, file));

        assertThat(Contracts.written(message.data())).isEqualTo(example.get("data"));
        assertThat(message.type()).isEqualTo(example.get("type").asText());
        assertThat(message.subject()).isEqualTo(example.get("subject").asText());
        assertThat(message.topic()).isEqualTo("makegood.compensations");
        assertThat(message.key()).isEqualTo("dangdang|1993505414");
        Contracts.assertValid(example, name);
    }

    private static String explanation() {
        return Contracts.example("payout-instructed/example.json")
                .at("/data/explanation")
                .asText();
    }
}
