package io.makegood.journey;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.quickstart.rest.Api;
import io.makegood.quickstart.suite.Service;
import io.makegood.quickstart.suite.Suite;
import io.makegood.test.schemes.Scheme;
import io.makegood.test.schemes.SchemeCase;
import io.makegood.test.schemes.StoryPromise;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A merchant who publishes every ready-made guarantee, and for whom every published case happens. */
final class SchemesShop {

    private static final List<String> ROLES = List.of("merchant", "carrier", "operations", "finance", "admin");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Api promises;
    private final Api deliveries;
    private final Api compensations;
    private final Map<String, Integer> told = new LinkedHashMap<>();
    private final Map<String, String> promiseIds = new HashMap<>();

    private SchemesShop(Api promises, Api deliveries, Api compensations) {
        this.promises = promises;
        this.deliveries = deliveries;
        this.compensations = compensations;
    }

    static SchemesShop open(String tenant) {
        Suite suite = RunningSuite.get();
        String token = suite.tokens().of(tenant, ROLES);
        SchemesShop shop = new SchemesShop(
                new Api(suite.address(Service.PROMISE), token),
                new Api(suite.address(Service.DELIVERY), token),
                new Api(suite.address(Service.COMPENSATION), token));
        Map<String, Object> endpoint = Map.of(
                "url",
                suite.merchant().payoutsAddress(),
                "secret",
                suite.merchant().secret());
        shop.compensations.put("/payment-endpoint", endpoint, "").orRefuse();
        return shop;
    }

    /** All versions; those that are enacted but not applied yet are suspended. */
    void publish(Scheme scheme) {
        String code = scheme.id();
        promises.post("/templates/" + code + "/copy", Map.of("code", code), "copy-" + code)
                .orRefuse();
        for (int i = 1; i <= scheme.template().path("versions").size(); i++) {
            String version = "/guarantees/" + code + "/versions/" + i;
            move(version, "publish");
            if (scheme.template()
                    .at("/versions/" + (i - 1) + "/status")
                    .asText()
                    .equals("suspended")) {
                move(version, "suspend");
            }
        }
    }

    private void move(String version, String step) {
        String etag = promises.get(version).etag();
        promises.postIfMatch(version + "/" + step, etag, version + step).orRefuse();
    }

    void tell(SchemeCase one) {
        for (int i = 0; i < one.promises().size(); i++) {
            String order = order(one, i);
            deliveries.post("/orders", Map.of("reference", order), order).orRefuse();
            List<JsonNode> events = one.promises().get(i).events();
            for (int n = 0; n < events.size(); n++) {
                ObjectNode event = events.get(n).deepCopy();
                event.put("source", "schemes").put("id", order + "-" + n).put("order", order);
                deliveries.post("/events", event, order + "-" + n).orRefuse();
            }
            told.put(order, events.size());
        }
    }

    void awaitHistory() {
        told.forEach((order, events) -> await().atMost(LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> promises.get("/orders/" + order + "/timeline")
                                .body()
                                .path("events")
                                .size()
                        >= events));
    }

    void promise(SchemeCase one) {
        for (int i = 0; i < one.promises().size(); i++) {
            StoryPromise story = one.promises().get(i);
            String order = order(one, i);
            ObjectNode promise = story.makePromise().deepCopy();
            JsonNode made = promises.post("/promises", promise.put("order", order), order)
                    .orRefuse()
                    .body();
            promiseIds.put(order, made.path("id").asText());
        }
    }

    static String order(SchemeCase one, int index) {
        return one.id() + "-" + (index + 1);
    }

    SchemeOutcome outcome(Scheme scheme, SchemeCase one) {
        return new SchemeOutcome(
                one,
                awarded(scheme),
                each(one, this::promiseOf),
                each(
                        one,
                        order -> promises.get("/promises/" + promiseIds.get(order) + "/verdicts?limit=200")
                                .body()
                                .path("data")),
                each(
                        one,
                        order -> compensations
                                .get("/entitlements?limit=200&order=" + order)
                                .body()
                                .path("data")));
    }

    private JsonNode promiseOf(String order) {
        return promises.get("/promises/" + promiseIds.get(order)).body();
    }

    private static Set<String> awarded(Scheme scheme) {
        return scheme.template().findValues("awards").stream()
                .flatMap(awards -> awards.findValuesAsText("for").stream())
                .collect(Collectors.toSet());
    }

    private static List<JsonNode> each(SchemeCase one, Function<String, JsonNode> ask) {
        return IntStream.range(0, one.promises().size())
                .mapToObj(index -> ask.apply(order(one, index)))
                .toList();
    }
}
