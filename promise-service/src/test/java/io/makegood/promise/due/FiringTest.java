package io.makegood.promise.due;

import static io.restassured.RestAssured.get;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.promise.Contracts;
import io.makegood.promise.Shop;
import io.makegood.promise.history.EventId;
import io.makegood.promise.history.EventValues;
import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.history.OrderRef;
import io.makegood.promise.verdict.Hearing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FiringTest {

    private static final Duration SOON = Duration.ofHours(2);

    private final Shop shop = new Shop();

    @Inject
    Firing firing;

    @Inject
    Hearing hearing;

    @Inject
    Tenancy tenancy;

    @Inject
    InstantSource time;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void publish() {
        shop.publishGiven();
    }

    @Test
    void a_due_time_that_passes_in_silence_is_a_breach_and_nobody_had_to_ask() {
        String promise = shop.promiseDueIn("1", Duration.ofMillis(1_500));
        assertThat(shop.state(promise)).isEqualTo("open");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> shop.state(promise).equals("breached"));

        assertThat(shop.verdicts(promise)).containsExactly("breached PT0S");
        assertThat(shop.sent("1", 2).get(1).at("/data/inSilence").asBoolean()).isTrue();
    }

    @Test
    void each_further_step_of_lateness_is_told_when_it_is_reached() {
        String promise = shop.promiseDueIn("1", SOON);
        Instant due = time.instant().plus(SOON);

        firing.drain(due.plus(Duration.ofHours(1)));
        assertThat(shop.verdicts(promise)).containsExactly("breached PT0S");

        firing.drain(due.plus(Duration.ofHours(50)));
        assertThat(shop.verdicts(promise)).containsExactly("breached PT0S", "breached PT24H", "breached PT48H");
    }

    @Test
    void two_workers_at_once_lose_no_timer_and_double_none() {
        int promises = 2_400;
        makeInBatches(promises);
        Instant after = time.instant().plus(SOON).plusSeconds(60);

        CompletableFuture.allOf(runAsync(() -> firing.drain(after)), runAsync(() -> firing.drain(after)))
                .join();
        firing.drain(after);

        assertThat(count("select count(*) from verdict")).isEqualTo(promises);
        assertThat(count("select count(distinct promise_id) from verdict where state = 'breached'"))
                .isEqualTo(promises);
        assertThat(count("select count(*) from due_timer")).isEqualTo(promises);
    }

    @Test
    void scans_and_timers_of_the_same_orders_at_the_same_moment_come_to_the_same() {
        makeInBatches(800);
        Instant after = time.instant().plus(SOON).plusSeconds(60);

        CompletableFuture.allOf(runAsync(() -> firing.drain(after)), runAsync(this::hearOfEach))
                .join();

        assertThat(count("select count(*) from promise where state = 'kept'")).isEqualTo(800);
        assertThat(count("select count(*) from verdict where state = 'kept'")).isEqualTo(800);
        assertThat(count("select max(number) from verdict")).isLessThanOrEqualTo(2);
    }

    private void hearOfEach() {
        Instant now = time.instant();
        List<HeardEvent> scans = IntStream.range(0, 800)
                .mapToObj(number -> scan("order-" + number, now))
                .toList();
        for (int from = 0; from < scans.size(); from += 100) {
            List<HeardEvent> some = scans.subList(from, from + 100);
            tenancy.acrossTenants(() -> QuarkusTransaction.requiringNew().run(() -> hearing.hear(some, now)));
        }
    }

    private HeardEvent scan(String order, Instant at) {
        OrderRef ref = new OrderRef(shop.tenant(), order);
        return new HeardEvent(
                ref,
                new EventId("courier", order),
                "delivered",
                null,
                null,
                EventValues.NONE,
                null,
                null,
                at,
                at,
                null,
                null);
    }

    @Test
    void a_crash_in_the_middle_of_a_batch_leaves_everything_as_it_was() {
        String promise = shop.promiseDueIn("1", SOON);
        Instant after = time.instant().plus(SOON).plusSeconds(60);

        assertThatThrownBy(() -> tenancy.acrossTenants(() -> QuarkusTransaction.requiringNew()
                        .run(() -> {
                            assertThat(firing.fireTogether(after)).isPositive();
                            throw new IllegalStateException("power failure");
                        })))
                .hasMessageContaining("power failure");
        assertThat(shop.verdicts(promise)).isEmpty();

        firing.drain(after);
        assertThat(shop.verdicts(promise)).containsExactly("breached PT0S");
    }

    @Test
    void the_watch_over_the_clock_is_part_of_our_health() {
        get("/q/health/live")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'loops' }.data.'due-times'", is(true));
    }

    @Test
    void a_promise_that_cannot_be_judged_is_set_aside_and_holds_back_no_other() {
        String broken = shop.promiseDueIn("1", SOON);
        String sound = shop.promiseDueIn("2", SOON);
        Instant after = time.instant().plus(SOON).plusSeconds(60);
        setZone(broken, "Mars/Olympus");

        firing.drain(after);

        assertThat(shop.verdicts(sound)).containsExactly("breached PT0S");
        setZone(broken, "Asia/Shanghai");
        firing.drain(after.plusSeconds(59));
        assertThat(shop.verdicts(broken)).isEmpty();
        firing.drain(after.plusSeconds(60));
        assertThat(shop.verdicts(broken)).containsExactly("breached PT0S");
    }

    @Test
    void the_timer_of_a_kept_promise_fires_without_effect_and_is_not_set_again() {
        String promise = shop.promiseDueIn("1", SOON);
        shop.tell("1", "scan", "delivered", time.instant().toString(), "");

        firing.drain(time.instant().plus(SOON).plusSeconds(60));

        assertThat(shop.verdicts(promise)).containsExactly("kept");
        assertThat(count("select count(*) from due_timer")).isZero();
    }

    @Test
    void a_scan_withdrawn_after_its_timer_has_died_puts_the_clock_in_charge_again() {
        String promise = shop.promiseDueIn("1", SOON);
        shop.tell("1", "scan", "delivered", time.instant().toString(), "");
        Instant after = time.instant().plus(SOON).plusSeconds(60);
        firing.drain(after);

        shop.tell("1", "error", "withdrawn", time.instant().toString(), ", \"withdraws\": \"scan\"");
        firing.drain(after);

        assertThat(shop.verdicts(promise)).containsExactly("kept", "open", "breached PT0S");
    }

    private void makeInBatches(int promises) {
        for (int made = 0; made < promises; made += 800) {
            ObjectNode batch = Contracts.JSON.createObjectNode();
            ArrayNode wishes = batch.putArray("promises");
            Stream.iterate(made, number -> number + 1).limit(800).forEach(number -> wishes.add(wish(number)));
            shop.post("/v1/promises/batch", batch).then().statusCode(200).body("made", equalTo(800));
        }
    }

    private ObjectNode wish(int number) {
        ObjectNode wish = Shop.aPromise("order-" + number).put("guarantee", "given");
        wish.put("dueAt", time.instant().plus(SOON).atOffset(ZoneOffset.UTC).toString());
        wish.remove(List.of("madeAt"));
        return wish;
    }

    private void setZone(String promise, String zone) {
        tenancy.actingFor(
                shop.tenant(),
                () -> jdbi.withHandle(handle ->
                        handle.execute("update promise set zone = ? where id = cast(? as uuid)", zone, promise)));
    }

    /** Row-level security leaves only the rows of this test's tenant. */
    private int count(String query) {
        return tenancy.actingFor(
                shop.tenant(),
                () -> jdbi.withHandle(
                        handle -> handle.createQuery(query).mapTo(Integer.class).one()));
    }
}
