package io.makegood.delivery.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.delivery.Shop;
import io.makegood.delivery.codes.CarrierCode;
import io.makegood.delivery.event.Outcome.Recorded;
import io.makegood.delivery.event.RecordedEvent;
import io.makegood.delivery.event.Values;
import io.makegood.delivery.evidence.Payload;
import io.makegood.delivery.place.Location;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HubsOfTheTenantTest {

    private static final Instant NOW = Instant.parse("2026-07-04T00:00:00Z");

    private final Shop shop = new Shop();

    @Inject
    Intake intake;

    @Inject
    Tenancy tenancy;

    @Test
    void a_scan_of_a_place_that_nobody_knows_is_left_out_until_the_tenant_names_it() {
        assertThat(told("Gateway 7", null).leftOut()).hasSize(1);

        name("GATEWAY-7", "Asia/Tokyo");

        RecordedEvent event = take("Gateway 7", null);
        assertThat(event.event().occurredAt()).hasToString("2026-07-03T12:00+09:00");
        assertThat(event.provenance().timeFrom()).isEqualTo("hub: GATEWAY-7");
    }

    @Test
    void what_the_tenant_says_of_a_hub_comes_before_what_the_world_knows() {
        assertThat(take("LEJ", null).provenance().timeFrom()).isEqualTo("airport: LEJ");

        name("LEJ", "Europe/London");

        assertThat(take("LEJ", "00340434161094022116").provenance().timeFrom()).isEqualTo("hub: LEJ");
    }

    @Test
    void another_tenants_hub_says_nothing() {
        Shop other = new Shop();
        other.as(Roles.OPERATIONS).body("{\"zone\": \"Asia/Tokyo\"}").put("/v1/hubs/GATEWAY-7");

        assertThat(told("Gateway 7", null).leftOut()).hasSize(1);
    }

    private void name(String code, String zone) {
        shop.as(Roles.OPERATIONS)
                .body("{\"zone\": \"%s\"}".formatted(zone))
                .put("/v1/hubs/{code}", code)
                .then()
                .statusCode(200);
    }

    private RecordedEvent take(String place, @Nullable String parcel) {
        return ((Recorded) told(place, parcel).reports().get(0).outcome()).event();
    }

    private TakenMessage told(String place, @Nullable String parcel) {
        CarrierReport report = new CarrierReport(
                "/events/0",
                null,
                null,
                parcel == null ? "00340434161094022115" : parcel,
                new CarrierCode("dhl", "transit", null, "Departed"),
                new CarrierTime.OfPlace(LocalDateTime.parse("2026-07-03T12:00")),
                place,
                Location.UNKNOWN,
                Values.NONE);
        return tenancy.actingFor(
                shop.tenant(),
                () -> intake.take(
                        new Sender("dhl", null), List.of(report), new Payload("text/plain", new byte[] {1}), NOW));
    }
}
