package io.makegood.delivery.epcis.rest;

import static io.makegood.delivery.epcis.rest.EpcisSender.SSCC;
import static io.makegood.delivery.epcis.rest.EpcisSender.document;
import static io.makegood.delivery.epcis.rest.EpcisSender.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.delivery.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CaptureResourceTest {

    private static final String ORDER = "1993505414";
    private static final String CAPTURE = "/v1/epcis/capture";
    private static final String TOMORROW_AND_MORE = event("late", "shipping").replace("2026-03-02T07", "2222-03-02T07");

    private final Shop shop = new Shop();
    private final EpcisSender sender = new EpcisSender(shop);

    @Test
    void a_document_is_taken_with_the_address_and_the_headers_of_the_standard() {
        sender.send(document(event("1", "shipping")), "proceed")
                .then()
                .statusCode(202)
                .header("Location", matchesPattern(".*/v1/epcis/capture/[0-9a-f-]{36}"))
                .header("GS1-EPCIS-Version", "2.0.0")
                .header("GS1-CBV-Version", "2.0.0")
                .header("GS1-Capture-Error-Behaviour", "proceed")
                .body("captureErrorBehaviour", equalTo("proceed"));
    }

    @Test
    void the_job_says_what_became_of_the_document_which_is_kept() {
        JsonNode job = sender.captures(document(event("1", "shipping"), event("2", "commissioning")));

        assertThat(job.path("running").asBoolean()).isFalse();
        assertThat(job.path("success").asBoolean()).isTrue();
        assertThat(job.path("captureErrorBehaviour").asText()).isEqualTo("rollback");
        assertThat(job.path("finishedAt").asText()).isNotEmpty();
        assertThat(job.path("progress")).isEqualTo(Shop.json("""
                        {"events": 2, "done": 2, "captured": 2, "known": 0, "refused": 0, "withoutMeaning": 1, "recorded": 1}"""));
        shop.get("/v1/evidence/{id}", job.path("evidence").asText())
                .then()
                .statusCode(200)
                .contentType(startsWith("application/ld+json"))
                .body("epcisBody.eventList", hasSize(2));
    }

    @ParameterizedTest
    @CsvSource({
        "shipping, in_transit, dispatched",
        "departing, in_transit, departed-facility",
        "arriving, , arrived-at-facility",
        "accepting, in_transit, picked-up",
        "accepting, , delivered",
        "receiving, in_progress, delivered",
        "receiving, damaged, delivered damaged",
        "shipping, returned, returning",
        "receiving, returned, returned",
        "destroying, destroyed, disposed",
        "packing, damaged, damaged",
        "packing, in_progress, ",
        "https://example.com/steps/in_the_locker, in_transit, unknown",
    })
    void step_and_disposition_say_what_happened(String step, String disposition, String types) {
        shop.register(ORDER, SSCC);

        sender.captures(document(
                event("1", step, disposition == null ? "" : ", \"disposition\": \"%s\"".formatted(disposition))));

        assertThat(sender.timeline(ORDER))
                .extracting(event -> event.split(" ")[0])
                .containsExactlyInAnyOrderElementsOf(types == null ? List.of() : List.of(types.split(" ")));
    }

    @Test
    void readings_of_sensors_are_events_of_the_parcel() {
        shop.register(ORDER, SSCC);

        sender.captures(document(event("1", "transporting", """
                , "sensorElementList": [{"sensorMetadata": {"time": "2026-03-02T06:00:00Z", "deviceID": "urn:x:d"}, \
                "sensorReport": [{"type": "Temperature", "value": 26.10, "uom": "CEL"}, \
                {"type": "https://example.com/ShockCount", "value": 3, "time": "2026-03-02T06:30:00Z"}]}]""")));

        List<JsonNode> readings = Shop.json(
                        shop.get("/v1/orders/" + ORDER + "/timeline").asString())
                .path("events")
                .findParents("values")
                .stream()
                .filter(event -> event.path("type").asText().equals("reading"))
                .toList();
        assertThat(readings)
                .extracting(event -> event.path("values"))
                .containsExactly(
                        Shop.json("{\"device\": \"urn:x:d\", \"temperature\": 26.1, \"unit\": \"CEL\"}"),
                        Shop.json(
                                "{\"device\": \"urn:x:d\", \"measured\": \"https://example.com/ShockCount\", \"value\": 3}"));
        assertThat(readings)
                .extracting(event -> event.path("occurredAt").asText())
                .containsExactly("2026-03-02T07:00:00+01:00", "2026-03-02T07:30:00+01:00");
    }

    @Test
    void each_parcel_of_an_event_has_its_own() {
        shop.register("A", SSCC);
        shop.register("B", "106141412345678915");

        sender.captures(document(event("1", "shipping")
                .replace(
                        "\"]",
                        "\", \"https://id.gs1.org/00/106141412345678915\", \"urn:epc:id:sgtin:0614141.107346.1\"]")));

        assertThat(sender.timeline("A")).containsExactly("dispatched effective urn:example:1#" + SSCC);
        assertThat(sender.timeline("B")).containsExactly("dispatched effective urn:example:1#106141412345678915");
    }

    @Test
    void if_one_event_cannot_be_captured_none_is() {
        shop.register(ORDER, SSCC);

        JsonNode job = sender.captures(document(event("1", "shipping"), TOMORROW_AND_MORE));

        assertThat(job.path("success").asBoolean()).isFalse();
        assertThat(job.at("/progress/captured").asInt()).isZero();
        assertThat(job.at("/errors/0/type").asText()).isEqualTo("epcisException:ValidationException");
        assertThat(job.at("/errors/0/instance").asText()).isEqualTo("#/epcisBody/eventList/1");
        assertThat(job.at("/errors/0/detail").asText()).isNotEmpty();
        assertThat(sender.timeline(ORDER)).isEmpty();
        sender.as(Roles.CARRIER)
                .get("/v1/epcis/events/{id}", "urn:example:1")
                .then()
                .statusCode(404);
    }

    @Test
    void if_asked_to_proceed_the_others_are_captured_also_when_one_breaks_the_schema() {
        shop.register(ORDER, SSCC);
        String noTime = event("2", "shipping").replace("eventTime\"", "example:noTime\"");

        JsonNode job = sender.captures(
                document(event("1", "shipping"), noTime, TOMORROW_AND_MORE, event("3", "arriving")), "proceed");

        assertThat(job.path("success").asBoolean()).isFalse();
        assertThat(job.at("/progress/done").asInt()).isEqualTo(4);
        assertThat(job.at("/progress/refused").asInt()).isEqualTo(2);
        assertThat(job.path("errors").findValuesAsText("instance"))
                .containsExactlyInAnyOrder("#/epcisBody/eventList/1", "#/epcisBody/eventList/2");
        assertThat(sender.timeline(ORDER)).hasSize(2);
    }

    @Test
    void many_events_are_captured_piece_by_piece() {
        shop.register(ORDER, SSCC);
        String[] events = IntStream.range(0, 350)
                .mapToObj(index -> event("e" + index, "arriving"))
                .toArray(String[]::new);

        assertThat(sender.captures(document(events), "proceed")
                        .at("/progress/captured")
                        .asInt())
                .isEqualTo(350);
        assertThat(sender.timeline(ORDER)).hasSize(350);
        assertThat(sender.captures(document(events)).at("/progress/known").asInt())
                .isEqualTo(350);
    }

    @Test
    void an_event_id_is_that_of_one_event() {
        sender.captures(document(event("1", "shipping"), event("1", "shipping")));

        JsonNode job = sender.captures(document(event("1", "arriving")));

        assertThat(job.path("success").asBoolean()).isFalse();
        assertThat(job.at("/errors/0/type").asText()).isEqualTo("epcisException:ResourceAlreadyExistsException");
    }

    @Test
    void an_event_without_an_id_is_known_by_what_it_says() {
        String nameless = event("x", "shipping").replace("\"eventID\": \"urn:example:x\", ", "");

        assertThat(sender.captures(document(nameless)).at("/progress/captured").asInt())
                .isEqualTo(1);
        assertThat(sender.captures(document(nameless)).at("/progress/known").asInt())
                .isEqualTo(1);
    }

    @Test
    void an_id_told_in_another_way_is_taken() {
        shop.tell("""
                {"source": "epcis", "id": "urn:example:1", "order": "1", "type": "lost", \
                "occurredAt": "2026-03-02T07:53:47Z"}""").then().statusCode(201);

        JsonNode job = sender.captures(document(event("1", "shipping")));

        assertThat(job.at("/errors/0/code").asText()).isEqualTo("event-id-taken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "not json",
                "{}",
                "{\"type\": \"EPCISDocument\"}",
                "{\"type\": \"ObjectEvent\"}",
                "{\"type\": 1}",
            })
    void what_is_no_document_is_a_validation_exception(String body) {
        assertProblem(sender.send(body), 400, "ValidationException");
    }

    @Test
    void what_the_schema_does_not_allow_is_pointed_at() {
        assertProblem(
                        sender.send(document(event("1", "shipping").replace("OBSERVE", "LOOK"))),
                        400,
                        "ValidationException")
                .body("errors.pointer", hasItem("/epcisBody/eventList/0/action"));
    }

    @Test
    void other_media_types_versions_and_behaviours_are_refused_by_the_types_of_the_standard() {
        String document = document(event("1", "shipping"));
        assertProblem(
                shop.as(Roles.CARRIER)
                        .contentType("application/xml")
                        .body("<epcis/>")
                        .post(CAPTURE),
                415,
                "UnsupportedMediaTypeException");
        assertProblem(
                sender.as(Roles.CARRIER)
                        .header("GS1-EPCIS-Version", "1.2")
                        .body(document)
                        .post(CAPTURE),
                406,
                "NotAcceptableException");
        assertProblem(sender.send(document, "sometimes"), 400, "ValidationException");
        assertProblem(sender.as(Roles.FINANCE).body(document).post(CAPTURE), 403, "SecurityException");
        assertProblem(sender.as(Roles.CARRIER).get(CAPTURE + "/" + UUID.randomUUID()), 404, "NoSuchResourceException");
        assertProblem(sender.as(Roles.CARRIER).get(CAPTURE + "/x"), 404, "NoSuchResourceException");
    }

    @Test
    void what_is_too_long_for_one_job_names_the_limits() {
        String[] events = IntStream.range(0, 1001)
                .mapToObj(
                        i ->
                                "{\"type\": \"urn:x:E\", \"eventTime\": \"2026-03-02T07:53:47Z\", \"eventTimeZoneOffset\": \"+01:00\"}")
                .toArray(String[]::new);
        assertProblem(sender.send(document(events)), 413, "CaptureLimitExceededException")
                .header("GS1-EPCIS-Capture-Limit", "1000")
                .header("GS1-EPCIS-Capture-File-Size-Limit", "1048576");
        assertProblem(
                        sender.send(
                                document(event("1", "shipping", ", \"example:x\": \"" + "x".repeat(1048576) + "\""))),
                        413,
                        "CaptureLimitExceededException")
                .header("GS1-EPCIS-Capture-File-Size-Limit", "1048576");
        String deep = "[".repeat(100) + "]".repeat(100);
        assertProblem(
                sender.send(document(event("1", "shipping", ", \"example:x\": " + deep))), 400, "ValidationException");
    }

    @Test
    void the_limits_can_be_asked_for() {
        sender.as(Roles.CARRIER)
                .options(CAPTURE)
                .then()
                .statusCode(204)
                .header("GS1-EPCIS-Version", "2.0.0")
                .header("GS1-EPCIS-Capture-Limit", "1000")
                .header("GS1-EPCIS-Capture-File-Size-Limit", "1048576")
                .header("GS1-Capture-Error-Behaviour", "all");
    }

    @Test
    void jobs_are_listed_page_by_page_the_newest_first() {
        List<String> taken = IntStream.range(0, 3)
                .mapToObj(index -> sender.send(document(event("e" + index, "shipping")))
                        .jsonPath()
                        .getString("captureID"))
                .toList();

        Response first = sender.as(Roles.CARRIER).get(CAPTURE + "?perPage=2");
        first.then().statusCode(200).body("captureID", equalTo(List.of(taken.get(2), taken.get(1))));
        String next = first.header("Link").replaceFirst("<(.*)>; rel=\"next\"", "$1");
        sender.as(Roles.CARRIER)
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .header("Link", (String) null)
                .body("captureID", equalTo(List.of(taken.get(0))));
    }

    @Test
    void a_single_event_is_captured_at_once() {
        shop.register(ORDER, SSCC);
        Response captured = sender.sendOne(event("ni:///sha-256;00e1?ver=CBV2.0", "receiving"));

        captured.then().statusCode(201).body("bizStep", equalTo("receiving"));
        assertThat(sender.timeline(ORDER)).hasSize(1);
        sender.as(Roles.CARRIER)
                .urlEncodingEnabled(false)
                .get(captured.header("Location"))
                .then()
                .statusCode(200)
                .body("eventID", equalTo("urn:example:ni:///sha-256;00e1?ver=CBV2.0"));
    }

    @Test
    void a_single_event_told_again_is_answered_the_same_and_another_by_its_id_is_refused() {
        sender.sendOne(event("1", "receiving")).then().statusCode(201);
        sender.sendOne(event("1", "receiving")).then().statusCode(201);
        sender.captures(document(event("1", "receiving")));

        assertProblem(sender.sendOne(event("1", "shipping")), 409, "ResourceAlreadyExistsException");
        assertProblem(sender.sendOne(TOMORROW_AND_MORE), 400, "ValidationException");
        assertProblem(
                sender.as(Roles.CARRIER).body(document(event("2", "shipping"))).post("/v1/epcis/events"),
                400,
                "ValidationException");
    }

    private static ValidatableResponse assertProblem(Response answer, int status, String type) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("epcisException:" + type))
                .body("status", equalTo(status))
                .header("GS1-EPCIS-Version", "2.0.0");
    }
}
