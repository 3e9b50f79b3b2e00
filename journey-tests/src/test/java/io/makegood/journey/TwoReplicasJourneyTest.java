package io.makegood.journey;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.quickstart.imports.ImportState;
import io.makegood.quickstart.imports.Upload;
import io.makegood.quickstart.rest.Api;
import io.makegood.quickstart.rest.Json;
import io.makegood.quickstart.suite.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each service runs twice, as behind a load balancer that does not care who answers, and one of them is killed. */
class TwoReplicasJourneyTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final URI SECOND = RunningSuite.get().replicate(Service.DELIVERY);
    private static final Shop SHOP = Shop.open("ada-s-shop-behind-a-balancer");

    static {
        RunningSuite.get().replicate(Service.PROMISE);
        RunningSuite.get().replicate(Service.COMPENSATION);
    }

    private final Api first = SHOP.deliveries();
    private final Api second = new Api(SECOND, first.token());

    @AfterAll
    static void retire() {
        RunningSuite.get().retireReplicas();
    }

    @Test
    void a_page_that_looks_at_one_replica_shows_what_the_other_was_told() throws Exception {
        ShopOrder order = SHOP.order("watched");
        URI page = SECOND.resolve(URI.create(first.post("/orders/watched/tracking-links", Map.of(), "watched-link")
                        .orRefuse()
                        .body()
                        .path("url")
                        .asText())
                .getPath());
        HttpRequest live =
                HttpRequest.newBuilder(page.resolve(page.getPath() + "/live")).build();
        var states = HttpClient.newHttpClient().send(live, BodyHandlers.ofLines());
        CompletableFuture<String> told = CompletableFuture.supplyAsync(() -> states.body()
                .filter(line -> line.contains("Dispatched"))
                .findFirst()
                .orElse("the stream ended"));

        order.happens("dispatched", ofHours(-1));

        assertThat(told).succeedsWithin(LIMIT).asString().contains("Dispatched");
        states.body().close();
    }

    @Test
    void a_file_that_is_sent_to_both_at_once_is_recorded_once_though_one_is_killed(@TempDir Path folder)
            throws IOException {
        SHOP.order("bulk");
        Path file = Files.writeString(folder.resolve("scans.ndjson"), scans(6000));
        String id = first.post("/imports", Map.of("format", "ndjson"), "bulk-import")
                .as(ImportState.class)
                .id();
        AtomicBoolean killed = new AtomicBoolean();

        CompletableFuture<ImportState> byTheFirst = CompletableFuture.supplyAsync(
                () -> new Upload(first, state -> killInTheMiddle(state, killed)).send(file, id));
        ImportState done = new Upload(second, state -> killInTheMiddle(state, killed)).send(file, id);
        byTheFirst.join();

        assertThat(killed).isTrue();
        assertThat(done.recorded()).isEqualTo(6000);
        assertThat(done.known() + done.refused()).isZero();
    }

    private static void killInTheMiddle(ImportState state, AtomicBoolean killed) {
        if (state.linesDone() >= 1000 && killed.compareAndSet(false, true)) {
            RunningSuite.get().kill(Service.DELIVERY);
        }
    }

    private static String scans(int count) {
        return IntStream.range(0, count).mapToObj("""
                {"source": "bulk", "id": "%d", "order": "bulk", "type": "in-transit", "occurredAt": "2026-03-01T10:00:00Z"}
                """::formatted).collect(Collectors.joining());
    }

    @Test
    void a_document_that_one_took_before_it_died_is_worked_off_by_the_other() {
        SHOP.order("epcis-1");
        String job = first.post("/epcis/capture", document(400), "epcis-document")
                .orRefuse()
                .body()
                .path("captureID")
                .asText();

        RunningSuite.get().kill(Service.DELIVERY);

        JsonNode done = await().atMost(LIMIT)
                .until(
                        () -> second.get("/epcis/capture/" + job).orRefuse().body(),
                        state -> !state.path("running").asBoolean(true));
        assertThat(done.path("success").asBoolean()).as(done.toString()).isTrue();
        assertThat(done.at("/progress/recorded").asInt()).isEqualTo(400);
    }

    private static Map<String, Object> document(int events) {
        return Map.of(
                "@context", List.of("https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"),
                "type", "EPCISDocument",
                "schemaVersion", "2.0",
                "creationDate", "2026-03-01T12:00:00Z",
                "epcisBody",
                        Map.of(
                                "eventList",
                                IntStream.range(0, events)
                                        .mapToObj(TwoReplicasJourneyTest::event)
                                        .toList()));
    }

    private static Map<String, Object> event(int number) {
        return Map.of(
                "type", "ObjectEvent",
                "eventID", "urn:uuid:00000000-0000-4000-8000-%012d".formatted(number),
                "eventTime", "2026-03-01T10:00:00.000+01:00",
                "eventTimeZoneOffset", "+01:00",
                "epcList", List.of(),
                "bizTransactionList", List.of(Map.of("type", "po", "bizTransaction", "urn:shop:po:epcis-1")),
                "action", "OBSERVE",
                "bizStep", "transporting");
    }

    @Test
    void whoever_of_them_sees_that_the_time_is_over_each_customer_is_paid_once() throws IOException {
        List<ShopOrder> orders = IntStream.range(0, 20)
                .mapToObj(number -> SHOP.order("late-" + number))
                .toList();

        orders.forEach(order -> order.promised(ofHours(-3), ofHours(-1)));
        RunningSuite.get().kill(Service.COMPENSATION);

        for (ShopOrder order : orders) {
            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(order.payouts()).containsExactly("payment refund 5.00 settled"));
        }
        assertThat(paidByTheMerchant("late-")).hasSize(20).doesNotHaveDuplicates();
    }

    /** The orders of these payments, as the merchant's own payment endpoint tells it. */
    private static List<String> paidByTheMerchant(String orders) throws IOException {
        JsonNode book =
                Json.MAPPER.readTree(RunningSuite.get().merchant().address().toURL());
        return book.path("payments").findValuesAsText("order").stream()
                .filter(order -> order.startsWith(orders))
                .toList();
    }
}
