package io.makegood.delivery.disruption;

import static io.makegood.delivery.disruption.Desk.CHINA;
import static io.makegood.delivery.disruption.Desk.HARBIN;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.delivery.Shop;
import io.makegood.delivery.event.EventId;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.Recording;
import io.makegood.delivery.event.Values;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.test.Statements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Disruptions that lie ahead are told by a clock that is moved: the one that runs in the background leaves them alone. */
@QuarkusTest
class SpreadingTest {

    private static final String EFFECTIVE = "disruption effective";
    private static final String HUBS = "{\"hubs\": [\"Harbin Hub\"]}";

    private final Shop shop = new Shop();
    private final Desk desk = new Desk(shop);

    @Inject
    Spreading spreading;

    @Inject
    Recording recording;

    @Inject
    Tenancy tenancy;

    @Inject
    Jdbi jdbi;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    {"countries": ["CN"]}                            | true
                    {"countries": ["China"]}                         | true
                    {"countries": ["DE"]}                            | false
                    {"countries": ["DE", "CN"]}                      | true
                    {"regions": ["heilong-jiang"]}                   | true
                    {"regions": ["Heilong"]}                         | false
                    {"cities": ["HARBIN"]}                           | true
                    {"cities": ["Harbin"], "countries": ["DE"]}      | false
                    {"postcodes": ["15"]}                            | true
                    {"postcodes": ["150 001"]}                       | true
                    {"postcodes": ["1500012"]}                       | false
                    {"postcodes": ["50"]}                            | false
                    {"postcodes": ["16", "150"]}                     | true
                    {"carriers": ["Beijing-Couriers"]}               | true
                    {"carriers": ["beijing"]}                        | false
                    {"carriers": ["beijing-couriers"], "cities": ["Harbin"]} | true
                    {"carriers": ["beijing-couriers"], "cities": ["Jixi"]}   | false
                    """)
    void an_order_is_touched_when_all_that_is_given_fits(String region, boolean touched) {
        register("before");
        UUID id = desk.approved(region, -2, 2);
        drain(0);
        register("after");

        assertThat(desk.told("before")).hasSize(touched ? 1 : 0);
        assertThat(desk.told("after")).hasSize(touched ? 1 : 0);
        assertThat(desk.get("/v1/disruptions/{id}/preview", id).jsonPath().getInt("orders"))
                .isEqualTo(touched ? 2 : 0);
    }

    private void register(String order) {
        desk.register(order, HARBIN, """
                [{"tracking": "%s-1", "carrier": "beijing-couriers"}, {"tracking": "%s-2"}]""".formatted(order, order));
    }

    @Test
    void an_order_without_an_address_is_touched_by_its_carriers_only() {
        shop.post("/v1/orders", """
                {"reference": "1", "parcels": [{"tracking": "DD-1", "carrier": "dhl"}]}""");
        desk.approved(CHINA, -2, 2);
        desk.approved("{\"postcodes\": [\"1\"]}", -2, 2);
        drain(0);
        assertThat(desk.told("1")).isEmpty();

        desk.approved("{\"carriers\": [\"DHL\"]}", -2, 2);
        drain(0);
        assertThat(desk.told("1")).containsExactly(EFFECTIVE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    before it began                     | delivered -3                                            | 0
                    as it began                         | delivered -2                                            | 1
                    collected                           | collected -3                                            | 0
                    by a neighbour                      | delivered-to-other -3                                   | 0
                    returned                            | returned -3                                             | 0
                    cancelled                           | cancelled -3                                            | 0
                    on its way                          | out-for-delivery -3                                     | 1
                    withdrawn                           | delivered -3, withdrawn -1 withdraws 1                  | 1
                    withdrawn, and that withdrawn       | delivered -3, withdrawn -1 withdraws 1, withdrawn -1 withdraws 2 | 0
                    corrected                           | delivered -3, delivery-attempted -3 corrects 1          | 1
                    corrected to another time of it     | delivered -3, delivered -4 corrects 1                   | 0
                    one parcel of two                   | delivered -3 of A                                       | 1
                    both parcels                        | delivered -3 of A, delivered -4 of B                    | 0
                    both, one of them later             | delivered -3 of A, delivered -1 of B                    | 1
                    """)
    void an_order_that_was_over_before_it_began_is_not_touched(String name, String events, int touched) {
        registerOfTwo("1");
        history("1", events).forEach(Runnable::run);

        desk.approved(CHINA, -2, 2);
        drain(0);

        assertThat(desk.told("1"))
                .filteredOn(told -> told.startsWith("disruption "))
                .hasSize(touched);
    }

    private void registerOfTwo(String order) {
        desk.register(order, HARBIN, "[{\"tracking\": \"%s-A\"}, {\"tracking\": \"%s-B\"}]".formatted(order, order));
    }

    /** Of each event its type, hour, parcel, place, and the number of the one that it names. */
    private List<Runnable> history(String order, String events) {
        List<Runnable> history = new ArrayList<>();
        for (String event : events.split(", ")) {
            String[] words = event.split(" ");
            String id = order + "-" + (history.size() + 1);
            StringBuilder more = new StringBuilder();
            for (int word = 2; word < words.length; word += 2) {
                more.append(field(order, words[word], words[word + 1]));
            }
            history.add(() -> desk.tell(id, order, words[0], Integer.parseInt(words[1]), more.toString()));
        }
        return history;
    }

    private static String field(String order, String word, String value) {
        return switch (word) {
            case "of" -> ", \"parcel\": \"%s-%s\"".formatted(order, value);
            case "at" -> ", \"place\": \"%s\"".formatted(value);
            default -> ", \"%s\": \"%s-%s\"".formatted(word, order, value);
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    scanned there while it lasts      | arrived-at-facility -1 of A at harbin-hub    | 1
                    as it began                       | departed-facility -2 of A at harbin-hub      | 1
                    as it was over                    | arrived-at-facility 2 of A at harbin-hub     | 0
                    elsewhere                         | arrived-at-facility -1 of A at jixi          | 0
                    nowhere                           | arrived-at-facility -1 of A                  | 0
                    nobody saw it there               | no-update -1 of A at harbin-hub              | 0
                    there as it began                 | arrived-at-facility -3 of A at harbin-hub    | 1
                    gone before                       | departed-facility -3 of A at harbin-hub      | 0
                    there, and gone before            | arrived-at-facility -4 of A at harbin-hub, departed-facility -3 of A at harbin-hub | 0
                    there, and seen elsewhere before  | arrived-at-facility -4 of A at harbin-hub, arrived-at-facility -3 of A at jixi | 0
                    there, and seen somewhere before  | arrived-at-facility -4 of A at harbin-hub, in-transit -3 of A | 0
                    there, and seen elsewhere later   | arrived-at-facility -4 of A at harbin-hub, arrived-at-facility -1 of A at jixi | 1
                    there, and the other one goes on  | arrived-at-facility -4 of A at harbin-hub, arrived-at-facility -3 of B at jixi | 1
                    there, and any one goes on        | arrived-at-facility -4 of A at harbin-hub, arrived-at-facility -3 at jixi | 0
                    the scan is withdrawn             | arrived-at-facility -1 of A at harbin-hub, withdrawn -1 withdraws 1 | 0
                    the scan was elsewhere            | arrived-at-facility -1 of A at harbin-hub, arrived-at-facility -1 of A at jixi corrects 1 | 0
                    the scan was there                | arrived-at-facility -1 of A at jixi, arrived-at-facility -1 of A at harbin-hub corrects 1 | 1
                    it did not go                     | arrived-at-facility -4 of A at harbin-hub, departed-facility -3 of A at harbin-hub, withdrawn -3 withdraws 2 | 1
                    over before                       | delivered -3, arrived-at-facility -1 of A at harbin-hub | 0
                    """)
    void an_order_is_touched_when_a_parcel_was_at_the_hub(String name, String events, int touched) {
        UUID id = desk.proposed(HUBS, -2, 2);
        registerOfTwo("before");
        history("before", events).forEach(Runnable::run);
        desk.approve(id);
        drain(0);
        registerOfTwo("after");
        List<Runnable> backwards = history("after", events);
        Collections.reverse(backwards);
        backwards.forEach(Runnable::run);

        assertThat(standing("before", id)).hasSize(touched);
        assertThat(standing("after", id)).hasSize(touched);
        assertThat(desk.get("/v1/disruptions/{id}/preview", id).jsonPath().getInt("orders"))
                .isEqualTo(2 * touched);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"hubs": ["Harbin Hub"], "cities": ["Harbin"]} | 1
                    {"hubs": ["Harbin Hub"], "cities": ["Jixi"]}   | 0
                    {"hubs": ["Jixi", "harbin.hub"]}               | 1
                    {"hubs": ["Harbin"]}                           | 0
                    """)
    void a_hub_is_one_more_thing_that_must_fit(String region, int touched) {
        UUID id = desk.approved(region, -2, 2);
        drain(0);
        desk.register("1");
        history("1", "arrived-at-facility -1 at HARBIN-HUB").forEach(Runnable::run);

        assertThat(standing("1", id)).hasSize(touched);
    }

    @Test
    void scans_that_come_when_it_is_over_are_of_when_they_were_made() {
        desk.register("1");
        backdate("1", -5);
        UUID id = desk.approved(HUBS, -3, -1);
        drain(0);
        history("1", "arrived-at-facility -2 at harbin-hub").forEach(Runnable::run);

        assertThat(standing("1", id)).containsExactly("disruption " + desk.at(-1));
    }

    @Test
    void what_a_late_scan_takes_back_and_gives_again_the_other_services_hear() {
        desk.register("1");
        UUID id = desk.approved(HUBS, -2, 2);
        drain(0);
        history(
                        "1",
                        "arrived-at-facility -4 at harbin-hub, departed-facility -3 at harbin-hub, withdrawn -3 withdraws 2")
                .forEach(Runnable::run);

        assertThat(shop.publishedInAll("1"))
                .filteredOn(message -> message.at("/data/source").asText().equals("makegood"))
                .extracting(message -> message.at("/data/eventId").asText() + " "
                        + message.at("/data/withdraws").asText(""))
                .containsExactly(id + ":1 ", id + ":1~ended " + id + ":1", id + "~2:1 ");
    }

    @Test
    void lifting_takes_back_what_only_a_later_scan_touched() {
        desk.register("1");
        desk.register("2");
        UUID id = desk.approved(HUBS, -2, 3);
        drain(0);
        history("1", "arrived-at-facility 0 at harbin-hub").forEach(Runnable::run);
        history("2", "arrived-at-facility 1 at harbin-hub").forEach(Runnable::run);
        assertThat(standing("2", id)).hasSize(1);

        desk.lift(id, 1);
        drain(0);

        assertThat(standing("1", id)).containsExactly("disruption " + desk.at(1));
        assertThat(standing("2", id)).isEmpty();
        desk.tell("late", "2", "in-transit", 0, field("2", "at", "harbin-hub"));
        assertThat(standing("2", id)).containsExactly("disruption " + desk.at(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void what_stands_of_a_hub_does_not_depend_on_what_became_known_first(long seed) {
        Random random = new Random(seed);
        UUID id = desk.proposed(HUBS, -2, 3);
        List<Runnable> steps = new ArrayList<>();
        Map<String, String> histories = Map.of(
                "scanned", "arrived-at-facility 0 of A at harbin-hub, departed-facility 2 of A at harbin-hub",
                "waiting", "arrived-at-facility -3 of B at harbin-hub, arrived-at-facility 0 of B at jixi",
                "gone", "arrived-at-facility -4 of A at harbin-hub, departed-facility -3 of A at harbin-hub",
                "mistaken", "arrived-at-facility 0 of A at harbin-hub, arrived-at-facility 0 of A at jixi corrects 1",
                "late", "arrived-at-facility 2 of A at harbin-hub");
        histories.forEach((order, events) -> {
            steps.add(() -> registerOfTwo(order));
            steps.addAll(history(order, events));
        });
        steps.addAll(List.of(() -> drain(0), () -> drain(0), () -> drain(0)));
        Collections.shuffle(steps, random);
        int approval = random.nextInt(steps.size() + 1);
        steps.add(approval, () -> desk.approve(id));
        steps.add(approval + 1 + random.nextInt(steps.size() - approval), () -> desk.lift(id, 1));

        steps.forEach(Runnable::run);
        drain(0);

        assertThat(List.of("scanned", "waiting"))
                .allSatisfy(order -> assertThat(standing(order, id)).containsExactly("disruption " + desk.at(1)));
        assertThat(List.of("gone", "mistaken", "late"))
                .allSatisfy(order -> assertThat(standing(order, id)).isEmpty());
    }

    @Test
    void an_approval_waits_for_a_scan_that_is_being_told() throws Exception {
        register(1);
        UUID id = desk.proposed(HUBS, -2, 2);
        ExecutorService bob = Executors.newSingleThreadExecutor();
        try {
            Future<?> approval = tenancy.actingFor(shop.tenant(), () -> {
                QuarkusTransaction.begin();
                recording.record(scan("order-1"), desk.at(0));
                Future<?> approving = bob.submit(() -> {
                    desk.approve(id);
                    drain(0);
                });
                assertThatThrownBy(() -> approving.get(2, SECONDS)).isInstanceOf(TimeoutException.class);
                QuarkusTransaction.commit();
                return approving;
            });
            approval.get();
        } finally {
            bob.shutdownNow();
        }

        assertThat(countTold(id)).isEqualTo(1);
    }

    @Test
    void many_scans_at_a_hub_take_as_many_statements_as_one() {
        register(300);
        UUID id = desk.approved(HUBS, -2, 2);
        drain(0);

        List<String> one = statementsOf(IntStream.of(1));
        List<String> many = statementsOf(IntStream.rangeClosed(2, 300));

        assertThat(many).hasSameSizeAs(one);
        assertThat(countTold(id)).isEqualTo(300);
    }

    private List<String> statementsOf(IntStream orders) {
        List<FulfilmentEvent> scans =
                orders.mapToObj(order -> scan("order-" + order)).toList();
        return Statements.of(jdbi, () -> tenancy.actingFor(shop.tenant(), () -> recording.record(scans, desk.at(0))));
    }

    private FulfilmentEvent scan(String order) {
        return new FulfilmentEvent(
                new EventId("couriers", order),
                order,
                null,
                null,
                "in-transit",
                null,
                null,
                desk.at(-1).atOffset(ZoneOffset.UTC),
                null,
                "Harbin Hub",
                null,
                null,
                null,
                Values.NONE,
                null,
                null);
    }

    @Test
    void an_order_is_told_when_it_began_and_until_when_it_lasts() {
        desk.register("1");
        UUID id = desk.approved(CHINA, 1, 3);
        drain(0);
        assertThat(desk.told("1")).as("it has not begun").isEmpty();
        assertThat(phase(id)).isEqualTo("waiting");

        drain(1);

        JsonPath event = event("1");
        assertThat(event.getString("id")).isEqualTo(id + ":1");
        assertThat(OffsetDateTime.parse(event.getString("occurredAt")))
                .isEqualTo(desk.at(1).atZone(ZoneId.of("Asia/Shanghai")).toOffsetDateTime());
        assertThat(OffsetDateTime.parse(event.getString("values.until")).toInstant())
                .isEqualTo(desk.at(3));
        assertThat(event.getString("values.disruption")).isEqualTo(id.toString());
        assertThat(event.getString("reason")).isEqualTo("weather");
        assertThat(event.getString("party")).isEqualTo("force-majeure");
        assertThat(event.getString("text")).isEqualTo("Snow");
        assertThat(event.getString("subject")).as("it is about the whole order").isNull();
        assertThat(phase(id)).isEqualTo("done");
    }

    @Test
    void an_order_that_comes_while_it_lasts_is_told_as_it_comes() {
        desk.approved(CHINA, -2, 2);
        drain(0);

        desk.register("1");

        assertThat(desk.told("1")).containsExactly(EFFECTIVE);
        assertThat(OffsetDateTime.parse(event("1").getString("occurredAt")).toInstant())
                .as("it had begun before the order came")
                .isEqualTo(desk.at(-2));
    }

    @Test
    void an_order_that_comes_when_it_is_over_is_not_told() {
        desk.register("1");
        desk.approved(CHINA, -2, -1);
        drain(0);

        desk.register("2");

        assertThat(desk.told("1")).as("it was not there yet").isEmpty();
        assertThat(desk.told("2")).isEmpty();
    }

    @Test
    void an_order_that_comes_after_all_its_events_may_be_over_already() {
        desk.approved(CHINA, -2, 2);
        drain(0);
        desk.tell("over", "1", "delivered", -3, "");

        desk.register("1");

        assertThat(desk.told("1")).isEmpty();
    }

    @Test
    void parcels_that_join_an_order_bring_it_to_their_carrier() {
        desk.register("1");
        desk.approved("{\"carriers\": [\"dhl\"]}", -2, 2);
        drain(0);
        assertThat(desk.told("1")).isEmpty();

        shop.post("/v1/orders/1/parcels", "{\"parcels\": [{\"tracking\": \"DD-1\", \"carrier\": \"dhl\"}]}");
        shop.post("/v1/orders/1/parcels", "{\"parcels\": [{\"tracking\": \"DD-2\", \"carrier\": \"dhl\"}]}");

        assertThat(desk.told("1")).containsExactly(EFFECTIVE);
    }

    @Test
    void what_a_preview_shows_is_what_then_happens_and_the_preview_keeps_nothing() {
        for (String order : List.of("1", "2", "3")) {
            desk.register(order);
        }
        desk.tell("over", "3", "delivered", -3, "");
        UUID id = desk.proposed(CHINA, -2, 2);

        JsonNode preview =
                Shop.json(desk.get("/v1/disruptions/{id}/preview", id).asString());
        assertThat(desk.told("1")).isEmpty();
        desk.approve(id);
        drain(0);

        List<JsonNode> published = new ArrayList<>();
        for (JsonNode message : shop.publishedInAll("1", "2", "3")) {
            if (message.at("/data/type").asText().equals("disruption")) {
                published.add(withoutRecordedAt(message.path("data")));
            }
        }
        List<JsonNode> previewed = new ArrayList<>();
        preview.path("events").forEach(event -> previewed.add(withoutRecordedAt(event)));
        assertThat(previewed).hasSize(2);
        assertThat(published).containsExactlyInAnyOrderElementsOf(previewed);
    }

    @Test
    void lifting_shortens_what_was_told_and_takes_back_what_came_after() {
        desk.register("1");
        UUID shortened = desk.approved(CHINA, 1, 4);
        UUID neverWas = desk.approved(CHINA, 2, 4);
        drain(2);
        assertThat(desk.told("1")).containsExactly(EFFECTIVE, EFFECTIVE);

        desk.lift(shortened, 3);
        desk.lift(neverWas, 2);
        drain(2);

        assertThat(standing("1", shortened)).containsExactly("disruption " + desk.at(3));
        assertThat(standing("1", neverWas)).isEmpty();
        assertThat(phase(shortened)).isEqualTo("done");
        assertThat(told("1")).as("nothing is told twice").hasSize(4);
        drain(3);
        assertThat(told("1")).hasSize(4);
    }

    @Test
    void an_order_that_came_after_the_end_loses_what_it_was_told() {
        desk.approved(CHINA, -3, 2);
        UUID id = desk.approved(CHINA, -2, 2);
        drain(0);
        desk.register("1");
        assertThat(standing("1", id)).hasSize(1);

        desk.lift(id, -1);
        drain(0);

        assertThat(standing("1", id)).isEmpty();
        assertThat(desk.told("1")).filteredOn(EFFECTIVE::equals).hasSize(1);
        desk.register("2");
        assertThat(standing("2", id)).isEmpty();
    }

    @Test
    void an_order_that_came_just_before_the_end_keeps_what_it_was_told() {
        UUID before = desk.approved(CHINA, -2, 2);
        UUID just = desk.approved(CHINA, -2, 2);
        drain(0);
        desk.register("1");
        Instant registeredAt = Instant.parse(desk.get("/v1/orders/1").path("createdAt"));

        lift(just, registeredAt.plus(1, ChronoUnit.MICROS));
        lift(before, registeredAt);
        drain(0);

        assertThat(standing("1", just)).hasSize(1);
        assertThat(standing("1", before)).isEmpty();
    }

    private void lift(UUID id, Instant endedAt) {
        desk.step("ada", id, "lifting", "\"1\"", "{\"endedAt\": \"%s\", \"because\": \"over\"}".formatted(endedAt))
                .then()
                .statusCode(200);
    }

    @Test
    void the_other_services_hear_of_the_lifting() {
        UUID id = desk.approved(CHINA, -2, 2);
        drain(0);
        desk.register("1");
        desk.lift(id, -1);
        drain(0);

        List<JsonNode> published = shop.publishedInAll("1");
        assertThat(published)
                .extracting(message -> message.at("/data/withdraws").asText(null))
                .containsExactly(null, id + ":1");
        assertThat(published)
                .extracting(message -> message.at("/data/party").asText(null))
                .as("a withdrawal excuses nothing")
                .containsExactly("force-majeure", null);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_stands_does_not_depend_on_what_was_done_first(long seed) {
        UUID id = desk.proposed(CHINA, -2, 2);
        List<Runnable> steps = new ArrayList<>(List.of(
                () -> desk.register("1"),
                () -> desk.register("2"),
                () -> desk.tell("delivered", "2", "delivered", -3, ""),
                () -> drain(0),
                () -> drain(0)));
        Collections.shuffle(steps, new Random(seed));
        int approval = new Random(seed).nextInt(steps.size() + 1);
        steps.add(approval, () -> desk.approve(id));
        int lifting = approval + 1 + new Random(seed + 100).nextInt(steps.size() - approval);
        steps.add(lifting, () -> desk.lift(id, 1));

        steps.forEach(Runnable::run);
        drain(0);

        assertThat(standing("1", id)).containsExactly("disruption " + desk.at(1));
    }

    @Test
    void a_crash_loses_nothing_and_doubles_nothing() {
        register(1_200);
        UUID id = desk.approved(CHINA, 1, 3);

        boolean more = true;
        for (int batch = 0; more; batch++) {
            boolean crashes = batch % 2 == 0;
            more = tenancy.actingFor(shop.tenant(), () -> next(id, crashes)) || crashes;
        }

        assertThat(phase(id)).isEqualTo("done");
        assertThat(countTold(id)).isEqualTo(1_200);
    }

    private boolean next(UUID id, boolean crashes) {
        QuarkusTransaction.begin();
        boolean more = spreading.next(id, desk.at(1));
        if (crashes) {
            QuarkusTransaction.rollback();
        } else {
            QuarkusTransaction.commit();
        }
        return more;
    }

    @Test
    void two_replicas_tell_each_order_once() throws Exception {
        register(1_200);
        UUID id = desk.approved(CHINA, 1, 3);

        together(() -> drain(1), () -> drain(1), () -> drain(1));
        drain(1);

        assertThat(phase(id)).isEqualTo("done");
        assertThat(countTold(id)).isEqualTo(1_200);
    }

    @Test
    void an_order_that_is_registered_at_the_very_moment_is_not_missed() throws Exception {
        UUID id = desk.proposed(CHINA, -2, 2);

        together(() -> registerEach("a", 20), () -> registerEach("b", 20), () -> {
            registerEach("c", 3);
            desk.approve(id);
            drain(0);
        });
        drain(0);

        assertThat(countTold(id)).isEqualTo(43);
    }

    private void registerEach(String name, int count) {
        for (int i = 0; i < count; i++) {
            desk.register(name + i);
        }
    }

    @Test
    void another_tenant_is_not_touched() {
        Desk other = new Desk(new Shop());
        desk.register("1");
        other.register("1");

        desk.approved(CHINA, -2, 2);
        drain(0);
        other.register("2");

        assertThat(desk.told("1")).hasSize(1);
        assertThat(other.told("1")).isEmpty();
        assertThat(other.told("2")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"disruption", "disrupted_order"})
    void a_query_that_forgets_the_tenant_sees_only_its_own_rows(String table) {
        for (Desk each : List.of(desk, new Desk(new Shop()))) {
            each.register("1");
            each.approved(CHINA, -2, 2);
        }
        drain(0);

        assertThat(tenancy.actingFor(shop.tenant(), () -> count(table))).isEqualTo(1);
        assertThat(count(table)).as("seen by nobody in particular").isZero();
    }

    private int count(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from <table>")
                .define("table", table)
                .mapTo(Integer.class)
                .one());
    }

    private static void together(Runnable... tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.length);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable task : tasks) {
                running.add(threads.submit(task));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void drain(int hours) {
        spreading.drain(desk.at(hours));
    }

    /** Many at once, as if each had been registered. */
    private void register(int count) {
        tenancy.actingFor(
                shop.tenant(),
                () -> jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into orders (tenant, reference, id, country, registered_at)
                        select :tenant, 'order-' || number, gen_random_uuid(), 'CN', now()
                        from generate_series(1, :count) as number
                        """)
                        .bind("tenant", shop.tenant().name())
                        .bind("count", count)
                        .execute()));
    }

    private void backdate(String order, int hours) {
        tenancy.actingFor(
                shop.tenant(),
                () -> jdbi.withHandle(
                        handle -> handle.createUpdate("update orders set registered_at = :at where reference = :order")
                                .bind("at", desk.at(hours))
                                .bind("order", order)
                                .execute()));
    }

    private int countTold(UUID id) {
        return tenancy.actingFor(
                shop.tenant(),
                () -> jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from fulfilment_event where source = 'makegood' and id like :id || ':%'
                        """)
                        .bind("id", id.toString())
                        .mapTo(Integer.class)
                        .one()));
    }

    private String phase(UUID id) {
        return desk.get("/v1/disruptions/{id}", id).path("progress.phase");
    }

    private JsonPath event(String order) {
        JsonPath timeline = desk.get("/v1/orders/{order}/timeline", order).jsonPath();
        timeline.setRootPath("events.find { it.type == 'disruption' }");
        return timeline;
    }

    /** The events that the order was told by the suite, whatever they are. */
    private List<String> told(String order) {
        return desk.get("/v1/orders/{order}/timeline", order).path("events.findAll { it.source == 'makegood' }.id");
    }

    /** What stands of a disruption: until when. */
    private List<String> standing(String order, UUID id) {
        List<String> until = desk.get("/v1/orders/{order}/timeline", order)
                .path(
                        "events.findAll { it.type == 'disruption' && it.standing == 'effective' && it.values.disruption == '"
                                + id + "' }.values.until");
        return until.stream()
                .map(OffsetDateTime::parse)
                .map(time -> "disruption " + time.toInstant())
                .toList();
    }

    private static JsonNode withoutRecordedAt(JsonNode data) {
        return ((ObjectNode) data.deepCopy()).without("recordedAt");
    }
}
