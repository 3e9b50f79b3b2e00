package io.makegood.compensation.provision.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.compensation.world.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Next morning for 118.40 with 5.00 of shipping: 5.00 are owed at once, 11.84 from 24 hours, 35.52 (30 %) in the end. So
 * what is at risk comes to between 5.00 and 35.52.
 */
@QuarkusTest
class ProvisionTest {

    private static final String RATES = """
            {"usual": {"atRisk": {"least": 30, "most": 5}, "breached": {"least": 60, "most": 10}},
              "reason": "three in ten were broken last year"}""";

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
    void a_promise_at_risk_then_broken_then_in_time_after_all_and_each_moment_stays_as_it_was() {
        UUID promise = shop.promise("order-1");
        tell(atRisk(promise, "order-1", 1));
        awaitRows(1);
        Instant whileAtRisk = now();
        tell(shop.promiseService().breached(promise, "order-1", 2, 0, "PT24H"));
        await().atMost(Duration.ofSeconds(30)).until(() -> "breached".equals(rows().getString("data[0].state")));
        shop.awaitPayouts(promise, "settled", 1);
        Instant whileBroken = now();
        tell(shop.promiseService().kept(promise, "order-1", 3));
        awaitRows(0);

        figures(now()).body("lines", empty()).body("unpriced", equalTo(0));
        figures(whileAtRisk)
                .body("lines.guarantee", contains("next-morning"))
                .body("lines.state", contains("at-risk"))
                .body("lines.currency", contains("CNY"))
                .body("lines.promises", contains(1))
                .body("lines.unbounded", contains(0))
                .body("lines.booked.amount", contains("0.00"))
                .body("lines.least.amount", contains("5.00"))
                .body("lines.most.amount", contains("35.52"));
        figures(whileBroken)
                .body("lines.state", contains("breached"))
                .body("lines.booked.amount", contains("11.84"))
                .body("lines.least.amount", contains("11.84"))
                .body("lines.most.amount", contains("35.52"));
        figures(now())
                .body("experience.guarantee", contains("next-morning"))
                .body("experience.atRisk", contains(1))
                .body("experience.broken", contains(1));
        shop.get("/v1/provision/promises/{id}?asOf={at}", promise, whileBroken.toString())
                .statusCode(200)
                .body("promise.order", equalTo("order-1"))
                .body("promise.dueTimes.objective", contains("delivered"))
                .body("promise.dueTimes.verdict", contains(2))
                .body("promise.dueTimes.dueAt", contains("2009-11-02T04:00:00Z"))
                .body("least.award", contains("late-delivery"))
                .body("most[0].amount.amount", equalTo("35.52"))
                .body("most[0].steps.rule", hasItem("/awards/0/pay/tiers/3"));
        shop.get("/v1/provision/promises/{id}", promise).statusCode(404).body("code", equalTo("open-risk-not-found"));
    }

    @Test
    void what_comes_twice_or_late_or_is_final_is_no_other_risk() {
        UUID twice = shop.promise("order-1");
        ObjectNode risk = atRisk(twice, "order-1", 1);
        tell(risk, risk, atRisk(twice, "order-1", 1));
        UUID late = shop.promise("order-1");
        tell(shop.promiseService().kept(late, "order-1", 2), atRisk(late, "order-1", 1));
        UUID done = shop.promise("order-1");
        ObjectNode last = shop.promiseService().breached(done, "order-1", 1, 0, "PT24H");
        ((ObjectNode) last.get("data")).put("final", true);
        tell(last);
        shop.awaitPayouts(done, "settled", 1);

        assertThat(rows().getList("data.promiseId")).containsExactly(twice.toString());
    }

    @Test
    void rates_make_it_one_figure_which_is_the_sum_of_its_rows_and_others_see_none_of_it() {
        for (int number = 1; number <= 5; number++) {
            tell(atRisk(shop.promise("order-" + number), "order-" + number, 1));
        }
        UUID broken = shop.promise("order-6");
        tell(shop.promiseService().breached(broken, "order-6", 1, 0, "PT24H"));
        awaitRows(6);
        shop.awaitPayouts(broken, "settled", 1);

        figures(now()).body("rates", nullValue()).body("lines.provision", everyItem(nullValue()));
        setRates(RATES).statusCode(200).body("revision", equalTo(1)).body("setBy", equalTo("ada"));
        // 1.50 of 5.00 and 1.526 of 30.52 is 3.03, five times; 2.368 of 23.68 is 2.37
        JsonPath figures = figures(now())
                .body("rates", equalTo(1))
                .body("lines.state", contains("at-risk", "breached"))
                .body("lines.promises", contains(5, 1))
                .body("lines.booked.amount", contains("0.00", "11.84"))
                .body("lines.least.amount", contains("25.00", "11.84"))
                .body("lines.most.amount", contains("177.60", "35.52"))
                .body("lines.provision.amount", contains("15.15", "2.37"))
                .extract()
                .jsonPath();
        assertThat(everyPage(figures.getString("lines[0].rows"))).hasSize(5).containsOnly("3.03");
        assertThat(everyPage(figures.getString("lines[1].rows"))).containsExactly("2.37");
        try (Shop other = Shop.open()) {
            other.get("/v1/provision").statusCode(200).body("lines", empty()).body("experience", empty());
            other.get("/v1/provision/promises").statusCode(200).body("data", empty());
            other.get("/v1/provision/promises/{id}", broken).statusCode(404);
            other.get("/v1/provision-settings").statusCode(404);
        }
    }

    @Test
    void rates_are_changed_by_whoever_has_read_them_and_kept_with_person_and_reason() {
        shop.get("/v1/provision-settings").statusCode(404).body("code", equalTo("provision-rates-not-found"));
        setRates(RATES).statusCode(200);
        setRates(RATES).statusCode(428);
        put(RATES.replace("30", "0"), "\"1\"").statusCode(200).body("revision", equalTo(2));
        put(RATES, "\"1\"").statusCode(412);

        shop.get("/v1/provision-settings").body("usual.atRisk.least", equalTo(0));
        shop.get("/v1/provision-settings?revision=1")
                .statusCode(200)
                .body("usual.atRisk.least", equalTo(30))
                .body("reason", equalTo("three in ten were broken last year"))
                .body("setBy", equalTo("ada"));
        shop.get("/v1/provision?rates=1").statusCode(200).body("rates", equalTo(1));
        shop.get("/v1/provision?rates=7").statusCode(404);
    }

    /** It is owed to us, and nothing that we could owe. */
    @Test
    void what_a_carrier_promises_us_is_no_risk_of_ours() {
        UUID promise = shop.promise("order-1");
        tell(atRisk(promise, "order-1", 1));
        awaitRows(1);
        shop.asPerson("ada", Roles.FINANCE)
                .contentType("application/json")
                .body(Map.of("name", "Carrier", "guarantees", List.of("next-morning")))
                .put("/v1/recourse/carrier")
                .then()
                .statusCode(200);

        figures(now()).body("lines", empty()).body("unpriced", equalTo(0));
        awaitRows(0);
        shop.get("/v1/provision/promises/{id}", promise).statusCode(404);
    }

    @Test
    void a_promise_whose_terms_have_not_arrived_is_counted_and_not_guessed() {
        UUID unknown = UUID.randomUUID();
        ObjectNode made = shop.promiseService().made(unknown, "order-1", Shop.FACTS);
        ((ObjectNode) made.at("/data/guarantee")).put("version", 2);
        tell(made, atRisk(unknown, "order-1", 1), atRisk(shop.promise("order-1"), "order-1", 1));
        awaitRows(1);

        figures(now()).body("unpriced", equalTo(1)).body("lines.promises", contains(1));
        shop.get("/v1/provision/promises?limit=1").body("data", hasSize(1)).body("hasMore", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            asOf=yesterday            | asOf is 'yesterday'
            asOf=2999-01-01T00:00:00Z | must not lie ahead
            rates=first               | rates is 'first'
            state=kept                | at-risk, breached
            currency=GOLD             | currency is 'GOLD'
            """)
    void what_cannot_be_meant_is_refused_by_its_name(String query, String detail) {
        shop.get("/v1/provision/promises?" + query)
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"))
                .body("detail", containsString(detail));
    }

    @ParameterizedTest
    @CsvSource({"30, 101", "30, -1", "three in ten were broken last year, ''"})
    void a_rate_is_a_percentage_and_has_a_reason(String instead, String of) {
        setRates(RATES.replace(instead, of)).statusCode(422);
    }

    @Test
    void it_is_for_finance() {
        shop.as(Roles.MERCHANT).get("/v1/provision").then().statusCode(403);
        shop.as(Roles.OPERATIONS).get("/v1/provision/promises").then().statusCode(403);
        shop.as(Roles.OPERATIONS).get("/v1/provision-settings").then().statusCode(403);
    }

    private ObjectNode atRisk(UUID promise, String order, int number) {
        return shop.promiseService().atRisk(promise, order, number);
    }

    private void tell(ObjectNode... verdicts) {
        shop.promiseService().promises(verdicts);
    }

    private JsonPath rows() {
        return shop.get("/v1/provision/promises").statusCode(200).extract().jsonPath();
    }

    private void awaitRows(int count) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> rows().getList("data").size() == count);
    }

    private ValidatableResponse figures(Instant asOf) {
        return shop.get("/v1/provision?asOf={at}", asOf.toString()).statusCode(200);
    }

    private List<String> everyPage(String rows) {
        List<String> provisions = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = shop.as(Roles.FINANCE)
                    .urlEncodingEnabled(false)
                    .get(rows + "&limit=2" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            provisions.addAll(page.getList("data.provision.amount"));
            cursor = page.getBoolean("hasMore") ? "&cursor=" + page.getString("nextCursor") : null;
        }
        return provisions;
    }

    private ValidatableResponse setRates(String rates) {
        return shop.asPerson("ada", Roles.FINANCE)
                .contentType("application/json")
                .body(rates)
                .put("/v1/provision-settings")
                .then();
    }

    private ValidatableResponse put(String rates, String etag) {
        return shop.asPerson("ada", Roles.FINANCE)
                .contentType("application/json")
                .header("If-Match", etag)
                .body(rates)
                .put("/v1/provision-settings")
                .then();
    }

    /** After what was heard so far; the clock of the test is that of the service. */
    private static Instant now() {
        return Instant.now();
    }
}
