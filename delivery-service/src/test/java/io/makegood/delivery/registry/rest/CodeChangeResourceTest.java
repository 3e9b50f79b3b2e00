package io.makegood.delivery.registry.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.delivery.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of a code that nobody understands, and of those that were understood wrongly. */
@QuarkusTest
class CodeChangeResourceTest {

    private static final String DELAYED = "\"type\": \"delayed\", \"reason\": \"weather\"";

    private final Shop shop = new Shop();
    private final Operator ups = new Operator(shop, "ups");

    @Test
    void an_unknown_code_is_reviewed_given_a_meaning_and_corrected_in_the_past() {
        shop.register("1", "1Z1");
        tellX9("1", "HELD BY MAGPIES");
        reviewList().body("data.code", contains("X9"), "data[0].events", equalTo(1));

        Response proposal = ups.propose(ProposeChange.EXAMPLE);
        String change = proposal.then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("status", equalTo("proposed"), "before.type", equalTo("unknown"))
                .body("meaning.party", equalTo("force-majeure"))
                .body("proposed.by", equalTo("ada"), "proposed.because", equalTo("UPS support, case 4711"))
                .extract()
                .path("id");
        ups.preview(change, "")
                .then()
                .body("count", equalTo(1), "totals[0].from.type", equalTo("unknown"))
                .body("totals[0].to.reason", equalTo("weather"), "hasMore", equalTo(false))
                .body("data[0].from.party", equalTo("unknown"), "data[0].to.party", equalTo("force-majeure"))
                .body("data[0].event.eventId", equalTo("1~" + change), "data[0].event.corrects", equalTo("1"));
        JsonNode previewed = Shop.json(ups.preview(change, "").asString()).at("/data/0/event");
        reviewList().body("data", hasSize(1));

        ups.applied(change);
        ups.get(change)
                .then()
                .body("status", equalTo("applied"), "applied.by", equalTo("ada"), "toPast", equalTo(true))
                .body("past.work", equalTo("correct"), "past.lookedAt", equalTo(1), "past.told", equalTo(1));
        assertThat(standing("1")).containsExactly("1~%s delayed weather force-majeure".formatted(change));
        shop.get("/v1/events/couriers/1").then().body("type", equalTo("unknown"), "text", equalTo("HELD BY MAGPIES"));
        reviewList().body("data", empty());

        JsonNode published = shop.published("1").get(1).path("data");
        assertThat(published.path("recordedAt").isTextual()).isTrue();
        ((ObjectNode) previewed).remove("recordedAt");
        ((ObjectNode) published).remove("recordedAt");
        assertThat(published).as("what was previewed").isEqualTo(previewed);
    }

    @Test
    void events_told_from_now_on_are_read_by_the_change_and_the_past_stays_if_it_is_not_asked_for() {
        shop.register("1");
        tellX9("before", "");
        String change = ups.proposed("X9", DELAYED);
        ups.apply(change, false).then().statusCode(200).body("past", nullValue());
        tellX9("after", "");

        assertThat(standing("1"))
                .containsExactlyInAnyOrder("before unknown null unknown", "after delayed weather force-majeure");
        reviewList().body("data.changedBy", contains(change));
        shop.get("/v1/events/couriers/after").then().body("readBy", equalTo(change));
        shop.get("/v1/events/couriers/before").then().body("readBy", nullValue());
    }

    @Test
    void a_history_sent_again_after_the_change_adds_nothing() {
        shop.register("1", "DD-1");
        takeDhl().body("recorded", equalTo(2), "unknownCodes", contains("hovering"));
        tellX9("own", "");
        new Operator(shop, "dhl").changed("hovering", DELAYED);
        ups.changed("X9", DELAYED);
        List<String> standing = standing("1");

        takeDhl().body("recorded", equalTo(0), "known", equalTo(2));
        shop.tell(x9("own", "")).then().statusCode(200).body("type", equalTo("unknown"));
        assertThat(standing("1"))
                .isEqualTo(standing)
                .hasSize(3)
                .filteredOn(event -> event.contains("weather"))
                .hasSize(2);
    }

    @Test
    void a_correction_keeps_the_evidence_of_the_message_it_was_taken_from() {
        shop.register("1", "DD-1");
        takeDhl();
        String change = new Operator(shop, "dhl").changed("hovering", DELAYED);

        JsonNode corrected = timeline("1").stream()
                .filter(event -> event.path("id").asText().endsWith(change))
                .findFirst()
                .orElseThrow();
        assertThat(corrected.path("evidence").isTextual()).isTrue();
        assertThat(corrected.path("timeFrom").asText()).isEqualTo("country: NL");
        assertThat(corrected.path("readBy").asText()).isEqualTo(change);
    }

    /** What came back to its sender goes by the same code; with another meaning nothing came back. */
    @Test
    void what_the_suite_concluded_from_the_old_meaning_goes_with_it() {
        shop.register("1", "1Z1");
        shop.tell(told("back", "011", ", \"parcel\": \"1Z1\"")).then().statusCode(201);
        shop.tell("""
                {"source": "couriers", "id": "turned", "parcel": "1Z1", "type": "returning", \
                "occurredAt": "2026-03-04T10:00:00+01:00"}""").then().statusCode(201);
        assertThat(standing("1")).containsExactly("turned returning null null", "back~returned returned null null");

        String change = ups.changed("011", "\"type\": \"ready-for-collection\"");

        assertThat(standing("1"))
                .containsExactly(
                        "turned returning null null", "back~%s ready-for-collection null null".formatted(change));
        ups.withdrawn(change);
        assertThat(standing("1"))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("back~returned")
                .contains(" returned ");
    }

    @Test
    void two_tenants_do_not_share_what_codes_mean() {
        Shop other = new Shop();
        for (Shop each : List.of(shop, other)) {
            each.register("1");
            each.tell(x9("1", ""));
        }
        String change = ups.changed("X9", DELAYED);
        other.tell(x9("2", "")).then().body("type", equalTo("unknown"));

        other.get("/v1/events/couriers/1~" + change).then().statusCode(404);
        new Operator(other, "ups").get(change).then().statusCode(404).body("code", equalTo("code-change-not-found"));
        new Operator(other, "ups").list("").then().body("data", empty());
        other.get("/v1/unknown-codes").then().body("data[0].events", equalTo(2));
    }

    @Test
    void a_change_that_is_withdrawn_leaves_everything_as_it_was_before_it() {
        shop.register("1");
        tellX9("past", "");
        String change = ups.changed("X9", DELAYED);
        tellX9("fresh", "");

        ups.withdrawn(change);
        ups.get(change)
                .then()
                .body("status", equalTo("withdrawn"), "withdrawn.because", equalTo("it was a mistake"))
                .body("past.work", equalTo("undo"), "past.told", equalTo(2));
        tellX9("later", "");
        assertThat(standing("1"))
                .containsExactlyInAnyOrder(
                        "past unknown null unknown",
                        "fresh~%s unknown null unknown".formatted(change),
                        "later unknown null unknown");
        assertThat(eventIds(shop.published("1")))
                .containsExactly(
                        "past",
                        "past~" + change,
                        "fresh",
                        "past~%s~withdrawn".formatted(change),
                        "fresh~" + change,
                        "later");
        ups.step(change, "application", "*", "{\"toPast\": true}")
                .then()
                .statusCode(409)
                .body("code", equalTo("code-change-withdrawn"));
    }

    @Test
    void changes_of_one_code_lie_on_each_other_and_the_last_goes_first() {
        shop.register("1");
        tellX9("1", "");
        String first = ups.changed("X9", DELAYED);
        String second = ups.changed("X9", "\"type\": \"lost\"");
        ups.get(second).then().body("over", equalTo(first), "before.type", equalTo("delayed"));
        assertThat(standing("1")).containsExactly("1~%s lost null null".formatted(second));

        ups.withdraw(first).then().statusCode(409).body("code", equalTo("code-changed-since"));
        ups.withdrawn(second);
        assertThat(standing("1")).containsExactly("1~%s delayed weather force-majeure".formatted(first));
        tellX9("2", "");
        shop.get("/v1/events/couriers/2").then().body("type", equalTo("delayed"));
        ups.withdrawn(first);
        assertThat(standing("1"))
                .containsExactlyInAnyOrder("1 unknown null unknown", "2~%s unknown null unknown".formatted(first));
        ups.list("?code=X9").then().body("data.id", contains(second, first));
        ups.list("?code=X8").then().body("data", empty());
    }

    @Test
    void a_published_meaning_is_corrected_and_what_the_source_says_itself_stands() {
        shop.register("1");
        shop.tell(told("left-out", "052", "")).then().body("type", equalTo("delayed"));
        shop.tell(told("party", "052", ", \"party\": \"merchant\""));
        shop.tell(told("type", "052", ", \"type\": \"held\""));
        shop.tell(told("all", "052", ", \"type\": \"held\", \"party\": \"carrier\", \"reason\": \"the goat\""));
        String change = ups.changed("052", "\"type\": \"delivery-attempted\", \"reason\": \"not-available\"");

        assertThat(standing("1"))
                .containsExactlyInAnyOrder(
                        "left-out~%s delivery-attempted not-available customer".formatted(change),
                        "party~%s delivery-attempted not-available merchant".formatted(change),
                        "type~%s held not-available customer".formatted(change),
                        "all held the goat carrier");
    }

    @Test
    void a_cause_that_the_carrier_gives_still_says_why() {
        shop.register("1");
        Operator fedex = new Operator(shop, "fedex");
        shop.tell("""
                {"source": "couriers", "id": "1", "order": "1", "codes": "fedex", "carrierCode": "ZZ", "reason": "A12",
                "occurredAt": "2026-03-04T11:42:00+01:00"}""").then().body("type", equalTo("unknown"));

        String change = fedex.changed("ZZ", "\"type\": \"held\"");
        assertThat(standing("1")).containsExactly("1~%s held missorted carrier".formatted(change));
    }

    @Test
    void an_event_that_its_source_withdraws_or_corrects_itself_has_no_correction_of_ours_left() {
        shop.register("1");
        tellX9("wrong", "");
        tellX9("imprecise", "");
        String change = ups.changed("X9", DELAYED);
        String naming = """
                {"source": "couriers", "id": "%s", "order": "1", "type": "%s", "%s": "%s",
                "occurredAt": "2026-03-04T11:42:00+01:00"}""";
        shop.tell(naming.formatted("w", "withdrawn", "withdraws", "wrong"))
                .then()
                .statusCode(201);
        shop.tell(naming.formatted("c", "held", "corrects", "imprecise")).then().statusCode(201);

        assertThat(standing("1").stream().filter(event -> !event.contains("withdrawn")))
                .containsExactly("c held null null");
        ups.withdrawn(change);
        assertThat(standing("1").stream().filter(event -> !event.contains("withdrawn")))
                .containsExactly("c held null null");
    }

    @Test
    void an_event_of_an_order_that_nobody_knows_yet_is_corrected_and_both_wait_for_it() {
        tellX9("1", "");
        String change = ups.proposed("X9", DELAYED);
        ups.preview(change, "").then().body("count", equalTo(1), "data[0].event", nullValue());
        ups.applied(change);
        shop.register("1");

        assertThat(standing("1")).containsExactly("1~%s delayed weather force-majeure".formatted(change));
        assertThat(eventIds(shop.published("1"))).containsExactly("1", "1~" + change);
    }

    @Test
    void of_two_operators_who_change_a_code_at_once_the_second_is_refused() {
        String first = ups.proposed("X9", DELAYED);
        String second = ups.proposed("X9", "\"type\": \"lost\"");
        ups.apply(first, false).then().statusCode(200).header("ETag", equalTo("\"1\""));

        ups.apply(second, false)
                .then()
                .statusCode(409)
                .body("code", equalTo("code-changed-meanwhile"), "detail", containsString(first));
        ups.apply(first, false).then().statusCode(412).body("code", equalTo("version-changed"));
        ups.step(first, "application", "*", "{\"toPast\": true}")
                .then()
                .statusCode(409)
                .body("code", equalTo("code-change-applied"));
        shop.as(Roles.OPERATIONS)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"toPast\": true}")
                .post("/v1/code-lists/ups/changes/" + second + "/application")
                .then()
                .statusCode(428);
        ups.withdraw(second).then().statusCode(200).body("past", nullValue(), "applied", nullValue());
        ups.get(second).then().body("status", equalTo("withdrawn"));
        ups.preview(second, "").then().statusCode(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"type\": \"flown-away\"; /type; /type is 'flown-away', but must be a type of GET /v1/vocabulary",
                "\"type\": \"no-scan\"; /type; /type is 'no-scan', but must be a type that carriers tell",
                "\"type\": \"held\", \"reason\": \"magpies\"; /reason; /reason is 'magpies', but must be a reason",
                "\"reason\": \"weather\"; /type; /type is missing",
                "\"type\": \"\"; /type; /type is ''"
            })
    void a_meaning_in_no_word_of_the_vocabulary_is_refused(String meaning, String pointer, String detail) {
        ups.propose("{\"code\": \"X9\", \"because\": \"so\", %s}".formatted(meaning))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer), "errors[0].detail", containsString(detail));
    }

    @Test
    void a_code_that_means_what_the_words_beside_it_say_is_not_overruled_as_a_whole() {
        new Operator(shop, "dhl")
                .propose("{\"code\": \"transit\", \"type\": \"held\", \"because\": \"so\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/code"));
    }

    @Test
    void merchants_may_look_and_operators_change() {
        String change = ups.proposed("X9", DELAYED);
        for (String role : List.of(Roles.MERCHANT, Roles.CARRIER)) {
            shop.as(role)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(ProposeChange.EXAMPLE)
                    .post("/v1/code-lists/ups/changes")
                    .then()
                    .statusCode(403);
        }
        ups.get(change).then().statusCode(200).body("id", notNullValue());
    }

    private ValidatableResponse reviewList() {
        return shop.get("/v1/unknown-codes").then().statusCode(200);
    }

    private void tellX9(String id, String text) {
        shop.tell(x9(id, text)).then().statusCode(201);
    }

    private static String x9(String id, String text) {
        return told(id, "X9", text.isEmpty() ? "" : ", \"text\": \"%s\"".formatted(text));
    }

    private static String told(String id, String code, String more) {
        return """
                {"source": "couriers", "id": "%s", "order": "1", "codes": "ups", "carrierCode": "%s", \
                "occurredAt": "2026-03-04T11:42:00+01:00"%s}""".formatted(id, code, more);
    }

    private ValidatableResponse takeDhl() {
        return shop.post("/v1/carriers/dhl", """
                {"shipments": [{"id": "DD-1", "events": [
                  {"timestamp": "2026-03-04T11:42:00", "location": {"address": {"countryCode": "NL"}},
                   "statusCode": "hovering", "description": "by drone"},
                  {"timestamp": "2026-03-04T12:42:00", "location": {"address": {"countryCode": "NL"}},
                   "statusCode": "delivered", "description": "Delivered"}]}]}""").then().statusCode(200);
    }

    /** What stands of an order, each as its id, type, reason and party. */
    private List<String> standing(String order) {
        return timeline(order).stream()
                .filter(event -> event.path("standing").asText().equals("effective"))
                .filter(event -> !event.path("source").asText().equals("makegood"))
                .filter(event -> event.path("withdraws").isNull())
                .map(event -> "%s %s %s %s"
                        .formatted(
                                event.path("id").asText(),
                                event.path("type").asText(),
                                event.path("reason").asText(),
                                event.path("party").asText()))
                .toList();
    }

    private List<JsonNode> timeline(String order) {
        List<JsonNode> events = new ArrayList<>();
        Shop.json(shop.get("/v1/orders/{order}/timeline", order).asString())
                .path("events")
                .forEach(events::add);
        return events;
    }

    private static List<String> eventIds(List<JsonNode> messages) {
        return messages.stream()
                .map(message -> message.at("/data/eventId").asText())
                .toList();
    }
}
