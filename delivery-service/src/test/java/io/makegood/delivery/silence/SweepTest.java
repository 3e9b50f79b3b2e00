package io.makegood.delivery.silence;

import static io.makegood.delivery.Shop.json;
import static io.restassured.RestAssured.get;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.delivery.Shop;
import io.makegood.delivery.order.NewParcel;
import io.makegood.delivery.order.Order;
import io.makegood.delivery.order.Registration;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.test.Statements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The limit is a day. Nobody waits for it: the watch is told that it is later than it is. */
@QuarkusTest
class SweepTest {

    private static final String ORDER = "1993505414";
    private static final String PARCEL = "DD-1";
    private static final int MANY = 1_200;

    private final Shop shop = new Shop();
    private Instant now;

    @Inject
    Sweep sweep;

    @Inject
    Registration registration;

    @Inject
    Tenancy tenancy;

    @Inject
    InstantSource time;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void setLimit() {
        setLimit("default", "PT24H");
        now = time.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void a_parcel_that_is_not_scanned_for_a_day_is_told_to_be_silent_once() {
        shop.register(ORDER, PARCEL);
        scan("1", "picked-up", 0);

        look(hour(24).minusMillis(1));
        assertThat(standing()).containsExactly("0 picked-up");
        look(hour(24));
        look(hour(99));

        assertThat(standing()).containsExactly("0 picked-up", "24 no-scan");
        List<JsonNode> silences = silencesPublished();
        assertThat(silences).hasSize(1);
        JsonNode silence = silences.get(0);
        assertThat(silence.path("source").asText()).isEqualTo("makegood");
        assertThat(silence.path("parcel").asText()).isEqualTo(PARCEL);
        assertThat(Instant.parse(silence.path("occurredAt").asText())).isEqualTo(hour(24));
        assertThat(silence.at("/values/hours").decimalValue()).isEqualByComparingTo("24");
        assertThat(Instant.parse(silence.at("/values/since").asText())).isEqualTo(hour(0));
    }

    @Test
    void a_scan_that_comes_late_takes_the_silence_back_and_starts_the_watch_anew() {
        shop.register(ORDER, PARCEL);
        scan("1", "picked-up", -2);
        look(hour(22));
        assertThat(standing()).containsExactly("-2 picked-up", "22 no-scan");

        scan("2", "in-transit", -1);
        look(hour(22));
        assertThat(standing()).containsExactly("-2 picked-up", "-1 in-transit");

        look(hour(23));
        assertThat(standing()).containsExactly("-2 picked-up", "-1 in-transit", "23 no-scan");
        assertThat(silencesPublished()).hasSize(2);
    }

    @Test
    void a_scan_after_the_silence_leaves_it_and_starts_the_watch_anew() {
        shop.register(ORDER, PARCEL);
        scan("1", "picked-up", -20);
        look(hour(4));

        scan("2", "in-transit", 5);
        look(hour(29));

        assertThat(standing()).containsExactly("-20 picked-up", "4 no-scan", "5 in-transit", "29 no-scan");
    }

    @Test
    void a_scan_that_is_withdrawn_was_none() {
        shop.register(ORDER, PARCEL);
        scan("1", "picked-up", -2);
        scan("2", "in-transit", 0);
        look(hour(22));
        assertThat(standing()).containsExactly("-2 picked-up", "0 in-transit");

        tell("3", "withdrawn", 1, ", \"withdraws\": \"2\"");
        look(hour(22));

        assertThat(standing()).containsExactly("-2 picked-up", "22 no-scan");
    }

    @Test
    void nobody_waits_for_scans_of_what_was_delivered_or_replaced() {
        shop.register(ORDER, PARCEL);
        scan("1", "picked-up", -2);
        scan("2", "delivered", 0);
        shop.register("2", "DD-2");
        shop.tell(event("3", "DD-2", "picked-up", -2, ""));
        shop.post("/v1/orders/2/parcels", "{\"parcels\": [{\"tracking\": \"DD-3\", \"replaces\": [\"DD-2\"]}]}");

        look(hour(99));

        assertThat(standing()).containsExactly("-2 picked-up", "0 delivered");
        assertThat(standing("2")).containsExactly("-2 picked-up");
    }

    @Test
    void a_carrier_can_have_a_limit_of_its_own() {
        setLimit("slow", "PT72H");
        shop.post("/v1/orders", """
                {"reference": "1993505414", "parcels": [{"tracking": "DD-1", "carrier": "slow"}]}""");
        scan("1", "picked-up", 0);

        look(hour(71));
        assertThat(standing()).containsExactly("0 picked-up");
        look(hour(72));
        assertThat(standing()).containsExactly("0 picked-up", "72 no-scan");
    }

    @Test
    void without_its_own_limit_a_carrier_has_that_of_all_at_once() {
        setLimit("slow", "PT72H");
        shop.post("/v1/orders", """
                {"reference": "1993505414", "parcels": [{"tracking": "DD-1", "carrier": "slow"}]}""");
        scan("1", "picked-up", 0);

        shop.as(Roles.OPERATIONS).delete("/v1/silence-limits/slow").then().statusCode(204);

        look(hour(24));
        assertThat(standing()).containsExactly("0 picked-up", "24 no-scan");
    }

    @Test
    void parcels_that_are_under_way_when_a_limit_is_set_are_watched_too() {
        Shop late = new Shop();
        late.register(ORDER, PARCEL);
        late.tell(event("1", PARCEL, "picked-up", 0, ""));

        late.as(Roles.OPERATIONS).body("{\"after\": \"PT24H\"}").put("/v1/silence-limits/default");
        look(late, hour(24));

        assertThat(standing(late, ORDER)).containsExactly("0 picked-up", "24 no-scan");
    }

    @Test
    void what_was_told_before_its_order_is_watched_from_when_that_is_known() {
        scan("1", "picked-up", 0);
        shop.register(ORDER, PARCEL);

        look(hour(24));

        assertThat(standing()).containsExactly("0 picked-up", "24 no-scan");
    }

    /** The one who sets the limit cannot see the parcel yet, the one who registers it cannot see the limit. */
    @Test
    void a_limit_that_is_set_while_a_parcel_is_registered_watches_it() {
        Shop late = new Shop();
        late.tell(event("1", PARCEL, "picked-up", 0, ""));
        List<CompletableFuture<Void>> setting = new ArrayList<>();

        QuarkusTransaction.requiringNew()
                .run(() -> tenancy.actingFor(late.tenant(), () -> {
                    Order order = new Order(ORDER, null, null, null, null, time.instant());
                    order.add(List.of(new NewParcel(PARCEL, null, List.of())), time.instant());
                    registration.register(order);
                    setting.add(runAsync(() -> setLimit(late, "default", "PT24H")));
                    return setting.get(0)
                            .copy()
                            .completeOnTimeout(null, 500, TimeUnit.MILLISECONDS)
                            .join();
                }));
        setting.forEach(CompletableFuture::join);

        look(late, hour(24));
        assertThat(standing(late, ORDER)).containsExactly("0 picked-up", "24 no-scan");
    }

    @Test
    void who_sets_no_limit_hears_of_no_silence() {
        Shop calm = new Shop();
        calm.register(ORDER, PARCEL);
        calm.tell(event("1", PARCEL, "picked-up", 0, ""));

        look(hour(99));

        assertThat(standing(calm, ORDER)).containsExactly("0 picked-up");
    }

    @Test
    void a_crash_in_the_middle_of_a_batch_leaves_everything_as_it_was() {
        shop.register(ORDER, PARCEL);
        scan("1", "picked-up", 0);

        assertThatThrownBy(() -> tenancy.acrossTenants(() -> QuarkusTransaction.requiringNew()
                        .run(() -> {
                            assertThat(sweep.lookTogether(hour(24))).isPositive();
                            throw new IllegalStateException("power failure");
                        })))
                .hasMessageContaining("power failure");
        assertThat(standing()).containsExactly("0 picked-up");

        sweep.drain(hour(24));
        assertThat(standing()).containsExactly("0 picked-up", "24 no-scan");
    }

    @Test
    void an_order_that_cannot_be_read_is_set_aside_and_holds_back_no_other() {
        shop.register("broken", "DD-1");
        shop.register("sound", "DD-2");
        shop.tell(event("1", "DD-1", "picked-up", 0, ""));
        shop.tell(event("2", "DD-2", "picked-up", 0, ""));
        setZone("1", "Mars/Olympus");

        sweep.drain(hour(24));

        assertThat(standing("sound")).containsExactly("0 picked-up", "24 no-scan");
        setZone("1", "Asia/Shanghai");
        sweep.drain(hour(24).plusSeconds(59));
        assertThat(standing("broken")).containsExactly("0 picked-up");
        sweep.drain(hour(24).plusSeconds(60));
        assertThat(standing("broken")).containsExactly("0 picked-up", "24 no-scan");
    }

    @Test
    void two_at_once_lose_no_silence_and_double_none() {
        registerMany();
        tellMany("picked-up", 0);

        CompletableFuture.allOf(runAsync(() -> sweep.drain(hour(24))), runAsync(() -> sweep.drain(hour(24))))
                .join();
        sweep.drain(hour(24));

        assertThat(count("select count(*) from fulfilment_event where type = 'no-scan'"))
                .isEqualTo(MANY);
        assertThat(count("select count(distinct parcel) from fulfilment_event where type = 'no-scan'"))
                .isEqualTo(MANY);
        assertThat(count("select count(*) from parcel_look")).isZero();
    }

    @Test
    void a_hundred_parcels_are_looked_at_in_as_many_statements_as_one() {
        sweep.drain(hour(25)); // what other shops left
        shop.register(ORDER, PARCEL);
        shop.register("2", parcels(1).toArray(String[]::new));
        scan("1", "picked-up", 0);
        shop.tellLines(parcels(1).map(parcel -> event(parcel, parcel, "picked-up", 1, "")));

        List<String> one = Statements.of(jdbi, () -> sweep.drain(hour(24)));
        List<String> many = Statements.of(jdbi, () -> sweep.drain(hour(25)));

        assertThat(many).isEqualTo(one);
        assertThat(count("select count(*) from fulfilment_event where type = 'no-scan'"))
                .isEqualTo(101);
    }

    @Test
    void scans_and_looks_at_the_same_parcels_at_the_same_moment_come_to_the_same() {
        registerMany();
        tellMany("picked-up", -1);

        CompletableFuture.allOf(runAsync(() -> sweep.drain(hour(23))), runAsync(() -> tellMany("in-transit", 0)))
                .join();
        look(hour(24));

        assertThat(standingSilences()).isEqualTo(MANY);
        assertThat(count("select count(*) from fulfilment_event where type = 'no-scan' and occurred_at = '" + hour(24)
                        + "'"))
                .isEqualTo(MANY);
    }

    @Test
    void scans_that_come_in_their_order_need_one_look_only() {
        shop.register(ORDER, PARCEL);

        IntStream.range(0, 10).forEach(hour -> scan("scan-" + hour, "in-transit", hour));

        assertThat(count("select count(*) from parcel_look")).isEqualTo(1);
    }

    /** Six things, all a day ago and more, with a limit that is older: whoever comes last, the same is silent. */
    @Test
    void whatever_the_order_in_which_it_is_told_the_same_was_silent() {
        update("update silence_limit set set_at = set_at - interval '90 days'");
        Random random = new Random(1993505414);
        for (int round = 0; round < 8; round++) {
            String order = "order-" + round;
            List<Runnable> steps = new ArrayList<>(List.of(
                    () -> shop.register(order, order).then().statusCode(201),
                    () -> shop.tell(event(order + 1, order, "picked-up", -200, "")),
                    () -> shop.tell(event(order + 2, order, "in-transit", -180, "")),
                    () -> shop.tell(event(order + 3, order, "in-transit", -150, "")),
                    () -> shop.tell(
                            event(order + 4, order, "withdrawn", -100, ", \"withdraws\": \"%s3\"".formatted(order))),
                    () -> shop.tell(event(order + 5, order, "out-for-delivery", -120, "")),
                    () -> shop.tell(event(order + 6, order, "delivered", -90, ""))));
            Collections.shuffle(steps, random);
            steps.forEach(Runnable::run);

            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(standing(order))
                            .containsExactly(
                                    "-200 picked-up",
                                    "-180 in-transit",
                                    "-156 no-scan",
                                    "-120 out-for-delivery",
                                    "-96 no-scan",
                                    "-90 delivered"));
        }
    }

    @Test
    void the_watch_over_silence_is_part_of_our_health() {
        get("/q/health/live").then().statusCode(200).body("checks.find { it.name == 'loops' }.data.silence", is(true));
    }

    private void registerMany() {
        for (int order = 0; order < MANY / 100; order++) {
            String[] parcels = parcels(order).toArray(String[]::new);
            shop.register("order-" + order, parcels).then().statusCode(201);
        }
    }

    private static Stream<String> parcels(int order) {
        return IntStream.range(order * 100, (order + 1) * 100).mapToObj(number -> "DD-" + number);
    }

    private void tellMany(String type, int hour) {
        for (int order = 0; order < MANY / 100; order++) {
            shop.tellLines(parcels(order).map(parcel -> event(parcel + type, parcel, type, hour, "")));
        }
    }

    private void setLimit(String carrier, String after) {
        setLimit(shop, carrier, after);
    }

    private static void setLimit(Shop shop, String carrier, String after) {
        shop.as(Roles.OPERATIONS)
                .body("{\"after\": \"%s\"}".formatted(after))
                .put("/v1/silence-limits/{carrier}", carrier)
                .then()
                .statusCode(200);
    }

    private void scan(String id, String type, int hour) {
        tell(id, type, hour, "");
    }

    private void tell(String id, String type, int hour, String more) {
        shop.tell(event(id, PARCEL, type, hour, more)).then().statusCode(201);
    }

    private String event(String id, String parcel, String type, int hour, String more) {
        return """
                {"source": "couriers", "id": "%s", "parcel": "%s", "type": "%s", "occurredAt": "%s"%s}""".formatted(id, parcel, type, hour(hour), more);
    }

    private Instant hour(int hour) {
        return now.plus(Duration.ofHours(hour));
    }

    private List<String> standing() {
        return standing(ORDER);
    }

    private List<String> standing(String order) {
        return standing(shop, order);
    }

    /** What stands, each with its hour, in the order in which it happened; withdrawals aside. */
    private List<String> standing(Shop shop, String order) {
        List<String> facts = new ArrayList<>();
        for (JsonNode event : json(shop.get("/v1/orders/{order}/timeline", order)
                        .body()
                        .asString())
                .path("events")) {
            if (event.path("standing").asText().equals("effective")
                    && event.path("withdraws").isNull()
                    && !event.path("type").asText().equals("order-delivered")) {
                Instant at =
                        OffsetDateTime.parse(event.path("occurredAt").asText()).toInstant();
                facts.add(Duration.between(now, at).toHours() + " "
                        + event.path("type").asText());
            }
        }
        return facts;
    }

    private List<JsonNode> silencesPublished() {
        return shop.publishedInAll(ORDER).stream()
                .map(message -> message.path("data"))
                .filter(event -> event.path("type").asText().equals("no-scan"))
                .toList();
    }

    /** Silences that were not withdrawn. */
    private int standingSilences() {
        return count("select count(*) from fulfilment_event silence where type = 'no-scan' and not exists ("
                + "select from fulfilment_event where withdraws = silence.id)");
    }

    private void look(Instant at) {
        look(shop, at);
    }

    /** The watch that runs beside the test may be looking already, by a clock that is not moved. */
    private void look(Shop shop, Instant at) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            sweep.drain(at);
            return count(shop, "select count(*) from parcel_look where looks_at <= '" + at + "'") == 0;
        });
    }

    private void setZone(String event, String zone) {
        update("update fulfilment_event set zone = '%s' where id = '%s'".formatted(zone, event));
    }

    private void update(String statement) {
        tenancy.actingFor(shop.tenant(), () -> jdbi.withHandle(handle -> handle.execute(statement)));
    }

    private int count(String query) {
        return count(shop, query);
    }

    /** Row-level security leaves only the rows of the shop. */
    private int count(Shop shop, String query) {
        return tenancy.actingFor(
                shop.tenant(),
                () -> jdbi.withHandle(
                        handle -> handle.createQuery(query).mapTo(Integer.class).one()));
    }
}
