package io.makegood.delivery.epcis.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.delivery.Shop;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What GS1 publishes as examples of the standard is captured, and answered as the standard says. */
@QuarkusTest
class StandardExamplesTest {

    private static final String TWO_IDS = "AssociationEvent-h.jsonld";

    private final Shop shop = new Shop();
    private final EpcisSender sender = new EpcisSender(shop);

    @Test
    void the_examples_are_captured_whole_and_known_when_they_are_sent_again() {
        Map<String, EpcisSender> senders = file("index")
                .lines()
                .filter(name -> !name.equals(TWO_IDS))
                .collect(Collectors.toMap(Function.identity(), name -> new EpcisSender(new Shop())));

        assertThat(captured(senders))
                .hasSizeGreaterThan(40)
                .allSatisfy((name, job) -> assertDone(name, job, "captured"));
        assertThat(captured(senders)).allSatisfy((name, job) -> assertDone(name, job, "known"));
    }

    @Test
    void the_one_example_whose_event_has_two_ids_is_refused() {
        sender.send(file(TWO_IDS))
                .then()
                .statusCode(400)
                .body("type", equalTo("epcisException:ValidationException"))
                .body("detail", containsString("Duplicate field 'eventID'"));
    }

    /** All at once, and each in a shop of its own: some tell other things under the same ids. */
    private static Map<String, JsonNode> captured(Map<String, EpcisSender> senders) {
        Map<String, Response> taken = new TreeMap<>();
        senders.forEach((name, sender) -> taken.put(name, sender.send(file(name))));
        Map<String, JsonNode> jobs = new TreeMap<>();
        taken.forEach((name, answer) ->
                jobs.put(name, Objects.requireNonNull(senders.get(name)).done(answer)));
        return jobs;
    }

    private static void assertDone(String name, JsonNode job, String all) {
        int events = Shop.json(file(name)).findValues("eventTime").size();
        assertThat(job.path("success").asBoolean()).as("%s", job).isTrue();
        assertThat(job.required("errors")).isEmpty();
        assertThat(job.at("/progress/events").asInt()).isEqualTo(events).isPositive();
        assertThat(job.at("/progress/done").asInt()).isEqualTo(events);
        assertThat(job.at("/progress/" + all).asInt()).isEqualTo(events);
    }

    @Test
    void shipping_and_receiving_of_goods_are_told_of_their_purchase_order() {
        shop.register("12345678");

        sender.captures(file("Example_9.6.1-ObjectEvent.jsonld"));

        assertThat(sender.timeline("12345678"))
                .hasSize(2)
                .allMatch(event -> event.contains(" effective "))
                .extracting(event -> event.split(" ")[0])
                .containsExactly("dispatched", "delivered");
    }

    @Test
    void receiving_of_a_logistic_unit_is_told_of_the_parcel() {
        shop.register("1993505414", EpcisSender.SSCC);

        sender.captures(file("Example_9.6.3-AggregationEvent.jsonld"));

        JsonNode event =
                Shop.json(shop.get("/v1/orders/1993505414/timeline").asString()).at("/events/0");
        assertThat(event.path("type").asText()).isEqualTo("delivered");
        assertThat(event.path("parcel").asText()).isEqualTo(EpcisSender.SSCC);
        assertThat(event.path("occurredAt").asText()).isEqualTo("2013-06-08T16:58:56.591+02:00");
        assertThat(event.path("place").asText()).isEqualTo("urn:epc:id:sgln:0614141.00777.0");
        assertThat(event.path("carrierCode").asText()).isEqualTo("receiving/in_progress");
        assertThat(event.at("/values/bizLocation").asText()).isEqualTo("urn:epc:id:sgln:0614141.00888.0");
    }

    @Test
    void what_is_made_of_goods_is_captured_and_says_nothing_of_a_parcel() {
        JsonNode job = sender.captures(file("Example_9.6.4-TransformationEvent.jsonld"));

        assertThat(job.at("/progress/withoutMeaning").asInt()).isEqualTo(1);
        assertThat(job.at("/progress/recorded").asInt()).isZero();
    }

    private static String file(String name) {
        try (InputStream file = StandardExamplesTest.class.getResourceAsStream("/epcis/standard/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
