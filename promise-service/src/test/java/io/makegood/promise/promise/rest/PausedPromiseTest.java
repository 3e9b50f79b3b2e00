package io.makegood.promise.promise.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.promise.Contracts;
import io.makegood.promise.Shop;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever looks at a promise sees that its clock stands still, since when and why. */
@QuarkusTest
class PausedPromiseTest {

    private static final String ORDER = "1993505414";

    private final Shop shop = new Shop();
    private String promise;

    @BeforeEach
    void promise() {
        ObjectNode terms = Contracts.nextMorning();
        ObjectNode objective = (ObjectNode) terms.at("/objectives/0");
        objective.remove("warnBefore");
        objective.putArray("pauses").addObject().put("from", "no-access").put("until", "access-given");
        shop.publish("with-pauses", terms);
        shop.tell(ORDER, "1", "no-access", "2009-11-02T11:00:00+08:00", "");
        promise = shop.post("/v1/promises", Shop.aPromise(ORDER).put("guarantee", "with-pauses"))
                .path("id");
    }

    @Test
    void while_it_is_paused_it_says_since_when_and_by_what() {
        shown().body("state", equalTo("open"))
                .body("dueTimes[0].paused.since", equalTo("2009-11-02T11:00:00+08:00"))
                .body("dueTimes[0].paused.by", equalTo("no-access"));
        shop.get("/v1/promises?order=" + ORDER).then().body("data[0].dueTimes.paused.by", contains("no-access"));
    }

    @Test
    void when_it_goes_on_it_is_paused_no_more() {
        shop.tell(ORDER, "2", "access-given", "2009-11-02T13:00:00+08:00", "");

        shown().body("state", equalTo("breached"))
                .body("dueTimes.dueAt", contains("2009-11-02T14:00:00+08:00"))
                .body("dueTimes[0].paused", nullValue());
    }

    @Test
    void what_is_settled_is_not_paused() {
        shop.tell(ORDER, "2", "delivered", "2009-11-02T15:00:00+08:00", "");

        shown().body("state", equalTo("kept")).body("dueTimes[0].paused", nullValue());
    }

    @Test
    void a_pause_that_is_withdrawn_was_none() {
        shop.tell(ORDER, "2", "withdrawn", "2009-11-02T13:00:00+08:00", ", \"withdraws\": \"1\"");

        shown().body("state", equalTo("breached")).body("dueTimes[0].paused", nullValue());
    }

    private ValidatableResponse shown() {
        return shop.get("/v1/promises/{id}", promise).then().statusCode(200);
    }
}
