package io.makegood.compensation.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.world.PromiseService;
import io.makegood.compensation.world.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReconciliationTest {

    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("2100-01-01T00:00:00Z");

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_period_shows_what_was_computed_instructed_settled_and_failed() {
        PromiseService promiseService = shop.promiseService();
        UUID recovered = shop.promise("order-1");
        promiseService.promises(promiseService.breached(recovered, "order-1", 1, 0, "PT24H"));
        shop.awaitPayouts(recovered, "settled", 1);
        promiseService.promises(promiseService.kept(recovered, "order-1", 2));
        shop.awaitPayouts(recovered, "settled", 2);
        shop.merchant().answers(422);
        UUID refused = shop.promise("order-2");
        promiseService.promises(promiseService.breached(refused, "order-2", 1, 0, "PT0S"));
        shop.awaitPayouts(refused, "failed", 1);

        JsonNode figures = report(LONG_AGO, FAR_AHEAD).at("/guarantees/0");

        assertThat(figures.get("guarantee").asText()).isEqualTo("next-morning");
        assertFigure(figures.get("computed"), 3, "5.00");
        assertFigure(figures.at("/payments/instructed"), 2, "16.84");
        assertFigure(figures.at("/payments/settled"), 1, "11.84");
        assertFigure(figures.at("/payments/failed"), 1, "5.00");
        assertFigure(figures.at("/recoveries/instructed"), 1, "11.84");
        assertFigure(figures.at("/recoveries/settled"), 1, "11.84");
        assertFigure(figures.at("/recoveries/failed"), 0, "0.00");
        assertFigure(figures.get("goodwill"), 0, "0.00");
        assertThat(figures.at("/unexplained/amount").asText()).isEqualTo("0.00");
    }

    @Test
    void goodwill_explains_what_was_instructed_and_is_not_owed() {
        shop.close();
        shop = Shop.open(Dangdang.agreedTerms().put("overpaid", "goodwill"));
        UUID promise = shop.promise("order-1");
        shop.promiseService()
                .promises(
                        shop.promiseService().breached(promise, "order-1", 1, 0, "PT24H"),
                        shop.promiseService().kept(promise, "order-1", 2));
        shop.awaitPayouts(promise, "settled", 1);

        JsonNode figures = report(LONG_AGO, FAR_AHEAD).at("/guarantees/0");

        assertFigure(figures.get("computed"), 2, "0.00");
        assertFigure(figures.get("goodwill"), 1, "11.84");
        assertThat(figures.at("/unexplained/amount").asText()).isEqualTo("0.00");
    }

    @Test
    void a_failure_stays_in_its_period_although_a_later_retry_settles() {
        shop.merchant().answers(422);
        UUID promise = shop.promise("order-1");
        shop.promiseService().promises(shop.promiseService().breached(promise, "order-1", 1, 0, "PT0S"));
        JsonNode failed = shop.awaitPayouts(promise, "failed", 1).get(0);
        Instant failedAt = Instant.parse(failed.get("failedAt").asText());
        shop.as(Roles.FINANCE)
                .header("Idempotency-Key", "again")
                .post("/v1/payouts/{id}/retry", failed.get("id").asText())
                .then()
                .statusCode(200);
        shop.awaitPayouts(promise, "settled", 1);

        JsonNode until = report(LONG_AGO, failedAt.plusNanos(1_000)).at("/guarantees/0/payments");
        JsonNode after = report(failedAt.plusNanos(1_000), FAR_AHEAD).at("/guarantees/0/payments");

        assertFigure(until.get("failed"), 1, "5.00");
        assertFigure(until.get("settled"), 0, "0.00");
        assertFigure(after.get("failed"), 0, "0.00");
        assertFigure(after.get("settled"), 1, "5.00");
    }

    @Test
    void opening_and_movements_make_the_closing_balance() {
        Instant start = settledAt("order-1", "PT24H");
        settledAt("order-2", "PT0S");

        JsonNode paidOut = account(report(start.plusNanos(1_000), FAR_AHEAD), "paid-out");

        assertThat(amounts(paidOut)).isEqualTo("opening -11.84, debits 0.00, credits 5.00, closing -16.84");
    }

    @Test
    void a_period_begins_with_its_first_moment_and_ends_before_its_last() {
        Instant settled = settledAt("order-1", "PT24H");

        assertThat(amounts(account(report(settled, settled.plusNanos(1_000)), "paid-out")))
                .isEqualTo("opening 0.00, debits 0.00, credits 11.84, closing -11.84");
        assertThat(account(report(LONG_AGO, settled), "paid-out").isMissingNode())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+300000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
    void a_period_beyond_what_calendars_hold_is_refused(String time) {
        shop.get("/v1/reconciliation?from={time}&until=2026-03-01T00:00:00Z", time)
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    @Test
    void a_period_that_is_malformed_or_ends_before_it_begins_is_refused() {
        shop.get("/v1/reconciliation?from=2026-03-01").statusCode(400).body("code", equalTo("invalid-parameter"));
        shop.get("/v1/reconciliation?until=2026-03-01T00:00:00Z")
                .statusCode(400)
                .body("detail", equalTo("from is missing, but must be a time such as 2026-03-01T00:00:00Z"));
        shop.get("/v1/reconciliation?from={from}&until={until}", FAR_AHEAD.toString(), LONG_AGO.toString())
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/until"));
    }

    private Instant settledAt(String order, String lateBy) {
        UUID promise = shop.promise(order);
        shop.promiseService().promises(shop.promiseService().breached(promise, order, 1, 0, lateBy));
        JsonNode settled = shop.awaitPayouts(promise, "settled", 1).get(0);
        return Instant.parse(settled.get("settledAt").asText());
    }

    private JsonNode report(Instant from, Instant until) {
        return Contracts.read(
                shop.get("/v1/reconciliation?from={from}&until={until}", from.toString(), until.toString())
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    private static JsonNode account(JsonNode report, String name) {
        for (JsonNode account : report.get("accounts")) {
            if (account.get("account").asText().equals(name)) {
                return account;
            }
        }
        return report.path("no such account");
    }

    private static String amounts(JsonNode account) {
        return "opening %s, debits %s, credits %s, closing %s"
                .formatted(
                        account.at("/opening/amount").asText(),
                        account.at("/debits/amount").asText(),
                        account.at("/credits/amount").asText(),
                        account.at("/closing/amount").asText());
    }

    private static void assertFigure(JsonNode figure, int count, String amount) {
        assertThat(figure.get("count").asInt()).isEqualTo(count);
        assertThat(figure.at("/amount/amount").asText()).isEqualTo(amount);
    }
}
