package io.makegood.delivery.parcel.rest;

import static io.makegood.delivery.Shop.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.delivery.Shop;
import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What the suite concludes of what it is told, as other services hear it. */
@QuarkusTest
class ConclusionsTest {

    private static final String ORDER = "1993505414";

    private final Shop shop = new Shop();

    @Inject
    Tenancy tenancy;

    @Inject
    Jdbi jdbi;

    @Test
    void a_parcel_shows_where_it_is() {
        shop.register(ORDER, "DD-1", "DD-2");
        scan("1", "DD-1", "picked-up", "2009-11-02T10:00:00+08:00");
        scan("2", "DD-1", "delayed", "2009-11-03T10:00:00+08:00");

        shop.get("/v1/orders/{order}/parcels", ORDER)
                .then()
                .statusCode(200)
                .body("parcels.tracking", contains("DD-1", "DD-2"), "parcels.stage", contains("underway", null))
                .body("parcels[0].since", equalTo("2009-11-02T10:00:00+08:00"))
                .body("parcels[0].lastScan.id", equalTo("2"), "parcels[0].trouble.type", equalTo("delayed"))
                .body("parcels[0].recipient", nullValue(), "parcels[1].replacedBy", empty());
        shop.get("/v1/orders/{order}/parcels", "other").then().statusCode(404);
        new Shop().get("/v1/orders/{order}/parcels", ORDER).then().statusCode(404);
    }

    @Test
    void a_delivery_on_the_way_back_is_corrected_when_the_return_is_heard_of() {
        shop.register(ORDER, "DD-1");
        scan("end", "DD-1", "delivered", "2009-11-05T18:00:00+08:00");
        scan("back", "DD-1", "returning", "2009-11-04T10:00:00+08:00");

        assertThat(standing()).containsExactly("back returning", "end~returned returned");
        JsonNode correction = published("end~returned");
        assertThat(correction.path("corrects").asText()).isEqualTo("end");
        assertThat(correction.path("source").asText()).isEqualTo("couriers");
        assertThat(correction.path("occurredAt").asText()).isEqualTo("2009-11-05T18:00:00+08:00");
        shop.get("/v1/orders/{order}/parcels", ORDER)
                .then()
                .body("parcels.stage", contains("ended"), "parcels.recipient", contains("sender"));
        shop.get("/v1/orders/{order}/timeline", ORDER)
                .then()
                .body("events.find { it.id == 'end' }.effectiveType", equalTo("returned"))
                .body("events.find { it.id == 'back' }.effectiveType", nullValue());
    }

    @Test
    void the_correction_goes_and_comes_with_the_return() {
        shop.register(ORDER, "DD-1");
        scan("end", "DD-1", "delivered", "2009-11-05T18:00:00+08:00");
        scan("back", "DD-1", "returning", "2009-11-04T10:00:00+08:00");

        tell("error", "DD-1", "withdrawn", "2009-11-06T10:00:00+08:00", ", \"withdraws\": \"back\"");
        assertThat(standing()).containsExactly("1993505414~order-delivered~3 order-delivered", "end delivered");

        tell("no-error", "DD-1", "withdrawn", "2009-11-06T11:00:00+08:00", ", \"withdraws\": \"error\"");
        assertThat(standing()).containsExactly("back returning", "end~returned~3 returned");
    }

    @Test
    void a_delivery_that_is_withdrawn_takes_its_correction_along() {
        shop.register(ORDER, "DD-1");
        scan("back", "DD-1", "returning", "2009-11-04T10:00:00+08:00");
        scan("end", "DD-1", "delivered", "2009-11-05T18:00:00+08:00");

        tell("error", "DD-1", "withdrawn", "2009-11-06T10:00:00+08:00", ", \"withdraws\": \"end\"");

        assertThat(standing()).containsExactly("back returning");
    }

    @Test
    void what_came_before_the_order_is_concluded_from_when_it_comes() {
        scan("end", "DD-1", "delivered", "2009-11-05T18:00:00+08:00");
        scan("back", "DD-1", "returning", "2009-11-04T10:00:00+08:00");

        shop.register(ORDER, "DD-1");

        assertThat(standing()).containsExactly("back returning", "end~returned returned");
    }

    @Test
    void in_an_order_of_one_parcel_what_names_none_is_about_it() {
        shop.register(ORDER, "DD-1");
        scan("end", "DD-1", "delivered", "2009-11-05T18:00:00+08:00");
        shop.tell("""
                {"source": "shop", "id": "back", "order": "1993505414", "type": "returning", \
                "occurredAt": "2009-11-04T10:00:00+08:00"}""").then().statusCode(201);

        assertThat(standing()).containsExactly("back returning", "end~returned returned");
    }

    @Test
    void an_order_is_delivered_when_its_last_parcel_is() {
        shop.register(ORDER, "DD-1", "DD-2");
        scan("1", "DD-1", "collected", "2009-11-05T18:00:00+08:00");
        assertThat(standing()).containsExactly("1 collected");

        scan("2", "DD-2", "delivered-to-other", "2009-11-04T10:00:00+09:00");

        assertThat(standing())
                .containsExactly("1 collected", "1993505414~order-delivered order-delivered", "2 delivered-to-other");
        JsonNode delivered = published("1993505414~order-delivered");
        assertThat(delivered.path("source").asText()).isEqualTo("makegood");
        assertThat(delivered.path("occurredAt").asText()).isEqualTo("2009-11-05T18:00:00+08:00");
        assertThat(delivered.at("/values/parcels").asInt()).isEqualTo(2);
    }

    @Test
    void an_order_that_gets_another_parcel_is_not_delivered_yet() {
        shop.register(ORDER, "DD-1");
        scan("1", "DD-1", "delivered", "2009-11-05T18:00:00+08:00");

        shop.addParcels(ORDER, "DD-2").then().statusCode(201);
        assertThat(standing()).containsExactly("1 delivered");

        scan("2", "DD-2", "delivered", "2009-11-07T18:00:00+08:00");
        assertThat(standing())
                .containsExactly("1 delivered", "1993505414~order-delivered~3 order-delivered", "2 delivered");
        assertThat(published("1993505414~order-delivered~3").path("occurredAt").asText())
                .isEqualTo("2009-11-07T18:00:00+08:00");
    }

    @Test
    void a_parcel_that_goes_back_does_not_make_an_order_delivered_but_one_sent_back_later_stays_so() {
        shop.register(ORDER, "DD-1", "DD-2");
        scan("1", "DD-1", "delivered", "2009-11-05T18:00:00+08:00");
        scan("2", "DD-2", "returned", "2009-11-05T19:00:00+08:00");
        assertThat(standing()).containsExactly("1 delivered", "2 returned");
        shop.register("2", "DD-3");
        scan("3", "DD-3", "delivered", "2009-11-05T18:00:00+08:00");
        scan("4", "DD-3", "returning", "2009-11-08T18:00:00+08:00");

        assertThat(standing("2")).containsExactly("2~order-delivered order-delivered", "3 delivered", "4 returning");
    }

    @Test
    void merged_parcels_are_waited_for_no_more() {
        shop.register(ORDER, "A-1", "A-2");
        scan("1", "A-1", "delivered", "2009-11-05T18:00:00+08:00");

        shop.post("/v1/orders/1993505414/parcels", """
                {"parcels": [{"tracking": "B", "replaces": ["A-1", "A-2"]}]}""").then().statusCode(201);
        assertThat(standing()).containsExactly("1 delivered");
        scan("2", "B", "delivered", "2009-11-06T18:00:00+08:00");

        assertThat(published("1993505414~order-delivered").path("occurredAt").asText())
                .isEqualTo("2009-11-06T18:00:00+08:00");
        shop.get("/v1/orders/{order}/parcels", ORDER)
                .then()
                .body("parcels.replacedBy", contains(List.of("B"), List.of("B"), List.of()));
        shop.get("/v1/orders/{order}", ORDER).then().body("parcels[2].replaces", contains("A-1", "A-2"));
    }

    @Test
    void a_parcel_that_was_split_is_delivered_with_its_last_part() {
        shop.register(ORDER, "A");
        shop.post("/v1/orders/1993505414/parcels", """
                {"parcels": [{"tracking": "B-1", "replaces": ["A"]}, {"tracking": "B-2", "replaces": ["A"]}]}""");
        scan("1", "B-1", "delivered", "2009-11-05T18:00:00+08:00");
        assertThat(standing()).containsExactly("1 delivered");

        scan("2", "B-2", "delivered", "2009-11-06T18:00:00+08:00");

        assertThat(standing()).contains("1993505414~order-delivered order-delivered");
    }

    @Test
    void a_parcel_replaces_none_that_the_order_does_not_have() {
        shop.register(ORDER, "A");
        shop.register("other", "X");

        for (String stranger : List.of("X", "B", "nothing")) {
            shop.post("/v1/orders/1993505414/parcels", """
                            {"parcels": [{"tracking": "C"}, {"tracking": "B", "replaces": ["A", "%s"]}]}""".formatted(stranger))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/parcels/1/replaces"));
        }
        shop.get("/v1/orders/{order}", ORDER).then().body("parcels.tracking", contains("A"));
    }

    @Test
    void a_late_scan_of_a_number_that_is_used_again_goes_to_the_order_that_had_it_then() {
        shop.register("old", "DD-1");
        makeOlder("old", 200);
        shop.register("new", "DD-1").then().statusCode(201);

        scan("late", "DD-1", "delivered", daysAgo(150));
        scan("fresh", "DD-1", "picked-up", daysAgo(0));

        assertThat(standing("old")).containsExactly("late delivered", "old~order-delivered order-delivered");
        assertThat(standing("new")).containsExactly("fresh picked-up");
    }

    @Test
    void a_scan_of_the_number_s_first_life_is_taken_back_there_though_it_is_told_in_the_second() {
        shop.register("old", "DD-1");
        makeOlder("old", 200);
        shop.register("new", "DD-1").then().statusCode(201);
        scan("late", "DD-1", "delivered", daysAgo(150));

        tell("error", "DD-1", "withdrawn", daysAgo(0), ", \"withdraws\": \"late\"");

        assertThat(standing("old")).isEmpty();
        assertThat(standing("new")).isEmpty();
    }

    @Test
    void nobody_else_tells_events_under_our_name() {
        shop.tell("""
                {"source": "makegood", "id": "1", "order": "1993505414", "type": "order-delivered", \
                "occurredAt": "2009-11-04T10:00:00+08:00"}""").then().statusCode(422).body("errors[0].pointer", equalTo("/source"));
    }

    @Test
    void whatever_the_order_in_which_it_is_told_the_same_stands_in_the_end() {
        Random random = new Random(1993505414);
        for (int round = 0; round < 12; round++) {
            String order = "order-" + round;
            List<Runnable> steps = new ArrayList<>(List.of(
                    () -> shop.register(order, order + "A", order + "B").then().statusCode(201),
                    () -> scan(order + "1", order + "A", "delivered", "2009-11-05T18:00:00+08:00"),
                    () -> scan(order + "2", order + "A", "returning", "2009-11-04T18:00:00+08:00"),
                    () -> tell(
                            order + "3", order + "A", "withdrawn", "2009-11-06T18:00:00+08:00", """
                            , "withdraws": "%s2\"""".formatted(order)),
                    () -> scan(order + "4", order + "A", "out-for-delivery", "2009-11-06T18:00:00+08:00"),
                    () -> scan(order + "5", order + "B", "returning", "2009-11-07T18:00:00+08:00"),
                    () -> scan(order + "6", order + "B", "delivered", "2009-11-06T18:00:00+08:00"),
                    () -> scan(order + "7", order + "B", "delivered", "2009-11-08T18:00:00+08:00")));
            Collections.shuffle(steps, random);
            steps.forEach(Runnable::run);

            assertThat(standing(order).stream().map(fact -> fact.replaceAll("~(\\d+) ", " ")))
                    .as("round %d", round)
                    .containsExactlyInAnyOrder(
                            order + "1 delivered",
                            order + "4 out-for-delivery",
                            order + "6 delivered",
                            order + "~order-delivered order-delivered",
                            order + "5 returning",
                            order + "7~returned returned");
        }
    }

    @Test
    void whoever_comes_first_when_two_come_at_once_there_is_one_conclusion() {
        for (int round = 0; round < 20; round++) {
            String order = "order-" + round;
            shop.register(order, order + "A", order + "B");
            Stream.of("A", "B")
                    .map(parcel -> CompletableFuture.runAsync(
                            () -> scan(order + parcel, order + parcel, "delivered", "2009-11-05T18:00:00+08:00")))
                    .toList()
                    .forEach(CompletableFuture::join);

            assertThat(standing(order))
                    .containsExactlyInAnyOrder(
                            order + "A delivered", order + "B delivered", order + "~order-delivered order-delivered");
        }
    }

    /** What stands, withdrawals aside. */
    private List<String> standing() {
        return standing(ORDER);
    }

    private List<String> standing(String order) {
        List<String> shown = new ArrayList<>();
        for (JsonNode event : json(shop.get("/v1/orders/{order}/timeline", order)
                        .body()
                        .asString())
                .path("events")) {
            if (event.path("standing").asText().equals("effective")
                    && event.path("withdraws").isNull()) {
                shown.add(event.path("id").asText() + " " + event.path("type").asText());
            }
        }
        return shown.stream().sorted().toList();
    }

    private JsonNode published(String id) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        shop.publishedInAll(ORDER)
                .forEach(message -> byId.put(message.at("/data/eventId").asText(), message.path("data")));
        assertThat(byId).containsKey(id);
        return Objects.requireNonNull(byId.get(id));
    }

    private void scan(String id, String parcel, String type, String at) {
        tell(id, parcel, type, at, "");
    }

    private void tell(String id, String parcel, String type, String at, String more) {
        shop.tell("""
                {"source": "couriers", "id": "%s", "parcel": "%s", "type": "%s", "occurredAt": "%s"%s}""".formatted(id, parcel, type, at, more)).then().statusCode(201);
    }

    private String daysAgo(int days) {
        return OffsetDateTime.now(ZoneOffset.UTC).minusDays(days).toString();
    }

    private void makeOlder(String order, int days) {
        tenancy.actingFor(
                shop.tenant(),
                () -> jdbi.withHandle(handle -> handle.createUpdate("""
                        update parcel set registered_at = registered_at - make_interval(days => :days)
                        where order_id = (select id from orders where reference = :order)
                        """)
                        .bind("days", days)
                        .bind("order", order)
                        .execute()));
    }
}
