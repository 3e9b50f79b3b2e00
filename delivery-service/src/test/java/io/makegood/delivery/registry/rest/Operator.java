package io.makegood.delivery.registry.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.delivery.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Somebody of a shop who knows what carriers mean. */
final class Operator {

    private final Shop shop;
    private final String changes;

    Operator(Shop shop, String codes) {
        this.shop = shop;
        this.changes = "/v1/code-lists/%s/changes".formatted(codes);
    }

    Response propose(String change) {
        return shop.as(Roles.OPERATIONS)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(change)
                .post(changes);
    }

    /** The id of the proposal. */
    String proposed(String code, String meaning) {
        Response answer = propose("""
                {"code": "%s", %s, "because": "the carrier says so"}""".formatted(code, meaning));
        return answer.then().statusCode(201).extract().path("id");
    }

    Response step(String change, String step, String ifMatch, String body) {
        return shop.as(Roles.OPERATIONS)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", ifMatch)
                .body(body)
                .post("%s/%s/%s".formatted(changes, change, step));
    }

    Response apply(String change, boolean toPast) {
        return step(change, "application", "\"0\"", "{\"toPast\": %s}".formatted(toPast));
    }

    /** Also all that it means for the past. */
    void applied(String change) {
        apply(change, true).then().statusCode(200);
        awaitEndOf(change);
    }

    /** The change that gives the code this meaning, also in the past. */
    String changed(String code, String meaning) {
        String change = proposed(code, meaning);
        applied(change);
        return change;
    }

    Response withdraw(String change) {
        return step(change, "withdrawal", "*", "{\"because\": \"it was a mistake\"}");
    }

    void withdrawn(String change) {
        withdraw(change).then().statusCode(200);
        awaitEndOf(change);
    }

    void awaitEndOf(String change) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() ->
                        assertThat(get(change).<String>path("past.status")).isEqualTo("finished"));
    }

    Response get(String change) {
        return shop.get(changes + "/" + change);
    }

    Response preview(String change, String query) {
        return shop.get("%s/%s/preview%s".formatted(changes, change, query));
    }

    Response list(String query) {
        return shop.get(changes + query);
    }
}
