package io.makegood.promise.history;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.promise.Contracts;
import io.makegood.promise.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TimelineTest {

    @TestFactory
    Stream<DynamicTest> what_stands_is_what_the_services_agreed_on() {
        JsonNode cases = Contracts.read("fulfilment-recorded/standings.json").path("cases");
        return StreamSupport.stream(cases.spliterator(), false)
                .map(agreed -> dynamicTest(agreed.path("name").asText(), () -> check(agreed)));
    }

    private static void check(JsonNode agreed) {
        List<HeardEvent> events = agreed.path("events").properties().stream()
                .map(event -> event(
                        "courier",
                        event.getKey(),
                        text(event.getValue(), "withdraws"),
                        text(event.getValue(), "corrects")))
                .toList();
        for (int seed = 0; seed < 10; seed++) {
            List<HeardEvent> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, new Random(seed));
            Timeline timeline = new Timeline(shuffled);

            Map<String, String> standings = timeline.events().stream()
                    .collect(toMap(
                            event -> event.id().id(),
                            event -> timeline.standing(event).word()));

            assertThat(standings).as("seed %d", seed).isEqualTo(asMap(agreed.path("standings")));
        }
    }

    @Test
    void a_source_takes_back_its_own_events_only() {
        HeardEvent scan = event("courier", "1", null, null);
        HeardEvent another = event("warehouse", "2", "1", null);

        assertThat(new Timeline(List.of(scan, another)).effective()).containsExactlyInAnyOrder(scan, another);
    }

    @Test
    void a_chain_of_corrections_may_be_as_long_as_it_likes() {
        List<HeardEvent> chain = IntStream.range(0, 50_000)
                .mapToObj(i -> event("courier", "e" + i, null, i == 0 ? null : "e" + (i - 1)))
                .toList();

        assertThat(new Timeline(chain).effective()).containsExactly(chain.get(chain.size() - 1));
    }

    private static HeardEvent event(String source, String id, @Nullable String withdraws, @Nullable String corrects) {
        return new HeardEvent(
                World.ORDER,
                new EventId(source, id),
                "delivered",
                null,
                null,
                EventValues.NONE,
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                withdraws,
                corrects);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.has(field) ? node.path(field).asText() : null;
    }

    private static Map<String, String> asMap(JsonNode object) {
        return object.properties().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().asText()));
    }
}
