package io.makegood.compensation.payout.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.makegood.compensation.Dangdang;
import io.makegood.compensation.world.Merchant;
import io.makegood.compensation.world.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.test.ApiDocument;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PaymentProviderResourceTest {

    private static final String ORDER = "1993505414";

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.withoutEndpoint(Dangdang.agreedTerms());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void every_documented_example_works_and_shows_no_secret() {
        var examples = ApiDocument.read().operation("setPaymentProvider").requestExamples();
        for (int i = 0; i < examples.size(); i++) {
            put("/v1/payment-providers/p" + i, examples.get(i))
                    .statusCode(200)
                    .header("ETag", equalTo("\"0\""))
                    .body("name", equalTo("p" + i))
                    .body("updatedAt", notNullValue());
        }

        shop.get("/v1/payment-providers")
                .statusCode(200)
                .body("kind", equalTo(java.util.List.of("webhook", "stripe", "pain", "wallet", "coupons")))
                .body("[1].stripe.paymentIntent", equalTo("paymentIntent"))
                .body("[1].eventsPath", equalTo("/v1/payment-providers/p1/events?tenant=" + shop.tenant()))
                .body(not(containsString("sk_test")))
                .body(not(containsString("whsec_")));
        assertThat(examples).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|''|exactly one of webhook, stripe, pain, wallet and coupons",
                "{\"wallet\": {}, \"webhook\": {}}|''|exactly one of",
                "{\"webhook\": {\"url\": \"ftp://x\", \"secret\": \"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\"}}|/webhook/url|ftp://x",
                "{\"webhook\": {\"url\": \"https://shop.example\"}}|/webhook/secret|is missing",
                "{\"stripe\": {\"url\": \"https://api.stripe.com\", \"apiKey\": \"a b\", \"charge\": \"charge\"}}|/stripe/apiKey|printable",
                "{\"stripe\": {\"url\": \"https://api.stripe.com\", \"apiKey\": \"sk_test_1\"}}|/stripe/paymentIntent|unless charge does",
                "{\"pain\": {\"creditorName\": \"n\", \"creditorIban\": \"i\"}}|/pain/debtor|must say whose account pays",
                "{\"pain\": {\"debtor\": {\"name\": \"D\", \"iban\": \"DE75512108001245126198\"}, \"creditorName\": \"n\", \"creditorIban\": \"i\"}}|/pain/debtor/iban|DE75512108001245126198",
                "{\"pain\": {\"debtor\": {\"name\": \"D\", \"iban\": \"DE75512108001245126199\"}, \"creditorName\": \"n\", \"creditorIban\": \"i\", \"settledBy\": \"RJCT\"}}|/pain/settledBy|ACCP, ACSP, ACSC"
            })
    void settings_that_could_not_work_are_refused_by_field_value_and_rule(String body, String pointer, String detail) {
        put("/v1/payment-providers/another", body)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", containsString(detail));
        shop.get("/v1/payment-providers/another").statusCode(404);
    }

    @Test
    void a_provider_has_a_plain_name_and_keeps_its_kind() {
        put("/v1/payment-providers/My_Bank", "{\"wallet\": {}}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/name"));
        put("/v1/payment-providers/credit", "{\"wallet\": {}}").statusCode(200);

        put("/v1/payment-providers/credit", webhook()).statusCode(428);
        shop.as(Roles.ADMIN)
                .contentType("application/json")
                .header("If-Match", "\"0\"")
                .body(webhook())
                .put("/v1/payment-providers/credit")
                .then()
                .statusCode(409)
                .body("code", equalTo("payment-provider-in-use"));
    }

    @Test
    void only_admins_say_who_moves_the_money() {
        shop.as(Roles.FINANCE)
                .contentType("application/json")
                .body(webhook())
                .put("/v1/payment-providers/default")
                .then()
                .statusCode(403);
        shop.as(Roles.OPERATIONS).get("/v1/payment-providers").then().statusCode(403);
    }

    @Test
    void the_first_route_that_fits_is_taken_and_without_one_the_default() {
        put("/v1/payment-providers/shop", webhook()).statusCode(200);
        UUID promise = breach();
        shop.awaitPayouts(promise, "instructed", 1);
        assertThat(shop.payouts(promise, "instructed").get(0).get("reason").asText())
                .isEqualTo("no payment provider is set");

        routes("{\"remedy\": \"credit\", \"provider\": \"shop\"}, {\"currency\": \"EUR\", \"provider\": \"shop\"}");
        assertThat(shop.payouts(promise, "instructed")).hasSize(1);
        shop.as(Roles.ADMIN)
                .contentType("application/json")
                .header("If-Match", shop.get("/v1/payment-routes").extract().header("ETag"))
                .body(
                        "{\"routes\": [{\"remedy\": \"refund\", \"kind\": \"payment\", \"currency\": \"CNY\", \"provider\": \"shop\"}]}")
                .put("/v1/payment-routes")
                .then()
                .statusCode(200)
                .body("routes", hasSize(1));

        String id = shop.awaitPayouts(promise, "settled", 1).get(0).get("id").asText();
        shop.get("/v1/payouts/{id}", id).body("attemptLog[0].provider", equalTo("shop"));
        shop.as(Roles.ADMIN).delete("/v1/payment-providers/shop").then().statusCode(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"provider\": \"nobody\"}|/routes/0/provider",
                "{\"provider\": \"shop\", \"remedy\": \"cake\"}|/routes/0/remedy",
                "{\"provider\": \"shop\", \"kind\": \"refund\"}|/routes/0/kind",
                "{\"provider\": \"shop\", \"currency\": \"eur\"}|/routes/0/currency"
            })
    void a_route_that_leads_nowhere_is_refused(String route, String pointer) {
        put("/v1/payment-providers/shop", webhook()).statusCode(200);

        put("/v1/payment-routes", "{\"routes\": [%s]}".formatted(route))
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void what_waits_for_a_provider_that_is_deleted_goes_where_the_routes_lead_now() {
        put(
                        "/v1/payment-providers/default",
                        "{\"pain\": {\"debtor\": {\"name\": \"D\", \"iban\": \"DE75512108001245126199\"}, \"creditorName\": \"n\", \"creditorIban\": \"i\"}}")
                .statusCode(200);
        UUID promise = breach();
        shop.awaitPayouts(promise, "instructed", 1);
        put("/v1/payment-providers/shop", webhook()).statusCode(200);

        shop.as(Roles.ADMIN).delete("/v1/payment-providers/default").then().statusCode(204);
        routes("{\"provider\": \"shop\"}");

        shop.awaitPayouts(promise, "settled", 1);
    }

    private UUID breach() {
        UUID promise = shop.promise(ORDER);
        shop.promiseService().promises(shop.promiseService().breached(promise, ORDER, 1, 0, "PT0S"));
        return promise;
    }

    private void routes(String routes) {
        put("/v1/payment-routes", "{\"routes\": [%s]}".formatted(routes)).statusCode(200);
    }

    private String webhook() {
        return "{\"webhook\": {\"url\": \"%s\", \"secret\": \"%s\"}}"
                .formatted(shop.merchant().url(), Merchant.SECRET);
    }

    private ValidatableResponse put(String path, String body) {
        return shop.as(Roles.ADMIN)
                .contentType("application/json")
                .body(body)
                .put(path)
                .then();
    }
}
