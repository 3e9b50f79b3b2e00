package io.makegood.delivery.event.rest;

import static io.makegood.delivery.Shop.anEvent;
import static io.makegood.delivery.Shop.anEventOfParcel;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.delivery.Shop;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever comes first when two come at once: there is one effect, and none is lost. */
@QuarkusTest
class AtTheSameMomentTest {

    private final Shop shop = new Shop();
    private final ExecutorService threads = Executors.newFixedThreadPool(8);

    @AfterEach
    void stop() {
        threads.shutdown();
    }

    @Test
    void an_event_told_many_times_at_once_is_recorded_and_published_once() throws Exception {
        shop.register("1");

        List<Integer> answers = atOnce(Stream.generate(() -> (Callable<Response>) () -> shop.tell(anEvent("scan", "1")))
                        .limit(16)
                        .toList())
                .stream()
                .map(Response::statusCode)
                .toList();

        assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(shop.published("1")).hasSize(1);
    }

    @Test
    void an_event_and_its_order_told_at_once_find_each_other() throws Exception {
        List<String> orders = IntStream.range(0, 50).mapToObj(i -> "order-" + i).toList();
        List<Callable<Response>> posts = new ArrayList<>();
        for (String order : orders) {
            posts.add(() -> shop.tell(anEvent("of-" + order, order)));
            posts.add(() -> shop.register(order, "parcel-" + order));
            posts.add(() -> shop.tell(anEventOfParcel("of-parcel-" + order, "parcel-" + order)));
        }

        assertThat(atOnce(posts)).extracting(Response::statusCode).containsOnly(201);

        assertThat(idsOf(shop.published(orders.toArray(String[]::new))))
                .containsExactlyInAnyOrderElementsOf(orders.stream()
                        .flatMap(order -> Stream.of("of-" + order, "of-parcel-" + order))
                        .toList());
    }

    private List<Response> atOnce(List<Callable<Response>> posts) throws Exception {
        List<Response> answers = new ArrayList<>();
        for (Future<Response> answer : threads.invokeAll(posts)) {
            answers.add(answer.get());
        }
        return answers;
    }

    private static List<String> idsOf(List<JsonNode> messages) {
        return messages.stream()
                .map(message -> message.at("/data/eventId").asText())
                .collect(Collectors.toList());
    }
}
