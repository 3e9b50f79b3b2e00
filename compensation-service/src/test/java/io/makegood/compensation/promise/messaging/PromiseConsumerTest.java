package io.makegood.compensation.promise.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.world.Merchant.Received;
import io.makegood.compensation.world.PromiseService;
import io.makegood.compensation.world.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PromiseConsumerTest {

    private static final String ORDER = "1993505414";

    private Shop shop;
    private PromiseService promiseService;

    @BeforeEach
    void open() {
        open(Shop.open());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** The whole story of the agreed messages: 5.00, 6.84, 11.84, 11.84 as refunds and three coupons of 2.00. */
    @Test
    void the_dangdang_story_pays_what_was_calculated_by_hand() {
        UUID promise = shop.promise(ORDER);

        promiseService.promises(storyOf(promise));

        List<JsonNode> payouts = shop.awaitPayouts(promise, "settled", 7);
        assertThat(amounts(payouts, "refund")).containsExactly("5.00", "6.84", "11.84", "11.84");
        assertThat(amounts(payouts, "coupon")).containsExactly("2.00", "2.00", "2.00");
        assertThat(shop.balances())
                .containsOnly(
                        Map.entry("compensation-expense", "41.52"),
                        Map.entry("owed-to-customers", "0.00"),
                        Map.entry("paid-out", "-41.52"));
    }

    @Test
    void what_is_given_says_how_long_it_is_good_for_and_who_bears_the_cost() {
        UUID promise = shop.promise(ORDER);

        promiseService.promises(storyOf(promise));

        assertThat(shop.awaitPayouts(promise, "settled", 7))
                .extracting(PromiseConsumerTest::form)
                .contains("refund null null", "coupon P1Y carrier");
        assertThat(shop.awaitReceived(7))
                .extracting(notice -> form(notice.content().get("data")))
                .contains("refund null null", "coupon P1Y carrier");
        JsonPath owed = shop.entitlements(promise);
        assertThat(owed.getList("data.expires")).contains("P1Y");
        assertThat(owed.getList("data.payer")).contains("carrier");
    }

    @Test
    void payouts_of_one_order_are_sent_in_the_order_of_their_verdicts() {
        UUID promise = shop.promise(ORDER);

        promiseService.promises(storyOf(promise));

        assertThat(shop.awaitReceived(7))
                .extracting(Received::amount)
                .containsExactly("5.00 CNY", "6.84 CNY", "2.00 CNY", "2.00 CNY", "11.84 CNY", "11.84 CNY", "2.00 CNY");
    }

    @Test
    void a_message_that_comes_twice_and_a_verdict_that_is_told_twice_have_one_effect() {
        UUID promise = shop.promise(ORDER);
        ObjectNode breached = promiseService.breached(promise, ORDER, 2, 0, "PT0S");
        ObjectNode toldAgain = promiseService.breached(promise, ORDER, 2, 0, "PT0S");

        promiseService.promises(breached, breached, toldAgain);
        promiseService.promises(toldAgain);
        shop.awaitAllHeard(ORDER);

        assertThat(shop.entitlements(promise).getList("data")).hasSize(1);
        assertThat(shop.payouts(promise, "settled")).hasSize(1);
        assertThat(shop.merchant().received()).hasSize(2);
    }

    @Test
    void a_scan_that_shows_after_the_payout_that_the_promise_was_kept_moves_only_the_difference() {
        UUID promise = shop.promise(ORDER);
        promiseService.promises(
                promiseService.breached(promise, ORDER, 2, 0, "PT0S"),
                promiseService.breached(promise, ORDER, 3, 0, "PT24H"));
        shop.awaitPayouts(promise, "settled", 2);

        promiseService.promises(promiseService.kept(promise, ORDER, 4));

        List<JsonNode> payouts = shop.awaitPayouts(promise, "settled", 3);
        assertThat(payouts.get(2).get("kind").asText()).isEqualTo("recovery");
        assertThat(amounts(payouts, "refund")).containsExactly("5.00", "6.84", "11.84");
        assertThat(shop.balances())
                .containsOnly(
                        Map.entry("compensation-expense", "0.00"),
                        Map.entry("owed-to-customers", "0.00"),
                        Map.entry("recoverable-from-customers", "0.00"),
                        Map.entry("paid-out", "0.00"));
    }

    @Test
    void under_generous_terms_the_customer_keeps_what_is_no_longer_owed() {
        openWith(Dangdang.agreedTerms().put("overpaid", "goodwill"));
        UUID promise = shop.promise(ORDER);
        promiseService.promises(promiseService.breached(promise, ORDER, 2, 0, "PT24H"));
        shop.awaitPayouts(promise, "settled", 1);

        promiseService.promises(promiseService.kept(promise, ORDER, 3));

        JsonPath history = shop.awaitEntitlements(promise, 2);
        assertThat(history.getString("data[1].amount.amount")).isEqualTo("0.00");
        assertThat(shop.merchant().received()).hasSize(1);
        assertThat(shop.balances())
                .containsOnly(
                        Map.entry("compensation-expense", "0.00"),
                        Map.entry("goodwill-expense", "11.84"),
                        Map.entry("owed-to-customers", "0.00"),
                        Map.entry("paid-out", "-11.84"));
    }

    @Test
    void an_excused_breach_is_owed_nothing_and_says_why() {
        UUID promise = shop.promise(ORDER);

        promiseService.promises(promiseService.excused(promise, ORDER, 2));

        JsonPath history = shop.awaitEntitlements(promise, 1);
        assertThat(history.getString("data[0].amount.amount")).isEqualTo("0.00");
        assertThat(history.getString("data[0].trace.steps[0].rule")).startsWith("/exclusions");
        assertThat(history.getString("data[0].explanation")).containsIgnoringCase("force majeure");
        assertThat(history.getList("data[0].trace.verdicts[0].events.id")).contains("NYC-CUN-weather");
        assertThat(shop.payouts(promise, "instructed")).isEmpty();
    }

    @Test
    void verdicts_wait_for_a_guarantee_version_that_comes_later() {
        openInstead(Shop.withoutGuarantee());
        UUID promise = shop.promise(ORDER);
        promiseService.promises(
                promiseService.breached(promise, ORDER, 2, 0, "PT0S"),
                promiseService.breached(promise, ORDER, 3, 0, "PT24H"));

        promiseService.guarantees(promiseService.published(Dangdang.agreedTerms()));

        assertThat(amounts(shop.awaitPayouts(promise, "settled", 2), "refund")).containsExactly("5.00", "6.84");
    }

    @Test
    void verdicts_wait_for_a_promise_that_comes_later() {
        UUID promise = UUID.randomUUID();
        promiseService.promises(
                promiseService.breached(promise, ORDER, 2, 0, "PT0S"),
                promiseService.breached(promise, ORDER, 3, 0, "PT24H"));

        promiseService.promises(promiseService.made(promise, ORDER, Shop.FACTS));

        assertThat(amounts(shop.awaitPayouts(promise, "settled", 2), "refund")).containsExactly("5.00", "6.84");
    }

    @Test
    void a_verdict_older_than_the_one_priced_changes_nothing() {
        UUID promise = shop.promise(ORDER);

        promiseService.promises(promiseService.breached(promise, ORDER, 3, 0, "PT24H"));
        shop.awaitPayouts(promise, "settled", 1);
        promiseService.promises(promiseService.breached(promise, ORDER, 2, 0, "PT0S"));
        shop.awaitAllHeard(ORDER);

        assertThat(amounts(shop.awaitPayouts(promise, "settled", 1), "refund")).containsExactly("11.84");
    }

    @Test
    void what_is_owed_is_capped() {
        UUID promise = shop.promise(ORDER, facts("200.00", "CNY"));

        promiseService.promises(promiseService.breached(promise, ORDER, 2, 0, "PT72H"));

        assertThat(amounts(shop.awaitPayouts(promise, "settled", 1), "refund")).containsExactly("50.00");
        assertThat(shop.entitlements(promise).getList("data[0].trace.steps.rule"))
                .contains("/awards/0/then/0");
    }

    @Test
    void a_trace_names_the_event_that_told_in_which_form_it_is_wanted() {
        openWith(termsWithAChosenForm());
        UUID promise = shop.promise(ORDER);

        promiseService.promises(breachedAfterAForm(promise, "voucher", "chosen-1"));

        JsonPath owed = shop.awaitEntitlements(promise, 1);
        assertThat(owed.getString("data[0].remedy")).isEqualTo("coupon");
        assertThat(owed.getList("data[0].trace.verdicts[0].events"))
                .containsExactly(Map.of("source", "shop", "id", "chosen-1"));
    }

    private static ObjectNode termsWithAChosenForm() {
        ObjectNode terms = Dangdang.agreedTerms();
        ((ObjectNode) terms.get("facts"))
                .putObject("form")
                .put("type", "text")
                .put("learnedFrom", "form-chosen")
                .put("value", "form");
        ArrayNode remedies = (ArrayNode) terms.at("/awards/0/remedies");
        remedies.insertObject(0).put("kind", "coupon").putObject("when").put("form", "voucher");
        return terms;
    }

    private ObjectNode breachedAfterAForm(UUID promise, String form, String event) {
        ObjectNode message = promiseService.breached(promise, ORDER, 2, 0, "PT0S");
        ((ObjectNode) message.at("/data/learned")).put("form", form);
        ((ArrayNode) message.at("/data/basis"))
                .addObject()
                .put("source", "shop")
                .put("id", event)
                .put("type", "form-chosen")
                .put("occurredAt", "2009-11-01T10:00:00+08:00");
        return message;
    }

    @Test
    void a_currency_without_decimals_is_paid_without() {
        assertThat(paid("JPY", "1235", "1000")).isEqualTo("124 JPY");
    }

    @Test
    void a_currency_of_three_decimals_is_paid_with_three() {
        assertThat(paid("KWD", "1.005", "1.000")).isEqualTo("0.101 KWD");
    }

    @Test
    void what_cannot_be_read_or_priced_becomes_a_dead_letter_and_the_others_go_on() {
        UUID unpriceable = shop.promise("order-without-facts", Map.of());
        UUID good = shop.promise(ORDER);

        promiseService.garbage(ORDER);
        promiseService.promises(
                promiseService.breached(unpriceable, "order-without-facts", 2, 0, "PT24H"),
                promiseService.breached(good, ORDER, 2, 0, "PT24H"));

        shop.awaitPayouts(good, "settled", 1);
        await().untilAsserted(() -> shop.as(Roles.OPERATIONS)
                .get("/v1/dead-letters")
                .then()
                .body("data", hasSize(2))
                .body("data.payload", hasItem(equalTo("{ not json")))
                .body("data.reason", hasItem(containsString("orderValue"))));
    }

    @Test
    void many_orders_at_once_are_each_paid_once() {
        List<UUID> promises =
                IntStream.range(0, 50).mapToObj(i -> UUID.randomUUID()).toList();

        promiseService.promises(IntStream.range(0, 50)
                .boxed()
                .flatMap(i -> Stream.of(
                        promiseService.made(promises.get(i), "order-" + i, Shop.FACTS),
                        promiseService.breached(promises.get(i), "order-" + i, 1, 0, "PT0S")))
                .toList());

        assertThat(shop.awaitReceived(50))
                .extracting(Received::webhookId)
                .doesNotHaveDuplicates()
                .hasSize(50);
    }

    private String paid(String currency, String orderValue, String most) {
        ObjectNode terms = Dangdang.agreedTerms().put("currency", currency);
        ((ObjectNode) terms.at("/awards/0/then/0")).put("atMost", most);
        openWith(terms);
        UUID promise = shop.promise(ORDER, facts(orderValue, currency));

        promiseService.promises(promiseService.breached(promise, ORDER, 2, 0, "PT24H"));

        return shop.awaitReceived(1).get(0).amount();
    }

    private void openWith(JsonNode terms) {
        openInstead(Shop.open(terms));
    }

    private void openInstead(Shop other) {
        shop.close();
        open(other);
    }

    private void open(Shop opened) {
        shop = opened;
        promiseService = shop.promiseService();
    }

    /** The agreed verdicts, told of this promise. */
    private List<ObjectNode> storyOf(UUID promise) {
        return Stream.of(
                        "01-at-risk",
                        "02-breached-in-silence",
                        "03-breached-24h",
                        "04-re-promise-1-at-risk",
                        "05-re-promise-2-at-risk",
                        "06-re-promise-1-breached",
                        "07-re-promise-2-breached",
                        "08-breached-48h",
                        "09-re-promise-3-at-risk",
                        "10-breached-72h",
                        "11-re-promise-3-breached")
                .map("verdict-reached/example-%s.json"::formatted)
                .map(example -> Contracts.example(example).<ObjectNode>deepCopy())
                .map(message -> toldOf(promise, message))
                .toList();
    }

    private ObjectNode toldOf(UUID promise, ObjectNode message) {
        message.put("id", UUID.randomUUID().toString()).put("tenant", shop.tenant());
        ((ObjectNode) message.get("data")).put("promiseId", promise.toString());
        return message;
    }

    private static Map<String, ?> facts(String orderValue, String currency) {
        return Map.of(
                "orderValue", PromiseService.money(orderValue, currency),
                "shippingFee", PromiseService.money("1", currency));
    }

    private static String form(JsonNode given) {
        return "%s %s %s"
                .formatted(
                        given.get("remedy").asText(),
                        given.get("expires").asText(),
                        given.get("payer").asText());
    }

    private static List<String> amounts(List<JsonNode> payouts, String remedy) {
        return payouts.stream()
                .filter(payout -> remedy.equals(payout.get("remedy").asText()))
                .map(payout -> payout.at("/amount/amount").asText())
                .toList();
    }
}
