package io.makegood.delivery.carrier.aftership;

import static io.makegood.delivery.carrier.Messages.bytes;
import static io.makegood.delivery.carrier.Messages.sent;
import static io.makegood.delivery.carrier.Messages.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.delivery.carrier.CarrierReport;
import io.makegood.delivery.carrier.CarrierTime.Exact;
import io.makegood.delivery.carrier.CarrierTime.OfPlace;
import io.makegood.delivery.carrier.CarrierTime.Unreadable;
import io.makegood.delivery.carrier.Messages;
import io.makegood.delivery.carrier.WrittenTimes;
import io.makegood.delivery.event.Value.Text;
import io.makegood.delivery.place.Location;
import io.makegood.kernel.json.Json;
import io.makegood.kernel.refusal.Invalid;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AfterShipTrackingTest {

    private static final String MESSAGE = Messages.text("aftership-tracking.json");
    private static final String BODY = "{\"result\":{\"object\":\"Batch\"}}";

    /** By Python's hmac, of BODY and the secret "sécret". */
    private static final String SIGNATURE = "ikQ2kr3MpIgkVu018rgK9NYWgHqFJMYKtPnM9reSEFE=";

    private final AfterShipTracking aftership = new AfterShipTracking(Json.mapper());

    @Test
    void a_signature_is_the_hmac_in_base64() {
        assertThat(aftership.isGenuine(sent(BODY, "aftership-hmac-sha256", SIGNATURE), "sécret"))
                .isTrue();
        assertThat(aftership.isGenuine(sent(BODY, "aftership-hmac-sha256", SIGNATURE), "secret"))
                .isFalse();
        assertThat(aftership.isGenuine(sent(BODY + " ", "aftership-hmac-sha256", SIGNATURE), "sécret"))
                .isFalse();
        assertThat(aftership.isGenuine(sent(BODY, "as-signature", SIGNATURE), "sécret"))
                .isFalse();
    }

    @Test
    void a_checkpoint_is_a_report_that_says_what_aftership_said() {
        CarrierReport accepted = read(MESSAGE).get(0);

        assertThat(accepted.pointer()).isEqualTo("/msg/checkpoints/0");
        assertThat(accepted.parcel()).isEqualTo("UJ618224471NL");
        assertThat(accepted.order()).isEqualTo("1993505414");
        assertThat(accepted.code().code()).isEqualTo("InTransit_002");
        assertThat(accepted.code().text()).isEqualTo("Shipment received by carrier");
        assertThat(accepted.place()).isEqualTo("Utrecht, Netherlands");
        assertThat(accepted.location()).isEqualTo(new Location("NL", null, "Utrecht", "3542 AB", null));
        assertThat(accepted.values().byName())
                .isEqualTo(Map.of("carrier", new Text("postnl-3s"), "carriersCode", new Text("B01")));
    }

    @Test
    void a_time_with_an_offset_is_exact_and_one_without_is_that_of_the_place() {
        assertThat(read(MESSAGE))
                .extracting(CarrierReport::time)
                .containsExactly(
                        new Exact(OffsetDateTime.parse("2026-03-02T10:41:00+01:00")),
                        new OfPlace(LocalDateTime.parse("2026-03-04T13:05:00")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            nullValues = "-",
            value = {"\"2026-03-02\"; 2026-03-02", "\"yesterday\"; yesterday", "null; -", "\"\"; ``", "[]; a list"})
    void a_time_that_cannot_be_read_leaves_its_checkpoint_out_and_no_other(String written, String shown) {
        List<CarrierReport> reports = read(with(MESSAGE, "/msg/checkpoints/0/checkpoint_time", written));

        assertThat(reports)
                .extracting(CarrierReport::time)
                .containsExactly(
                        new Unreadable(shown, WrittenTimes.WITH_OR_WITHOUT_OFFSET),
                        new OfPlace(LocalDateTime.parse("2026-03-04T13:05:00")));
    }

    @Test
    void the_fields_of_version_4_are_read_too() {
        String checkpoint = """
                {"slug": "usps", "city": "Memphis", "state": "TN", "zip": "38118", "country_iso3": "USA",
                 "location": null, "checkpoint_time": "2021-01-14T00:52:00-06:00", "tag": "InTransit",
                 "message": "Departed"}""";

        CarrierReport departed =
                read(with(MESSAGE, "/msg/checkpoints", "[" + checkpoint + "]")).get(0);

        assertThat(departed.location()).isEqualTo(new Location("US", "TN", "Memphis", "38118", null));
        assertThat(departed.place()).isEqualTo("Memphis, TN, 38118, US");
        assertThat(departed.code().code()).isEqualTo("InTransit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "{\"order_id\": \"1\", \"order_number\": \"2\", \"custom_fields\": {\"order\": \"3\"}}; 1",
                "{\"order_id\": null, \"order_number\": \"2\", \"custom_fields\": {\"order\": \"3\"}}; 2",
                "{\"order_id\": \"\", \"custom_fields\": {\"order\": \"3\"}}; 3",
                "{\"custom_fields\": null}; -"
            })
    void the_order_is_the_first_that_is_named(String named, String order) {
        String rest = "\"tracking_number\": \"1\", \"checkpoints\": [{\"tag\": \"InTransit\", "
                + "\"checkpoint_time\": \"2026-03-02T10:41:00Z\"}]";
        String message = "{\"event\": \"tracking_update\", \"msg\": {%s, %s}"
                        .formatted(named.substring(1, named.length() - 1), rest)
                + "}";

        assertThat(read(message).get(0).order()).isEqualTo(order);
    }

    @Test
    void another_event_says_nothing_of_what_happened() {
        assertThat(read("{\"event\": \"edd_revise\", \"msg\": {}}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "/event; null; must be given",
                "/msg; null; must be given",
                "/msg; \"hello\"; must be an object",
                "/msg/tracking_number; null; must be given",
                "/msg/checkpoints; {}; must be a list",
                "/msg/checkpoints/0/subtag; {}; must be a text",
                "/msg/custom_fields; []; must be an object"
            })
    void what_breaks_a_rule_is_pointed_at(String pointer, String value, String rule) {
        assertThatThrownBy(() -> read(with(MESSAGE, pointer, value)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining(pointer)
                .hasMessageContaining(rule);
    }

    private List<CarrierReport> read(String message) {
        return aftership.read(bytes(message));
    }
}
