package io.makegood.delivery.registry.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.makegood.delivery.Shop;
import io.makegood.delivery.registry.Rereadings;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A change reaches every event of the past, once, whoever works at it and whatever is told meanwhile. */
@QuarkusTest
class ManyOfThePastTest {

    private static final String NDJSON = "application/x-ndjson";
    private static final RestAssuredConfig AS_TEXT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(NDJSON, ContentType.TEXT));
    private static final int MANY = 1_201;

    private final Shop shop = new Shop();
    private final Operator ups = new Operator(shop, "ups");
    private final ExecutorService threads = Executors.newFixedThreadPool(8);

    @Inject
    Rereadings rereadings;

    @Inject
    Tenancy tenancy;

    @Inject
    InstantSource time;

    @Inject
    Jdbi jdbi;

    @AfterEach
    void stop() {
        threads.shutdown();
    }

    @Test
    void several_replicas_share_the_work_and_each_event_is_corrected_and_undone_once() throws Exception {
        shop.register("1");
        bulk(0, MANY);
        String change = ups.proposed("X9", "\"type\": \"lost\"");
        ups.preview(change, "?limit=1")
                .then()
                .body("count", equalTo(MANY), "data.size()", equalTo(1), "hasMore", equalTo(true));

        ups.apply(change, true).then().statusCode(200);
        atOnce(advancing(change));
        ups.awaitEndOf(change);
        ups.get(change).then().body("past.lookedAt", equalTo(MANY), "past.told", equalTo(MANY));
        assertThat(count("reread_by is not null and type = 'lost' and corrects is not null"))
                .isEqualTo(MANY);
        shop.get("/v1/unknown-codes").then().body("data.size()", equalTo(0));

        ups.withdraw(change).then().statusCode(200);
        atOnce(advancing(change));
        ups.awaitEndOf(change);
        assertThat(count("withdraws is not null")).isEqualTo(MANY);
        shop.get("/v1/unknown-codes").then().body("data[0].events", equalTo(MANY));
    }

    @Test
    void a_batch_that_fails_is_done_again_as_if_nothing_had_been() {
        shop.register("1");
        bulk(0, MANY);
        String change = ups.proposed("X9", "\"type\": \"lost\"");
        ups.apply(change, true).then().statusCode(200);
        for (int crash = 0; crash < 3; crash++) {
            assertThatThrownBy(() -> tenancy.actingFor(
                            shop.tenant(),
                            () -> QuarkusTransaction.requiringNew().call(() -> {
                                rereadings.advance(UUID.fromString(change), time.instant());
                                throw new IllegalStateException("a crash");
                            })))
                    .hasStackTraceContaining("a crash");
        }

        ups.awaitEndOf(change);
        assertThat(count("corrects is not null")).isEqualTo(MANY);
    }

    @Test
    void no_event_told_while_a_change_is_applied_is_left_with_the_old_meaning() throws Exception {
        shop.register("1");
        String change = ups.proposed("X9", "\"type\": \"lost\"");
        List<Callable<Boolean>> tellings = IntStream.range(0, 40)
                .mapToObj(part -> (Callable<Boolean>) () -> {
                    bulk(part * 25, 25);
                    return true;
                })
                .collect(Collectors.toList());
        tellings.add(20, () -> {
            ups.applied(change);
            return true;
        });
        atOnce(tellings);

        shop.get("/v1/unknown-codes").then().body("data.size()", equalTo(0));
        assertThat(count("type = 'lost'")).isEqualTo(1000);
    }

    private List<Callable<Boolean>> advancing(String change) {
        Callable<Boolean> advance = () -> {
            Instant now = time.instant();
            boolean more = true;
            while (more) {
                more = tenancy.actingFor(shop.tenant(), () -> rereadings.advance(UUID.fromString(change), now));
            }
            return true;
        };
        return Stream.generate(() -> advance).limit(4).toList();
    }

    private void atOnce(List<Callable<Boolean>> all) throws Exception {
        for (Future<Boolean> done : threads.invokeAll(all)) {
            assertThat(done.get()).isTrue();
        }
    }

    private void bulk(int from, int count) {
        String lines =
                IntStream.range(from, from + count).mapToObj("""
                        {"source": "couriers", "id": "%d", "order": "1", "codes": "ups", "carrierCode": "X9", \
                        "occurredAt": "2026-03-04T11:42:00+01:00"}"""::formatted).collect(Collectors.joining("\n"));
        shop.as(Roles.CARRIER)
                .config(AS_TEXT)
                .contentType(NDJSON)
                .body(lines)
                .post("/v1/events/bulk")
                .then()
                .statusCode(200);
    }

    private int count(String condition) {
        return tenancy.actingFor(
                shop.tenant(),
                () -> jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from fulfilment_event where tenant = :tenant and <condition>
                        """)
                        .define("condition", condition)
                        .bind("tenant", shop.tenant().name())
                        .mapTo(Integer.class)
                        .one()));
    }
}
