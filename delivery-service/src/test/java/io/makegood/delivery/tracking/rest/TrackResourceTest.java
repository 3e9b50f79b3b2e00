package io.makegood.delivery.tracking.rest;

import static io.makegood.delivery.Shop.anEvent;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.makegood.delivery.Shop;
import io.makegood.delivery.World;
import io.makegood.kernel.tenancy.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrackResourceTest {

    private static final String ORDER = "1993505414";

    private final Shop shop = new Shop();
    private final World world = new World(shop, ORDER);

    @Test
    void the_promise_its_later_dates_and_reasons_and_what_the_customer_gets_are_told_in_english() {
        String token = aLateOrder();

        Response told = json(token, "en");

        told.then()
                .statusCode(200)
                .body("order", equalTo(ORDER))
                .body("state.word", equalTo("late"))
                .body("promises[0].guarantee", equalTo("Delivered by noon of the next day"))
                .body("promises[0].dates[0].text", equalTo("Promised by Monday 2 November 2009, 12:00"))
                .body("promises[0].dates[0].dueAt.at", equalTo("2009-11-02T12:00:00+08:00"))
                .body("promises[0].dates[0].dueAt.zone", equalTo("GMT+8"))
                .body("promises[0].dates[0].state.text", equalTo("Missed"))
                .body("promises[0].dates[0].reason", equalTo("No reason has been given."))
                .body("promises[0].dates[1].text", equalTo("New date: by Tuesday 3 November 2009, 23:59"))
                .body("promises[0].dates[1].offeredBy", equalTo("delivery company, by phone"))
                .body("promises[0].dates[2].reason", equalTo("Reason: the electric bike's battery is flat"))
                .body("promises[0].dates[2].responsible", equalTo("The delivery company is responsible."))
                .body("promises[0].compensation.items[0].text", equalTo("Refund of CN¥6.84"))
                .body("promises[0].compensation.items[0].state.word", equalTo("paid"))
                .body("promises[0].compensation.items[0].at.text", equalTo("Tuesday 3 November 2009, 12:00"))
                .body("promises[0].compensation.items[1].text", equalTo("Refund of CN¥5.00"))
                .body("promises[0].compensation.items[1].state.word", equalTo("arranged"));
    }

    @Test
    void the_same_in_chinese() {
        json(aLateOrder(), "zh")
                .then()
                .body("state.text", equalTo("已延误"))
                .body("promises[0].dates[0].text", equalTo("承诺于 2009年11月2日星期一 12:00 前"))
                .body("promises[0].dates[2].responsible", equalTo("责任方：配送公司。"))
                .body("promises[0].compensation.items[0].text", equalTo("退款 ¥6.84"));
    }

    @Test
    void events_are_told_in_words_with_the_carriers_own_text_place_and_local_time_newest_first() {
        String token = anOrder();
        shop.tell(anEvent("1", ORDER));
        shop.tell("""
                {"source": "couriers", "id": "2", "order": "%s", "type": "delayed", "reason": "weather", \
                "party": "force-majeure", "occurredAt": "2009-11-03T08:00:00Z", "zone": "Asia/Shanghai", \
                "place": "Beijing", "text": "snow on the road"}""".formatted(ORDER));

        json(token, "en")
                .then()
                .body("events.text", equalTo(List.of("Delayed", "Dispatched")))
                .body("events[0].reason", equalTo("the weather"))
                .body("events[0].carrierSays", equalTo("snow on the road"))
                .body("events[0].place", equalTo("Beijing"))
                .body("events[0].at.text", equalTo("Tuesday 3 November 2009, 16:00"))
                .body("step", equalTo(2));
    }

    @Test
    void a_parcel_that_took_the_place_of_others_is_the_one_to_wait_for() {
        shop.register(ORDER, "A-1", "A-2");
        String token = aLink();
        scan("1", "A-1", "delivered");
        shop.post("/v1/orders/%s/parcels".formatted(ORDER), """
                {"parcels": [{"tracking": "B", "replaces": ["A-1", "A-2"]}]}""");
        scan("2", "B", "out-for-delivery");

        json(token, "en").then().body("parcels.tracking", equalTo(List.of("B")), "step", equalTo(3));

        scan("3", "B", "delivered");
        json(token, "en").then().body("step", equalTo(4));
    }

    @Test
    void a_parcel_that_was_delivered_back_to_the_sender_is_not_shown_as_delivered() {
        shop.register(ORDER, "A");
        String token = aLink();
        scan("1", "A", "delivered");
        shop.tell("""
                {"source": "couriers", "id": "2", "parcel": "A", "type": "returning", \
                "occurredAt": "2009-11-03T08:00:00+08:00"}""");

        json(token, "en")
                .then()
                .body("state.word", equalTo("ended"), "step", equalTo(null))
                .body("events.text", equalTo(List.of("Back with the sender", "On its way back")));
    }

    @Test
    void withdrawn_and_corrected_events_are_no_facts() {
        String token = anOrder();
        shop.tell(anEvent("wrong", ORDER, ", \"text\": \"never happened\""));
        shop.tell(anEvent("withdrawal", ORDER, ", \"withdraws\": \"wrong\""));
        shop.tell(anEvent("mistaken", ORDER, ", \"place\": \"Paris\""));
        shop.tell(anEvent("right", ORDER, ", \"place\": \"Peking\", \"corrects\": \"mistaken\""));

        json(token, "en").then().body("events.place", equalTo(List.of("Peking")));
    }

    @Test
    void a_promise_that_stands_or_was_kept_or_is_excused_says_why_nothing_is_owed() {
        String token = anOrder();
        world.promises(world.message("promise-made/example"));
        awaitText(token, "promises[0].compensation.text", "Nothing so far: the promise still stands.");

        world.promises(world.verdict("kept-by-a-late-scan"));

        awaitText(token, "promises[0].compensation.text", "Nothing: the promise was kept.");
    }

    @Test
    void the_page_says_the_same_and_works_without_scripts() {
        String token = aLateOrder();

        Response page = page(token, "en");

        assertThat(page.asString())
                .contains(
                        "<html lang=\"en\">", "Delivered by noon of the next day", "Promised by Monday 2 November 2009")
                .contains("Reason: the electric bike&#39;s battery is flat", "Refund of CN¥6.84", ">Late</h1>")
                .doesNotContain("http://", "https://");
        assertThat(page(token, "zh").asString()).contains("<html lang=\"zh\">", "已延误", "退款 ¥6.84");
    }

    @Test
    void accept_language_decides_when_nothing_is_asked_and_foreign_parameters_are_passed_over() {
        String token = anOrder();

        String page = given().header("Accept-Language", "fr, zh-CN;q=0.8, en;q=0.5")
                .header("Accept", "text/html")
                .get("/track/" + token + "?from=singlemessage")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page).contains("<html lang=\"zh\">", "订单 " + ORDER);
    }

    @Test
    void hostile_texts_are_shown_as_texts() {
        String token = anOrder();
        String hostile = "<script>alert(1)</script><img src=x onerror='alert(2)'>";
        shop.tell(anEvent(
                "1",
                ORDER,
                ", \"text\": \"%s\", \"place\": \"%s\", \"reason\": \"%s\""
                        .formatted(hostile, "\\\" onmouseover=\\\"alert(3)", hostile)));

        String page = page(token, "en").asString();

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&quot; onmouseover=&quot;alert(3)")
                .doesNotContain("<script>alert", "<img");
    }

    @Test
    void nobody_keeps_the_page_or_learns_its_address_and_it_loads_nothing_foreign() {
        for (Response answer : List.of(page(anOrder(), "en"), page("unknown", "en"), json("unknown", "en"))) {
            answer.then()
                    .header("Cache-Control", "private, no-store")
                    .header("Referrer-Policy", "no-referrer")
                    .header("X-Robots-Tag", containsString("noindex"))
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("Content-Security-Policy", not(containsString("unsafe")));
        }
    }

    @Test
    void what_the_page_loads_is_there() {
        given().get("/track/assets/page.css").then().statusCode(200).contentType(containsString("css"));
        given().get("/track/assets/page.js").then().statusCode(200).contentType(containsString("javascript"));
    }

    @Test
    void a_revoked_token_and_an_unknown_one_get_the_same_answer() {
        String token = anOrder();
        String id = shop.get("/v1/orders/%s/tracking-links".formatted(ORDER)).path("data[0].id");
        shop.as(Roles.MERCHANT).delete("/v1/orders/%s/tracking-links/%s".formatted(ORDER, id));
        String words = "This link is not valid, or no longer. Ask the shop for a new one.";

        for (String gone : List.of(token, "unknown")) {
            json(gone, "en").then().statusCode(404).body("code", equalTo("nothing-to-track"), "detail", equalTo(words));
            page(gone, "en").then().statusCode(404).body(containsString(words));
        }
    }

    @Test
    void another_tenants_order_of_the_same_number_is_not_told() {
        Shop other = new Shop();
        String token = anOrder();
        other.register(ORDER);
        other.tell(anEvent("1", ORDER));

        json(token, "en").then().body("events", equalTo(List.of()));
    }

    private String anOrder() {
        shop.register(ORDER);
        return aLink();
    }

    private String aLink() {
        return shop.post("/v1/orders/%s/tracking-links".formatted(ORDER), "").path("token");
    }

    private void scan(String id, String parcel, String type) {
        shop.tell("""
                {"source": "couriers", "id": "%s", "parcel": "%s", "type": "%s", \
                "occurredAt": "2009-11-05T18:12:00+08:00"}""".formatted(id, parcel, type)).then().statusCode(201);
    }

    private String aLateOrder() {
        String token = anOrder();
        world.guarantees(world.message("guarantee-published/example"));
        world.promises(
                world.message("promise-made/example"),
                world.message("re-promised/example-1"),
                world.message("re-promised/example-2"),
                world.verdict("03-breached-24h"),
                world.verdict("07-re-promise-2-breached"));
        world.compensations(world.message("entitlement-computed/example"), world.message("payout-settled/example"));
        awaitText(token, "promises[0].guarantee", "Delivered by noon of the next day");
        awaitText(token, "promises[0].compensation.items[1].state.word", "arranged");
        awaitText(token, "promises[0].dates[2].state.word", "breached");
        return token;
    }

    private static void awaitText(String token, String path, String text) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> json(token, "en").then().body(path, equalTo(text)));
    }

    private static Response json(String token, String language) {
        return given().accept("application/json").get("/track/%s?lang=%s".formatted(token, language));
    }

    private static Response page(String token, String language) {
        return given().accept("text/html").get("/track/%s?lang=%s".formatted(token, language));
    }
}
