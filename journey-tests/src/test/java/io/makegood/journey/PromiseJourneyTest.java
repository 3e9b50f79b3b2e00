package io.makegood.journey;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.makegood.quickstart.rest.Answer;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PromiseJourneyTest {

    private static final Duration LIMIT = ofSeconds(30);

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = Shop.open("ada-s-shop");
    }

    @Test
    void a_promise_kept_costs_nothing() {
        ShopOrder order = shop.order("kept");
        order.promised(ofHours(-2), ofHours(2));

        order.happens("delivered", ofHours(-1));

        eventually(order::verdicts, "promise kept for good");
        eventually(order::entitlements, "0.00");
        assertThat(order.payouts()).isEmpty();
    }

    @Test
    void a_promise_broken_by_an_event_is_paid() {
        ShopOrder order = shop.order("broken-by-an-event");
        order.happens("delivered", ofHours(-1));

        order.promised(ofHours(-3), ofHours(-2));

        eventuallyAtLast(order::verdicts, "promise breached PT1H for good");
        eventually(order::payouts, "payment refund 5.00 settled");
    }

    @Test
    void a_promise_broken_in_silence_is_paid_without_anybody_saying_anything() {
        ShopOrder order = shop.order("broken-in-silence");

        order.promised(ofHours(-1), ofSeconds(3));

        eventually(order::verdicts, "promise breached PT0S in silence");
        eventually(order::payouts, "payment refund 5.00 settled");
    }

    @Test
    void a_re_promise_that_is_kept_costs_no_coupon_but_the_first_promise_stays_broken() {
        ShopOrder order = shop.order("kept-after-a-re-promise");
        order.promised(ofHours(-5), ofHours(-4));
        order.rePromised(ofHours(-3), ofHours(1));

        order.happens("delivered", ofHours(-2));

        eventually(
                order::verdicts,
                "promise breached PT0S in silence",
                "promise breached PT2H for good",
                "re-promise kept for good");
        eventually(order::payouts, "payment refund 5.00 settled");
    }

    @Test
    void a_scan_that_arrives_after_the_payout_moves_only_the_difference() {
        ShopOrder order = shop.order("corrected");
        order.promised(ofHours(-30), ofHours(-26));
        eventually(order::payouts, "payment refund 5.00 settled", "payment refund 5.00 settled");

        order.happens("delivered", ofHours(-25));

        eventuallyAtLast(order::verdicts, "promise breached PT1H for good");
        eventually(
                order::payouts,
                "payment refund 5.00 settled",
                "payment refund 5.00 settled",
                "recovery refund 5.00 settled");
    }

    @Test
    void a_promise_cancelled_in_time_is_void_and_costs_nothing() {
        ShopOrder order = shop.order("cancelled");
        order.promised(ofHours(-1), ofHours(1));

        order.cancelled();

        eventually(order::verdicts, "promise void for good");
        eventually(order::entitlements, "0.00");
        assertThat(order.payouts()).isEmpty();
    }

    @Test
    void an_event_and_a_promise_that_come_twice_have_one_effect() {
        ShopOrder order = shop.order("twice");
        Answer reported = order.happens("delivered", ofHours(-1));
        Answer made = order.promised(ofHours(-3), ofHours(-2));

        Answer reportedAgain = order.happens("delivered", ofHours(-1));
        Answer madeAgain = order.promised(ofHours(-3), ofHours(-2));

        assertThat(reported.status()).isEqualTo(201);
        assertThat(reportedAgain.status()).isEqualTo(200);
        assertThat(madeAgain.body()).isEqualTo(made.body());
        eventually(order::payouts, "payment refund 5.00 settled");
    }

    private static void eventually(Supplier<List<String>> told, String... expected) {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(told.get()).containsExactly(expected));
    }

    private static void eventuallyAtLast(Supplier<List<String>> told, String expected) {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(told.get()).endsWith(expected));
    }
}
