package io.makegood.delivery.carrier.easypost;

import static io.makegood.delivery.carrier.Messages.bytes;
import static io.makegood.delivery.carrier.Messages.sent;
import static io.makegood.delivery.carrier.Messages.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.delivery.carrier.CarrierReport;
import io.makegood.delivery.carrier.CarrierTime.Exact;
import io.makegood.delivery.carrier.CarrierTime.OfFormat;
import io.makegood.delivery.carrier.CarrierTime.Unreadable;
import io.makegood.delivery.carrier.Messages;
import io.makegood.delivery.carrier.WrittenTimes;
import io.makegood.delivery.event.Value.Text;
import io.makegood.kernel.json.Json;
import io.makegood.kernel.refusal.Invalid;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EasyPostTrackerTest {

    private static final String MESSAGE = Messages.text("easypost-tracker.json");
    private static final String BODY = "{\"result\":{\"object\":\"Batch\"}}";

    /** By Python's hmac and unicodedata, of BODY and the secret "sécret" in form NFKD. */
    private static final String SIGNATURE =
            "hmac-sha256-hex=f7097e0d5b95a8793c4f65b4c3ac4ce3363f99bc7b487942549b8074efb307c3";

    private final EasyPostTracker easypost = new EasyPostTracker(Json.mapper());

    @ParameterizedTest
    @ValueSource(strings = {"s\u00e9cret", "se\u0301cret"})
    void a_signature_is_the_hmac_by_the_normalised_secret(String secret) {
        assertThat(easypost.isGenuine(sent(BODY, "X-Hmac-Signature", SIGNATURE), secret))
                .isTrue();
    }

    @Test
    void a_changed_message_another_secret_or_no_signature_is_not_genuine() {
        assertThat(easypost.isGenuine(sent(BODY + " ", "X-Hmac-Signature", SIGNATURE), "sécret"))
                .isFalse();
        assertThat(easypost.isGenuine(sent(BODY, "X-Hmac-Signature", SIGNATURE), "secret"))
                .isFalse();
        assertThat(easypost.isGenuine(sent(BODY, "X-Something-Else", SIGNATURE), "sécret"))
                .isFalse();
    }

    @Test
    void every_detail_of_a_tracker_is_a_report_with_status_and_detail_as_its_code() {
        assertThat(read(MESSAGE))
                .extracting(report -> report.code().code())
                .containsExactly(
                        "pre_transit/label_created",
                        "in_transit/a_detail_of_tomorrow",
                        "delivered/arrived_at_destination");
    }

    @Test
    void a_report_says_what_easypost_said() {
        CarrierReport delivered = read(MESSAGE).get(2);

        assertThat(delivered.pointer()).isEqualTo("/result/tracking_details/2");
        assertThat(delivered.parcel()).isEqualTo("9400100105440298811675");
        assertThat(delivered.order()).isNull();
        assertThat(delivered.code().text()).isEqualTo("Delivered, In/At Mailbox");
        assertThat(delivered.place()).isEqualTo("CHARLESTON, SC, 29407, US");
        assertThat(delivered.values().byName())
                .isEqualTo(Map.of(
                        "carrier", new Text("USPS"),
                        "carriersCode", new Text("01"),
                        "signedBy", new Text("R MORGAN")));
    }

    @Test
    void who_signed_is_said_of_the_delivery_only() {
        assertThat(read(MESSAGE).get(0).values().byName()).containsOnlyKeys("carrier");
    }

    @Test
    void a_time_is_exact_where_the_place_is_known_and_said_to_be_utc_where_it_is_not() {
        List<CarrierReport> reports = read(MESSAGE);

        assertThat(reports.get(2).time()).isEqualTo(new Exact(OffsetDateTime.parse("2026-03-04T21:48:00Z")));
        assertThat(reports.get(0).time())
                .isInstanceOf(OfFormat.class)
                .hasToString("OfFormat[at=2026-03-01T14:02:11, zone=UTC, rule=easypost: UTC where it knows no place]");
    }

    @Test
    void a_time_without_an_offset_leaves_its_detail_out_and_no_other() {
        List<CarrierReport> reports =
                read(with(MESSAGE, "/result/tracking_details/1/datetime", "\"2026-03-03T02:20:00\""));

        assertThat(reports.get(1).time()).isEqualTo(new Unreadable("2026-03-03T02:20:00", WrittenTimes.WITH_OFFSET));
        assertThat(reports.stream().filter(report -> !(report.time() instanceof Unreadable)))
                .hasSize(2);
    }

    @Test
    void the_failure_of_a_parcel_and_the_error_of_a_tracker_are_two_codes() {
        String failure = with(MESSAGE, "/result/tracking_details/1/status", "\"failure\"");
        String error = with(MESSAGE, "/result/tracking_details/1/status", "\"error\"");

        assertThat(read(failure).get(1).code().code()).startsWith("failure/");
        assertThat(read(error).get(1).code().code()).startsWith("error/");
    }

    @Test
    void a_detail_without_more_is_its_status() {
        assertThat(read(with(MESSAGE, "/result/tracking_details/1/status_detail", "null"))
                        .get(1)
                        .code()
                        .code())
                .isEqualTo("in_transit");
    }

    @Test
    void an_event_that_is_about_no_tracker_says_nothing() {
        assertThat(read("{\"description\": \"batch.created\", \"result\": {\"object\": \"Batch\"}}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "/result; null; must be given",
                "/result; []; must be an object",
                "/result/tracking_code; null; must be given",
                "/result/tracking_details; {}; must be a list",
                "/result/tracking_details/0/status; null; must be given",
                "/result/tracking_details/0/tracking_location; \"Bonn\"; must be an object",
                "/result/signed_by; true; must be a text"
            })
    void what_breaks_a_rule_is_pointed_at(String pointer, String value, String rule) {
        assertThatThrownBy(() -> read(with(MESSAGE, pointer, value)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining(pointer)
                .hasMessageContaining(rule);
    }

    private List<CarrierReport> read(String message) {
        return easypost.read(bytes(message));
    }
}
