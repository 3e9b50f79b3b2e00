package io.makegood.delivery.event.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.delivery.Shop;
import io.makegood.delivery.report.ReportEvent;
import io.makegood.kernel.tenancy.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events in our own format whose code says what happened. */
@QuarkusTest
class InCarriersCodesTest {

    private static final String ORDER = "1993505414";
    private static final RestAssuredConfig AS_TEXT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(BulkResource.NDJSON, ContentType.TEXT));

    private final Shop shop = new Shop();

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                "\"codes\": \"ups\", \"carrierCode\": \"052\"; delayed; weather; force-majeure",
                "\"codes\": \"ups\", \"carrierCode\": \"040\"; ready-for-collection; null; null",
                "\"codes\": \"fedex\", \"carrierCode\": \"SE\"; exception; unspecified; unknown",
                "\"codes\": \"fedex\", \"carrierCode\": \"SE\", \"reason\": \"A12\"; delayed; missorted; carrier",
                "\"codes\": \"fedex\", \"carrierCode\": \"SE\", \"reason\": \"Z99\"; exception; Z99; unknown",
                "\"codes\": \"dhl\", \"carrierCode\": \"transit\", \"text\": \"Delay, snow\"; delayed; weather; force-majeure",
                "\"codes\": \"ups\", \"carrierCode\": \"999\"; unknown; null; unknown",
                "\"codes\": \"pigeons\", \"carrierCode\": \"coo\"; unknown; null; unknown",
                "\"codes\": \"x12-1651\", \"carrierCode\": \"AA\"; delayed; missorted; carrier",
                "\"codes\": \"ups\", \"carrierCode\": \"052\", \"party\": \"merchant\"; delayed; weather; merchant",
                "\"type\": \"held\", \"codes\": \"ups\", \"carrierCode\": \"052\"; held; weather; force-majeure",
                "\"type\": \"held\", \"codes\": \"ups\", \"carrierCode\": \"999\"; held; null; null",
                "\"type\": \"held\", \"codes\": \"fedex\", \"reason\": \"A12\"; held; missorted; carrier",
                "\"type\": \"held\", \"carrierCode\": \"052\"; held; null; null",
                "\"type\": \"held\", \"reason\": \"weather\"; held; weather; force-majeure",
                "\"type\": \"held\", \"reason\": \"weather\", \"party\": \"carrier\"; held; weather; carrier",
                "\"type\": \"held\", \"reason\": \"the battery is flat\"; held; the battery is flat; null"
            })
    void what_the_source_leaves_out_its_code_or_its_reason_says(String told, String type, String reason, String party) {
        Response recorded = shop.tell(event("1", told));

        recorded.then().statusCode(201).body("type", equalTo(type), "reason", equalTo(reason), "party", equalTo(party));
        shop.tell(event("1", told)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"place\": \"Beijing\"",
                "\"codes\": \"ups\"",
                "\"carrierCode\": \"052\"",
                "\"type\": null, \"codes\": \"ups\", \"reason\": \"052\""
            })
    void an_event_that_does_not_say_what_happened_is_refused(String told) {
        shop.tell(event("1", told))
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-event"), "errors.pointer", contains("/type"))
                .body("errors[0].detail", containsString("/carrierCode"));
    }

    @Test
    void the_code_and_the_words_of_the_carrier_are_kept_and_published_with_what_they_mean() {
        shop.register(ORDER);

        shop.tell(ReportEvent.EXAMPLE_IN_A_CARRIERS_CODES)
                .then()
                .statusCode(201)
                .body("codes", equalTo("fedex"), "carrierCode", equalTo("SE"), "text", equalTo("Shipment exception"));

        JsonNode data = shop.published(ORDER).get(0).path("data");
        assertThat(data.path("type").asText()).isEqualTo("delayed");
        assertThat(data.path("reason").asText()).isEqualTo("weather");
        assertThat(data.path("party").asText()).isEqualTo("force-majeure");
    }

    @Test
    void an_event_told_again_keeps_the_meaning_it_was_recorded_with() {
        String code = "\"codes\": \"ups\", \"carrierCode\": \"052\"";
        shop.tell(event("1", code + ", \"type\": \"held\", \"party\": \"carrier\""));

        shop.tell(event("1", code)).then().statusCode(200).body("type", equalTo("held"), "party", equalTo("carrier"));
        shop.tell(event("1", code + ", \"type\": \"lost\"")).then().statusCode(409);
        shop.tell(event("1", code + ", \"place\": \"Beijing\"")).then().statusCode(409);
    }

    @Test
    void lines_of_a_bulk_are_translated_as_single_events_are() {
        String lines = String.join(
                "\n",
                event("1", "\"codes\": \"ups\", \"carrierCode\": \"052\""),
                event("2", "\"codes\": \"kdniao\", \"carrierCode\": \"201\""),
                event("3", "\"codes\": \"kuaidi100\", \"carrierCode\": \"201\""),
                event("4", "\"codes\": \"kuaidi100\""),
                event("5", "\"type\": \"held\", \"reason\": \"not-ready\""),
                event("1", "\"codes\": \"ups\", \"carrierCode\": \"052\""));

        assertThat(bulk(lines)).containsExactly(201, 201, 201, 422, 201, 200);
        assertThat(bulk(lines)).containsExactly(200, 200, 200, 422, 200, 200);
        shop.get("/v1/events/couriers/1").then().body("type", equalTo("delayed"), "reason", equalTo("weather"));
        shop.get("/v1/events/couriers/2").then().body("type", equalTo("arrived-at-destination"), "party", nullValue());
        shop.get("/v1/events/couriers/3").then().body("type", equalTo("delayed"), "party", equalTo("unknown"));
        shop.get("/v1/events/couriers/5").then().body("party", equalTo("merchant"));
    }

    private List<Integer> bulk(String lines) {
        return shop.as(Roles.CARRIER)
                .config(AS_TEXT)
                .contentType(BulkResource.NDJSON)
                .body(lines)
                .post("/v1/events/bulk")
                .body()
                .asString()
                .lines()
                .map(line -> Shop.json(line).path("status").asInt())
                .toList();
    }

    private static String event(String id, String told) {
        return """
                {"source": "couriers", "id": "%s", "order": "%s", "occurredAt": "2009-11-02T01:09:11+08:00", %s}""".formatted(id, ORDER, told);
    }
}
