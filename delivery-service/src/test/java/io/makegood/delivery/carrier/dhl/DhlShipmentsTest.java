package io.makegood.delivery.carrier.dhl;

import static io.makegood.delivery.carrier.Messages.bytes;
import static io.makegood.delivery.carrier.Messages.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.delivery.carrier.CarrierReport;
import io.makegood.delivery.carrier.CarrierTime.Exact;
import io.makegood.delivery.carrier.CarrierTime.OfPlace;
import io.makegood.delivery.carrier.CarrierTime.Unreadable;
import io.makegood.delivery.carrier.Messages;
import io.makegood.delivery.carrier.WrittenTimes;
import io.makegood.delivery.place.Location;
import io.makegood.kernel.json.Json;
import io.makegood.kernel.refusal.Invalid;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DhlShipmentsTest {

    private static final String MESSAGE = Messages.text("dhl-shipments.json");

    private final DhlShipments dhl = new DhlShipments(Json.mapper());

    @Test
    void every_event_of_a_shipment_is_a_report_and_its_status_is_not_another() {
        assertThat(read(MESSAGE))
                .extracting(CarrierReport::pointer)
                .containsExactly(
                        "/shipments/0/events/0",
                        "/shipments/0/events/1",
                        "/shipments/0/events/2",
                        "/shipments/0/events/3");
    }

    @Test
    void a_status_that_is_newer_than_all_events_is_a_report_too() {
        String message = with(MESSAGE, "/shipments/0/status/timestamp", "\"2026-03-04T12:00:00\"");

        assertThat(read(message)).extracting(CarrierReport::pointer).contains("/shipments/0/status");
    }

    @Test
    void a_shipment_that_has_only_a_status_is_a_report() {
        String message = with(MESSAGE, "/shipments/0/events", "[]");

        assertThat(read(message)).extracting(CarrierReport::pointer).containsExactly("/shipments/0/status");
    }

    @Test
    void a_report_says_what_dhl_said() {
        CarrierReport sorted = read(MESSAGE).get(2);

        assertThat(sorted.parcel()).isEqualTo("4821907736");
        assertThat(sorted.order()).isEqualTo("1993505414");
        assertThat(sorted.code().codes()).isEqualTo("dhl");
        assertThat(sorted.code().code()).isEqualTo("transit");
        assertThat(sorted.code().text()).isEqualTo("PL; Processed at LEIPZIG - GERMANY");
        assertThat(sorted.place()).isEqualTo("LEIPZIG - GERMANY");
    }

    @Test
    void a_reference_may_stand_alone() {
        String reference = "{\"number\": \"YZ3892406173\", \"type\": \"customer-reference\"}";

        assertThat(read(with(MESSAGE, "/shipments/0/details/references", reference))
                        .get(0)
                        .order())
                .isEqualTo("YZ3892406173");
    }

    @Test
    void a_reference_that_is_not_the_customers_names_no_order() {
        String reference = "[{\"number\": \"9120047718\", \"type\": \"local-tracking-number\"}]";

        assertThat(read(with(MESSAGE, "/shipments/0/details/references", reference))
                        .get(0)
                        .order())
                .isNull();
    }

    @Test
    void a_time_without_offset_or_with_a_Z_is_that_of_the_place() {
        OfPlace onTheWall = new OfPlace(LocalDateTime.parse("2026-03-04T11:42:00"));

        assertThat(read(MESSAGE).get(0).time()).isEqualTo(onTheWall);
        assertThat(read(with(MESSAGE, "/shipments/0/events/0/timestamp", "\"2026-03-04T11:42:00Z\""))
                        .get(0)
                        .time())
                .isEqualTo(onTheWall);
    }

    @Test
    void a_time_with_an_offset_is_exact() {
        assertThat(read(with(MESSAGE, "/shipments/0/events/0/timestamp", "\"2026-03-04T11:42:00+01:00\""))
                        .get(0)
                        .time())
                .isEqualTo(new Exact(OffsetDateTime.parse("2026-03-04T11:42:00+01:00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-03-04", "2026-02-30T10:00:00", "999999999-01-01T10:00:00"})
    void a_time_that_cannot_be_read_leaves_its_event_out_and_no_other(String written) {
        List<CarrierReport> reports = read(with(MESSAGE, "/shipments/0/events/1/timestamp", "\"" + written + "\""));

        assertThat(reports.get(1).time()).isEqualTo(new Unreadable(written, WrittenTimes.WITH_OR_WITHOUT_OFFSET));
        assertThat(reports.stream().filter(report -> report.time() instanceof OfPlace))
                .hasSize(3);
    }

    @Test
    void a_status_without_a_readable_time_is_left_out_once_when_its_event_is() {
        String dateOnly = "\"2026-03-04\"";
        String message = with(
                with(MESSAGE, "/shipments/0/events/0/timestamp", dateOnly), "/shipments/0/status/timestamp", dateOnly);

        assertThat(read(message))
                .filteredOn(report -> report.time() instanceof Unreadable)
                .extracting(CarrierReport::pointer)
                .containsExactly("/shipments/0/events/0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "SAO PAULO - BRAZIL; -; -; BR; SAO PAULO",
                "SHENZHEN - CHINA MAINLAND; -; -; CN; SHENZHEN",
                "Oderweg 2, AMSTERDAM; NL; 1043 AG; NL; AMSTERDAM",
                "Deutschland; -; -; DE; -",
                "Köln; DE; 50667; DE; Köln",
                "STATION 7 - NOWHERE; -; -; -; STATION 7",
                "BERLIN - GERMANY; XX; -; DE; BERLIN"
            })
    void a_place_is_read_as_far_as_it_says(String locality, String code, String postcode, String country, String city) {
        String address = "{\"addressLocality\": \"%s\", \"countryCode\": %s, \"postalCode\": %s}"
                .formatted(locality, quoted(code), quoted(postcode));

        CarrierReport report = read(with(MESSAGE, "/shipments/0/events/0/location/address", address))
                .get(0);

        assertThat(report.location()).isEqualTo(new Location(country, null, city, postcode, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "/shipments; null; must be given",
                "/shipments; {}; must be a list",
                "/shipments/0/id; null; must be given",
                "/shipments/0/id; \" \"; must be given",
                "/shipments/0/id; 1.5; must be a text",
                "/shipments/0/events; \"none\"; must be a list",
                "/shipments/0/events/1/statusCode; []; must be a text",
                "/shipments/0/events/1/location; \"Bonn\"; must be an object",
                "/shipments/0/events/1/description; \"\\u0000\"; must hold no NUL"
            })
    void what_breaks_a_rule_is_pointed_at(String pointer, String value, String rule) {
        assertThatThrownBy(() -> read(with(MESSAGE, pointer, value)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining(pointer)
                .hasMessageContaining(rule);
    }

    @Test
    void half_a_character_is_pointed_at_and_not_repeated() {
        assertThatThrownBy(() -> read(MESSAGE.replace("Shipment is out with", "\\ud83d")))
                .isInstanceOf(Invalid.class)
                .hasMessage("/shipments/0/events/1/description is '…', but must hold no NUL character and no half of a "
                        + "surrogate pair");
    }

    @Test
    void what_nobody_asks_for_may_be_anything() {
        assertThat(read(with(MESSAGE, "/shipments/0/details/weight", "[[\"\\u0000\"]]")))
                .hasSize(4);
    }

    private List<CarrierReport> read(String message) {
        return dhl.read(bytes(message));
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
