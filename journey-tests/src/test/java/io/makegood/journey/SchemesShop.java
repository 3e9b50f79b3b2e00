package io.makegood.journey;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.quickstart.rest.Api;
import io.makegood.quickstart.rest.Patience;
import io.makegood.quickstart.suite.Service;
import io.makegood.quickstart.suite.Suite;
import io.makegood.test.schemes.Scheme;
import io.makegood.test.schemes.SchemeCase;
import io.makegood.test.schemes.StoryPromise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.concurrent.Callable;

/** A merchant who publishes every ready-made guarantee, and for whom every published case happens. */
final class SchemesShop {

    private static final List<String> ROLES = List.of("merchant", "carrier", "operations", "finance", "admin");
    private static final String SOURCE = "schemes";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Api promises;
    private final Api deliveries;
    private final Api compensations;
    private final Map<String, String> promiseIds = new HashMap<>();
    private final Map<String, JsonNode> terms = new HashMap<>();
    private Instant lastMove = Instant.MIN;

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

    /** All that happened is known when something is promised, so that it is judged once, with everything. */
    void tellThenPromise(List<SchemeCase> cases) {
        cases.forEach(this::register);
        tell(cases);
        cases.forEach(this::promise);
    }

    /** What is promised is judged in silence, priced and paid; then all that happened is told, what was last first. */
    void promiseThenTell(List<SchemeCase> cases) {
        cases.forEach(this::register);
        cases.forEach(this::promise);
        cases.forEach(one -> until(() -> outcome(one).isPriced()));
        tell(cases);
    }

    private void register(SchemeCase one) {
        orders(one)
                .forEach((order, story) -> deliveries
                        .post("/orders", Map.of("reference", order), order)
                        .orRefuse());
    }

    /** One event of each case after the other: of those that start a clock, most are the last to be heard of. */
    private void tell(List<SchemeCase> cases) {
        boolean someAreLeft = true;
        for (int turn = 0; someAreLeft; turn++) {
            someAreLeft = false;
            for (SchemeCase one : cases) {
                someAreLeft |= tell(one, turn);
            }
        }
        cases.forEach(one -> orders(one)
                .forEach((order, story) ->
                        until(() -> heard(order) == story.events().size())));
    }

    /** Last first; but what the last occurrence adds shows only when that is the last to be heard of. */
    private boolean tell(SchemeCase one, int turn) {
        boolean told = false;
        for (Entry<String, StoryPromise> order : orders(one).entrySet()) {
            List<JsonNode> events = order.getValue().events();
            if (turn < events.size()) {
                int n = one.expected().ofLastOccurrence() ? turn : events.size() - 1 - turn;
                tell(order.getKey(), n, events.get(n).deepCopy());
                told = true;
            }
        }
        return told;
    }

    private void tell(String order, int n, ObjectNode event) {
        event.put("source", SOURCE).put("id", order + "-" + n).put("order", order);
        deliveries.post("/events", event, order + "-" + n).orRefuse();
    }

    /** Payouts are heard too, of another source. */
    private long heard(String order) {
        JsonNode timeline = promises.get("/orders/" + order + "/timeline").body();
        return PromiseOutcome.stream(timeline.path("events"))
                .filter(event -> event.path("source").asText().equals(SOURCE))
                .count();
    }

    private void promise(SchemeCase one) {
        orders(one).forEach((order, story) -> {
            ObjectNode promise = story.makePromise().deepCopy();
            JsonNode made = promises.post("/promises", promise.put("order", order), order)
                    .orRefuse()
                    .body();
            promiseIds.put(order, made.path("id").asText());
        });
    }

    private static void until(Callable<Boolean> seen) {
        await().atMost(LIMIT).pollDelay(Duration.ZERO).pollInterval(PAUSE).until(seen);
    }

    /** What happens in each order of a case. */
    private static Map<String, StoryPromise> orders(SchemeCase one) {
        Map<String, StoryPromise> orders = new LinkedHashMap<>();
        one.promises().forEach(story -> orders.put(one.id() + "-" + (orders.size() + 1), story));
        return orders;
    }

    /** When they are as published; or as they are when nothing more comes of them. */
    Map<Scheme, List<SchemeOutcome>> outcomes(List<Scheme> schemes) {
        lastMove = Instant.now();
        Map<Scheme, List<SchemeOutcome>> outcomes = new LinkedHashMap<>();
        for (Scheme scheme : schemes) {
            outcomes.put(scheme, scheme.cases().stream().map(this::awaited).toList());
        }
        return outcomes;
    }

    /** Some orders have hundreds of payouts, one after the other, so that there is no limit while they come. */
    private SchemeOutcome awaited(SchemeCase one) {
        SchemeOutcome outcome = outcome(one);
        while (!outcome.difference().isEmpty() && Instant.now().isBefore(lastMove.plus(LIMIT))) {
            SchemeOutcome before = outcome;
            outcome = new Patience(PAUSE, PAUSE)
                    .until(() -> Optional.of(outcome(one)).filter(now -> !now.equals(before)))
                    .orElse(before);
            lastMove = outcome.equals(before) ? lastMove : Instant.now();
        }
        return outcome;
    }

    private SchemeOutcome outcome(SchemeCase one) {
        return new SchemeOutcome(
                one, orders(one).keySet().stream().map(this::outcome).toList());
    }

    private PromiseOutcome outcome(String order) {
        String promise = "/promises/" + promiseIds.get(order);
        JsonNode shown = promises.get(promise).orRefuse().body();
        return new PromiseOutcome(
                terms(shown.path("guarantee")),
                shown,
                all(promises, promise + "/verdicts?limit=200"),
                all(compensations, "/entitlements?limit=200&order=" + order),
                all(compensations, "/payouts?limit=200&order=" + order));
    }

    /** Of all pages. */
    private static List<JsonNode> all(Api api, String list) {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = api.get(list).orRefuse().body();
        page.path("data").forEach(all::add);
        while (page.has("nextCursor")) {
            page = api.get(list + "&cursor=" + page.path("nextCursor").asText())
                    .orRefuse()
                    .body();
            page.path("data").forEach(all::add);
        }
        return all;
    }

    private JsonNode terms(JsonNode guarantee) {
        String version = "/guarantees/%s/versions/%s"
                .formatted(
                        guarantee.path("code").asText(),
                        guarantee.path("version").asText());
        return terms.computeIfAbsent(version, path -> promises.get(path).body().path("terms"));
    }
}
