package io.makegood.promise.promise.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.promise.Contracts;
import io.makegood.promise.Shop;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was promised under one version of a guarantee stays so, whatever is published later. */
@QuarkusTest
class NewVersionTest {

    private static final String ORDER = "1993505414";

    private final Shop shop = new Shop();

    @Test
    void a_new_version_moves_no_due_time_of_promises_under_way() {
        shop.publish("given", terms("{\"within\": \"PT48H\"}"));
        String promise = makeNow(ORDER);
        String due = dueAt(promise);

        publishNext("given", terms("{\"within\": \"PT1H\"}"));
        shop.tell(ORDER, "1", "complaint", "2009-11-02T11:00:00+08:00", "");

        assertThat(dueAt(promise)).isEqualTo(due);
        shop.get("/v1/promises/{id}", makeNow("another")).then().body("guarantee.version", equalTo(2));
        shop.get("/v1/promises/{id}", promise).then().body("guarantee.version", equalTo(1), "state", equalTo("open"));
    }

    @Test
    void a_new_version_judges_nothing_anew() {
        shop.publish("given", terms("{\"days\": 1, \"at\": \"12:00\"}"));
        String promise = make(ORDER);
        shop.tell(ORDER, "1", "delivered", "2009-11-02T15:00:00+08:00", "");
        List<String> before = shop.verdicts(promise);

        publishNext("given", terms("{\"days\": 1, \"at\": \"18:00\"}"));
        shop.tell(ORDER, "2", "complaint", "2009-11-03T11:00:00+08:00", "");

        assertThat(shop.verdicts(promise)).isEqualTo(before).endsWith("breached PT3H");
        shop.get("/v1/promises/{id}", make("another")).then().body("guarantee.version", equalTo(2));
    }

    @Test
    void a_pause_under_way_outlives_a_new_version_without_pauses() {
        shop.publish("given", pausing(terms("{\"days\": 1, \"at\": \"12:00\"}")));
        String promise = make(ORDER);
        shop.tell(ORDER, "1", "no-access", "2009-11-02T11:00:00+08:00", "");

        publishNext("given", terms("{\"days\": 1, \"at\": \"12:00\"}"));
        shop.tell(ORDER, "2", "access-given", "2009-11-02T16:00:00+08:00", "");
        shop.tell(ORDER, "3", "delivered", "2009-11-02T17:00:00+08:00", "");

        shop.get("/v1/promises/{id}", promise)
                .then()
                .body("dueTimes.dueAt", contains("2009-11-02T17:00:00+08:00"))
                .body("state", equalTo("kept"));
    }

    private static ObjectNode terms(String due) {
        ObjectNode terms = Contracts.nextMorning();
        ObjectNode objective = (ObjectNode) terms.at("/objectives/0");
        objective.remove("warnBefore");
        objective.set("due", Shop.json(due));
        return terms;
    }

    private static ObjectNode pausing(ObjectNode terms) {
        ((ObjectNode) terms.at("/objectives/0"))
                .putArray("pauses")
                .addObject()
                .put("from", "no-access")
                .put("until", "access-given");
        return terms;
    }

    private void publishNext(String code, ObjectNode terms) {
        ObjectNode content = Shop.aGuarantee(code, terms);
        content.remove("code");
        shop.post("/v1/guarantees/" + code + "/versions", content).then().statusCode(201);
        shop.step("/v1/guarantees/" + code + "/versions/2/publish", 0).then().statusCode(200);
    }

    private String make(String order) {
        return made(Shop.aPromise(order));
    }

    private String makeNow(String order) {
        ObjectNode promise = Shop.aPromise(order);
        promise.remove("madeAt");
        return made(promise);
    }

    private String made(ObjectNode promise) {
        return shop.post("/v1/promises", promise.put("guarantee", "given"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String dueAt(String promise) {
        return shop.get("/v1/promises/{id}", promise).path("dueTimes[0].dueAt");
    }
}
