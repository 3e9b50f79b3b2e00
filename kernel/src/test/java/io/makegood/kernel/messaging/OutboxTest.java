package io.makegood.kernel.messaging;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.test.Tokens;
import io.makegood.test.TopicTap;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboxTest {

    private static final String TOPIC = "makegood.promises";

    private final Tenant ada = new Tenant("ada");
    private final String key = Keys.of(ada, UUID.randomUUID().toString());

    @Inject
    Outbox outbox;

    @Inject
    Tenancy tenancy;

    @Test
    void messages_of_one_key_arrive_in_the_order_they_were_written() {
        commit(IntStream.range(0, 2500).mapToObj(this::numbered).toList());
        commit(List.of(numbered(2500)));

        try (TopicTap tap = TopicTap.on(TOPIC)) {
            List<String> subjects = tap.await(key, 2501).stream()
                    .map(record -> record.value().replaceAll(".*\"subject\":\"([^\"]*)\".*", "$1"))
                    .toList();

            assertThat(subjects)
                    .isEqualTo(IntStream.rangeClosed(0, 2500)
                            .mapToObj(Integer::toString)
                            .toList());
        }
    }

    @Test
    void a_message_is_a_cloud_event_that_names_its_tenant() {
        commit(List.of(numbered(1)));

        try (TopicTap tap = TopicTap.on(TOPIC)) {
            assertThat(tap.await(key, 1).get(0).value())
                    .contains("\"specversion\":\"1.0\"", "\"tenant\":\"ada\"", "\"source\":\"/makegood/kernel\"")
                    .contains("\"type\":\"makegood.tried\"", "\"data\":{\"number\":1}");
        }
    }

    @Test
    void what_is_rolled_back_is_never_sent() {
        assertThatThrownBy(() -> tenancy.actingFor(ada, () -> {
            QuarkusTransaction.requiringNew().run(() -> {
                outbox.add(numbered(1));
                throw new IllegalStateException("changed my mind");
            });
            return true;
        }));
        commit(List.of(numbered(2)));

        try (TopicTap tap = TopicTap.on(TOPIC)) {
            assertThat(tap.await(key, 1))
                    .singleElement()
                    .satisfies(record -> assertThat(record.value()).contains("\"subject\":\"2\""));
        }
    }

    @Test
    void a_message_too_large_to_send_is_set_aside_and_the_others_go_on() {
        String tooLarge = new Random(1)
                .ints(3_000_000, 33, 127)
                .mapToObj(Character::toString)
                .collect(joining());
        commit(List.of(
                new Outgoing(TOPIC, ada, key, "makegood.tried", "large", Map.of("text", tooLarge)), numbered(1)));

        try (TopicTap tap = TopicTap.on(TOPIC)) {
            assertThat(tap.await(key, 1))
                    .singleElement()
                    .satisfies(record -> assertThat(record.value()).contains("\"subject\":\"1\""));
        }
        given().auth()
                .oauth2(Tokens.of("ada", Roles.OPERATIONS))
                .get("/v1/dead-letters")
                .then()
                .body("data.find { it.messageKey == '%s' }.consumer".formatted(key), equalTo("outbox-relay"));
    }

    /** Without the notification a message would wait half the relay's nap of a second, in the median. */
    @Test
    void a_commit_wakes_the_relay() {
        try (TopicTap tap = TopicTap.on(TOPIC)) {
            long[] waited = LongStream.rangeClosed(1, 21)
                    .map(number -> waitFor((int) number, tap))
                    .sorted()
                    .toArray();

            assertThat(Duration.ofNanos(waited[10])).isLessThan(Duration.ofMillis(300));
        }
    }

    private long waitFor(int number, TopicTap tap) {
        long start = System.nanoTime();
        commit(List.of(numbered(number)));
        tap.await(key, number);
        return System.nanoTime() - start;
    }

    private void commit(List<Outgoing> messages) {
        tenancy.actingFor(ada, () -> {
            QuarkusTransaction.requiringNew().run(() -> outbox.add(messages));
            return true;
        });
    }

    private Outgoing numbered(int number) {
        return new Outgoing(TOPIC, ada, key, "makegood.tried", Integer.toString(number), Map.of("number", number));
    }
}
