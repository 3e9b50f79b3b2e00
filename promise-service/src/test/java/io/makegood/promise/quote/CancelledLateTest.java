package io.makegood.promise.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.promise.MakePromise;
import io.makegood.promise.promise.Offer;
import io.makegood.promise.promise.Promise;
import io.makegood.terms.pricing.Priced;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A flight of 1000 km that was to arrive at noon, and for which its passengers waited until it was cancelled. */
class CancelledLateTest {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-06-05T12:00:00Z");
    private static final Template FLIGHTS = Template.all().stream()
            .filter(template -> template.version().ref().code().equals("eu-261"))
            .findFirst()
            .orElseThrow();

    /** Article 7 has one compensation of 250 euros for it, whether for the delay or for the cancellation. */
    @ParameterizedTest(name = "cancelled {0} minutes after noon")
    @CsvSource({"-60", "60", "180", "300"})
    void hours_late_and_then_cancelled_is_paid_once(int minutes) {
        Promise promise = Offer.under(FLIGHTS.version(), wish(), new Tenant("ada"), Instant.MAX);
        Instant cancelled = NOON.plusMinutes(minutes).toInstant();
        Instant claimed = NOON.plusDays(1).toInstant();
        List<HeardEvent> events = List.of(
                EverWorse.event(promise, "flight-cancelled", null, cancelled),
                EverWorse.event(promise, "claimed", null, claimed));

        List<Priced> owed = new Watch(promise, FLIGHTS.terms())
                .lookAt(NOON.plusDays(2).toInstant(), events)
                .awards();

        assertThat(owed.stream().map(Priced::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo("250.00");
    }

    private static MakePromise wish() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        Map<String, JsonNode> facts = Map.of(
                "km", json.numberNode(1000),
                "departs", json.textNode("2026-06-05T10:00:00Z"),
                "arrives", json.textNode(NOON.toString()));
        return new MakePromise(null, null, "A1", "ada", NOON.minusDays(30), null, null, facts, null);
    }
}
