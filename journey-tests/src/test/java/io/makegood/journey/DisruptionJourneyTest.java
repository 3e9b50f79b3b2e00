package io.makegood.journey;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.quickstart.rest.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A parcel was late and was paid for. Then somebody hears of the snow. */
class DisruptionJourneyTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Shop shop = Shop.open("ada-s-snowed-in-shop");

    @Test
    void a_breach_is_excused_after_two_people_said_so_and_paid_again_once_it_is_lifted() {
        ShopOrder order = shop.order("snowed-in");
        order.promised(ofHours(-5), ofHours(-1));
        eventually(order::payouts, "payment refund 5.00 settled");

        String disruption = declared(order, ofHours(-3), ofHours(3));
        JsonNode wouldBe = preview(disruption);
        assertThat(wouldBe.at("/totals/changed").asInt()).isEqualTo(1);
        assertThat(wouldBe.at("/promises/0/from").asText()).isEqualTo("breached");
        assertThat(wouldBe.at("/promises/0/to").asText()).isEqualTo("excused");
        assertThat(order.verdicts()).as("nothing happened yet").containsExactly("promise breached PT0S in silence");

        shop.deliveriesAs("bob")
                .postIfMatch(disruption + "/approval", "\"0\"", "approval")
                .orRefuse();
        eventually(order::verdicts, "promise breached PT0S in silence", "promise excused PT0S in silence");
        eventually(order::payouts, "payment refund 5.00 settled", "recovery refund 5.00 settled");

        Map<String, String> neverWas = Map.of("endedAt", order.at(ofHours(-3)), "because", "it was another Leipzig");
        shop.deliveries()
                .postIfMatch(disruption + "/lifting", neverWas, "\"1\"", "lifting")
                .orRefuse();
        eventually(
                order::payouts,
                "payment refund 5.00 settled",
                "recovery refund 5.00 settled",
                "payment refund 5.00 settled");
    }

    private String declared(ShopOrder order, Duration from, Duration until) {
        Map<String, Object> declaration = Map.of(
                "name",
                "Snow",
                "region",
                Map.of("countries", List.of("DE"), "cities", List.of("Leipzig")),
                "from",
                order.at(from),
                "until",
                order.at(until),
                "kind",
                "weather",
                "because",
                "red alert");
        Answer declared =
                shop.deliveries().post("/disruptions", declaration, "snow").orRefuse();
        return "/disruptions/" + declared.body().path("id").asText();
    }

    /** The events that delivery-service would record go to promise-service as they are. */
    private JsonNode preview(String disruption) {
        JsonNode preview =
                shop.deliveries().get(disruption + "/preview").orRefuse().body();
        Map<String, Object> unpaid = Map.of("orders", List.of("snowed-in"));
        assertThat(shop.compensations()
                        .post("/payouts/preview", unpaid, "")
                        .orRefuse()
                        .body()
                        .required("totals"))
                .as("all is paid")
                .isEmpty();
        return shop.promises()
                .post("/verdicts/preview", Map.of("events", preview.path("events")), "")
                .orRefuse()
                .body();
    }

    private static void eventually(Supplier<List<String>> told, String... expected) {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(told.get()).containsExactly(expected));
    }
}
