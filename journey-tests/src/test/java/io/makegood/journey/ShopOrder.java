package io.makegood.journey;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.quickstart.rest.Answer;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** One order on its way through all three services, as its merchant sees it. Moments are hours from the start. */
final class ShopOrder {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Map<String, Object> FACTS = Map.of(
            "orderValue", Map.of("amount", "100.00", "currency", "EUR"),
            "shippingFee", Map.of("amount", "5.00", "currency", "EUR"));

    private static final Map<String, Object> ADDRESS = Map.of("country", "DE", "city", "Leipzig");

    private final Shop shop;
    private final String reference;
    private final OffsetDateTime start = OffsetDateTime.now(ZoneOffset.UTC);

    ShopOrder(Shop shop, String reference) {
        this.shop = shop;
        this.reference = reference;
    }

    void register() {
        shop.deliveries()
                .post("/orders", Map.of("reference", reference, "address", ADDRESS), reference)
                .orRefuse();
    }

    /** Returns when promise-service has heard of it. */
    Answer happens(String type, Duration when) {
        Answer answer = shop.deliveries()
                .post("/events", event(type, when), UUID.randomUUID().toString())
                .orRefuse();
        await().atMost(LIMIT).until(() -> heard().contains(type));
        return answer;
    }

    private Map<String, Object> event(String type, Duration when) {
        return Map.of(
                "source",
                "carrier",
                "id",
                reference + "-" + type + "-" + when,
                "order",
                reference,
                "type",
                type,
                "occurredAt",
                at(when));
    }

    private List<String> heard() {
        JsonNode timeline =
                shop.promises().get("/orders/" + reference + "/timeline").body();
        return texts(timeline.path("events"), event -> event.path("type").asText());
    }

    Answer promised(Duration made, Duration due) {
        Map<String, Object> promise = Map.of(
                "guarantee",
                "on-time",
                "order",
                reference,
                "customer",
                "ada",
                "madeAt",
                at(made),
                "dueAt",
                at(due),
                "facts",
                FACTS);
        return shop.promises()
                .post("/promises", promise, reference + "-promise")
                .orRefuse();
    }

    void rePromised(Duration offered, Duration due) {
        Map<String, Object> offer = Map.of("offeredAt", at(offered), "dueAt", at(due), "offeredBy", "courier");
        shop.promises()
                .post("/promises/" + promiseId() + "/re-promises", offer, reference + "-" + due)
                .orRefuse();
    }

    void cancelled() {
        shop.promises()
                .post("/promises/" + promiseId() + "/cancellation", Map.of("reason", "sold out"), reference + "-cancel")
                .orRefuse();
    }

    private String promiseId() {
        return shop.promises()
                .get("/promises?order=" + reference)
                .orRefuse()
                .body()
                .at("/data/0/id")
                .asText();
    }

    /** In order, for example {@code promise breached PT1H final}. */
    List<String> verdicts() {
        Answer answer = shop.promises().get("/promises/" + promiseId() + "/verdicts");
        return texts(answer.orRefuse().body().path("data"), ShopOrder::verdict);
    }

    private static String verdict(JsonNode verdict) {
        int rePromise = verdict.path("rePromise").asInt();
        String lateBy = verdict.path("lateBy").asText("null");
        return (rePromise == 0 ? "promise " : "re-promise ")
                + verdict.path("state").asText()
                + (lateBy.equals("null") ? "" : " " + lateBy)
                + (verdict.path("inSilence").asBoolean() ? " in silence" : "")
                + (verdict.path("final").asBoolean() ? " for good" : "");
    }

    /** In order, for example {@code payment refund 5.00 settled}. */
    List<String> payouts() {
        Answer answer = shop.compensations().get("/payouts?order=" + reference);
        return texts(answer.orRefuse().body().path("data"), ShopOrder::payout);
    }

    private static String payout(JsonNode payout) {
        return String.join(
                " ",
                payout.path("kind").asText(),
                payout.path("remedy").asText(),
                payout.at("/amount/amount").asText(),
                payout.path("state").asText());
    }

    /** What was owed after each verdict that was priced, in order. */
    List<String> entitlements() {
        Answer answer = shop.compensations().get("/entitlements?order=" + reference);
        return texts(
                answer.orRefuse().body().path("data"),
                entitlement -> entitlement.at("/amount/amount").asText());
    }

    private static List<String> texts(JsonNode entries, Function<JsonNode, String> text) {
        return StreamSupport.stream(entries.spliterator(), false).map(text).toList();
    }

    String at(Duration fromStart) {
        return start.plus(fromStart).toString();
    }
}
