package io.makegood.quickstart.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.quickstart.merchant.MerchantEndpoint;
import io.makegood.quickstart.rest.Answer;
import io.makegood.quickstart.rest.Json;
import io.makegood.quickstart.rest.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets a chapter happen again through the public APIs: first what happened, then the promises as of the time when they
 * were made. What is there already is left as it is, so a replay can be interrupted and repeated.
 */
final class Replay {

    private static final Patience HISTORY = new Patience(Duration.ofSeconds(60), Duration.ofMillis(100));

    private final Chapter chapter;
    private final Timeline timeline;
    private final TenantApis apis;
    private final Consumer<String> progress;

    Replay(Chapter chapter, TenantApis apis, Consumer<String> progress) {
        this.progress = step -> progress.accept("order " + chapter.order() + ": " + step);
        this.chapter = chapter;
        this.timeline = chapter.timeline();
        this.apis = apis;
    }

    void run(MerchantEndpoint merchant) {
        setPaymentEndpoint(merchant);
        publishGuarantee();
        progress.accept("the guarantee is published");
        registerOrder();
        reportEvents();
        progress.accept("what happened is reported");
        awaitHistory();
        makePromises();
        progress.accept("the promises are made");
    }

    private void setPaymentEndpoint(MerchantEndpoint merchant) {
        String url = merchant.payoutsAddress().toString();
        Answer known = apis.compensation().get("/payment-endpoint");
        if (!known.body().path("url").asText().equals(url)) {
            Map<String, String> endpoint = Map.of("url", url, "secret", merchant.secret());
            apis.compensation().put("/payment-endpoint", endpoint, known.etag()).orRefuse();
        }
    }

    private void publishGuarantee() {
        String version = "/guarantees/" + chapter.guaranteeCode() + "/versions/1";
        if (!apis.promise().get(version).isFound()) {
            post("/guarantees", chapter.setting().guarantee(), "guarantee");
        }
        Answer first = apis.promise().get(version).orRefuse();
        if (first.body().path("status").asText().equals("draft")) {
            apis.promise()
                    .postIfMatch(version + "/publish", first.etag(), key("publish"))
                    .orRefuse();
        }
    }

    private void registerOrder() {
        if (apis.delivery().get("/orders/" + chapter.order()).isFound()) {
            return;
        }
        ObjectNode order = Json.MAPPER.createObjectNode();
        order.put("reference", chapter.order());
        order.put("customer", chapter.setting().customer());
        order.put("destination", timeline.order().destination());
        order.put("zone", timeline.zone().getId());
        if (chapter.message() != null) {
            order.putArray("parcels")
                    .addObject()
                    .put("tracking", chapter.message().parcel());
        }
        apis.delivery().post("/orders", order, key("order")).orRefuse();
    }

    private void reportEvents() {
        for (int i = 0; i < timeline.events().size(); i++) {
            Timeline.Event event = timeline.events().get(i);
            if (!chapter.isToldByCarrier(event)) {
                String id = timeline.eventId(i);
                apis.delivery().post("/events", event(event, id), key(id)).orRefuse();
            }
        }
        if (chapter.message() != null) {
            chapter.message().reach(apis.delivery()).orRefuse();
        }
    }

    private ObjectNode event(Timeline.Event event, String id) {
        ObjectNode report = Json.MAPPER.createObjectNode();
        report.put("source", chapter.setting().source());
        report.put("id", id);
        report.put("order", chapter.order());
        report.put("type", event.type());
        report.put("occurredAt", timeline.here(event.at()).toString());
        report.put("zone", timeline.zone().getId());
        report.put("reason", event.reason());
        report.put("party", event.party());
        report.put("place", event.place());
        report.put("text", event.text());
        return report;
    }

    /** A promise is judged with what promise-service has heard by then, so the history must be there first. */
    private void awaitHistory() {
        int events = timeline.events().size();
        if (HISTORY.until(() -> Optional.of(heard()).filter(heard -> heard >= events))
                .isEmpty()) {
            throw new IllegalStateException(
                    "promise-service has not heard the %d events of order %s".formatted(events, chapter.order()));
        }
    }

    private int heard() {
        return apis.promise()
                .get("/orders/" + chapter.order() + "/timeline")
                .body()
                .path("events")
                .size();
    }

    private void makePromises() {
        PromiseView promise = find().orElseGet(this::makePromise);
        List<Timeline.Offer> rePromises = timeline.rePromises();
        for (Timeline.Offer offer : rePromises.subList(promise.rePromises(), rePromises.size())) {
            rePromise(promise, offer);
        }
    }

    private Optional<PromiseView> find() {
        return apis.promise().get("/promises?order=" + chapter.order()).page(PromiseView.class).stream()
                .findFirst();
    }

    private PromiseView makePromise() {
        ObjectNode promise = Json.MAPPER.createObjectNode();
        promise.put("guarantee", chapter.guaranteeCode());
        promise.put("order", chapter.order());
        promise.put("customer", chapter.setting().customer());
        promise.put("madeAt", timeline.here(chapter.setting().madeAt()).toString());
        promise.put("zone", timeline.zone().getId());
        promise.set("facts", chapter.setting().facts());
        if (timeline.promise().isExplicit()) {
            promise.put("dueAt", timeline.here(timeline.promise().due()).toString());
        }
        return post("/promises", promise, "promise").as(PromiseView.class);
    }

    private void rePromise(PromiseView promise, Timeline.Offer offer) {
        ObjectNode request = Json.MAPPER.createObjectNode();
        request.put("dueAt", timeline.here(offer.due()).toString());
        request.put("offeredAt", offeredAt(offer));
        request.put("offeredBy", offer.by());
        post("/promises/" + promise.id() + "/re-promises", request, "re-promise-" + offer.due());
    }

    private @Nullable String offeredAt(Timeline.Offer offer) {
        return offer.madeAt() == null ? null : timeline.here(offer.madeAt()).toString();
    }

    private Answer post(String path, Object body, String step) {
        return apis.promise().post(path, body, key(step)).orRefuse();
    }

    private String key(String step) {
        return "story-" + timeline.id() + "-" + step;
    }
}
