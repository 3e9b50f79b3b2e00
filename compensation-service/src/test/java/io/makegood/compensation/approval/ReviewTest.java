package io.makegood.compensation.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.compensation.Dangdang;
import io.makegood.compensation.approval.Review.Seen;
import io.makegood.compensation.approval.Review.Subject;
import io.makegood.compensation.approval.Review.Watched;
import io.makegood.compensation.payout.Hold;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.compensation.terms.Form;
import io.makegood.terms.Remedy;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Three in thirty days, or 50.00 to one address, is what somebody looks at; 10.00 goes without asking. */
class ReviewTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Watch THREE = new Watch(Watch.CUSTOMER, 3, List.of(), Period.ofDays(30));
    private static final Watch FIFTY = new Watch("address", null, List.of(cny("50.00")), Period.ofDays(30));

    @Test
    void up_to_the_limit_nobody_is_asked_and_one_cent_more_waits() {
        Review review = review(List.of(), Map.of());

        assertThat(reasons(review, promise(1), "10.00", "10.00")).isEmpty();
        assertThat(reasons(review, promise(1), "10.01", "10.01"))
                .containsExactly("CNY 10.01 in all is more than CNY 10.00, up to which nobody is asked");
    }

    @Test
    void little_by_little_is_asked_about_as_all_at_once() {
        assertThat(reasons(review(List.of(), Map.of()), promise(1), "5.00", "10.01"))
                .hasSize(1);
    }

    @Test
    void the_level_is_the_lowest_that_reaches_so_far() {
        Review review = review(List.of(), Map.of());

        assertThat(levels(review, "100.00")).containsExactly("first line");
        assertThat(levels(review, "100.01")).containsExactly("management");
    }

    @Test
    void in_a_currency_that_is_not_named_everything_is_asked_about_at_the_top() {
        Payout payment = payment(promise(1), Money.parse("EUR 0.01"));

        assertThat(review(List.of(), Map.of()).reasons(payment, payment.amount()))
                .extracting(Hold::level)
                .containsExactly("management");
    }

    @Test
    void the_fourth_promise_paid_for_one_customer_is_looked_at() {
        Review review = review(List.of(THREE), Map.of(CurrencyUnit.of("CNY"), new Seen(2, cny("9.00"))));

        assertThat(reasons(review, promise(1), "1.00", "1.00")).isEmpty();
        assertThat(reasons(review, promise(1), "1.00", "2.00")).isEmpty();
        assertThat(reasons(review, promise(2), "1.00", "1.00"))
                .containsExactly("4 promises paid for customer zhang-lan within P30D are more than 3");
    }

    @Test
    void amounts_are_watched_per_fact_that_promises_bring() {
        Review review = review(List.of(FIFTY), Map.of(CurrencyUnit.of("CNY"), new Seen(7, cny("42.00"))));

        assertThat(reasons(review, promise(1), "4.00", "4.00")).isEmpty();
        assertThat(reasons(review, promise(1), "4.00", "8.00")).isEmpty();
        assertThat(reasons(review, promise(2), "0.01", "0.01"))
                .containsExactly("CNY 50.01 paid for address 1 Long Street within P30D are more than CNY 50.00");
    }

    private static Review review(List<Watch> watch, Map<CurrencyUnit, Seen> before) {
        ApprovalPolicy policy = new ApprovalPolicy(
                List.of(cny("10.00")),
                List.of(
                        new Level("first line", "operations", List.of(cny("100.00"))),
                        new Level("management", "management", null)),
                Map.of(),
                List.of(),
                watch);
        Map<PromiseId, Subject> subjects = Map.of(
                promise(1).key(), new Subject(promise(1), Map.of("address", "1 Long Street")),
                promise(2).key(), new Subject(promise(2), Map.of("address", "1 Long Street")));
        Map<Watched, Map<CurrencyUnit, Seen>> seen = watch.isEmpty()
                ? Map.of()
                : Map.of(
                        new Watched(
                                promise(1).tenant(),
                                watch.get(0),
                                watch.get(0) == THREE ? promise(1).customer() : "1 Long Street"),
                        before);
        return new Review(Map.of(promise(1).tenant(), policy), subjects, seen);
    }

    private static List<String> reasons(Review review, Promise promise, String amount, String total) {
        return review.reasons(payment(promise, cny(amount)), cny(total)).stream()
                .map(Hold::text)
                .toList();
    }

    private static List<@Nullable String> levels(Review review, String amount) {
        return review.reasons(payment(promise(1), cny(amount)), cny(amount)).stream()
                .map(Hold::level)
                .toList();
    }

    private static Payout payment(Promise promise, Money amount) {
        return Payout.of(
                promise,
                new Payout.Grounds(UUID.randomUUID(), "late-delivery", 1, "late"),
                new Form(Remedy.Kind.REFUND, "refund", null, null),
                amount,
                NOW);
    }

    private static Promise promise(int number) {
        return new Promise(
                new PromiseId(Dangdang.PROMISE.tenant(), new UUID(0, number)),
                "order-" + number,
                Dangdang.PROMISE.customer(),
                Dangdang.PROMISE.guarantee());
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
