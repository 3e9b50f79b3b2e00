package io.makegood.kernel.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.test.Tokens;
import io.makegood.test.TopicTap;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxTest {

    record Greeting(String text) {}

    private static final Map<String, Class<?>> TYPES = Map.of("makegood.greeted", Greeting.class);

    private final String tenant = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final String consumer = "inbox-test-" + tenant;
    private final List<String> heard = new ArrayList<>();

    @Inject
    Inbox inbox;

    @Inject
    Tenancy tenancy;

    @Inject
    Jdbi jdbi;

    @Test
    void a_message_that_comes_again_has_no_second_effect() {
        String hello = greeting("m1", "hello");

        consume(hello, hello);
        consume(hello);

        assertThat(heard).containsExactly("hello");
    }

    @Test
    void a_batch_is_handed_over_whole_and_in_order() {
        String[] greetings = IntStream.range(0, 100)
                .mapToObj(i -> greeting("m" + i, "g" + i))
                .toArray(String[]::new);

        consume(greetings);

        assertThat(heard)
                .isEqualTo(IntStream.range(0, 100).mapToObj(i -> "g" + i).toList());
    }

    @Test
    void a_type_nobody_asked_for_and_a_field_nobody_knows_are_passed_over() {
        consume(
                greeting("m1", "hello").replace("makegood.greeted", "makegood.other"),
                greeting("m2", "hello").replace("\"text\"", "\"new\":1,\"text\""));

        assertThat(heard).containsExactly("hello");
    }

    @Test
    void a_message_that_cannot_be_read_is_set_aside_and_the_others_go_on() {
        consume(greeting("m1", "one"), "{ not json", greeting("m2", "two"));

        assertThat(heard).containsExactly("one", "two");
        deadLetters().body("data.size()", equalTo(1), "data[0].payload", equalTo("{ not json"));
    }

    @Test
    void a_message_that_PostgreSQL_cannot_keep_is_set_aside_all_the_same() {
        consume(greeting("m1", "one"), "a NUL: \0", greeting("m2", "two"));

        assertThat(heard).containsExactly("one", "two");
        deadLetters().body("data.size()", equalTo(1), "data[0].payload", equalTo("a NUL: \uFFFD"));
    }

    @Test
    void a_message_that_cannot_be_handled_is_set_aside_and_the_others_go_on() {
        consume(greeting("m1", "one"), greeting("m2", "bad"), greeting("m3", "three"));

        assertThat(heard).containsExactly("one", "three");
        deadLetters().body("data.size()", equalTo(1), "data[0].reason", containsString("cannot bear"));
        try (TopicTap tap = TopicTap.on("makegood.fulfilment." + consumer + ".dlq")) {
            assertThat(tap.await(key(), 1)).hasSize(1);
        }
    }

    @Test
    void an_effect_that_fails_leaves_nothing_behind() {
        consume(greeting("m1", "bad"));

        assertThat(rememberedBy(consumer)).isZero();
    }

    @Test
    void a_dead_letter_can_be_replayed_once_its_reason_is_gone() {
        consume(greeting("m1", "bad"));
        String id =
                deadLetters().body("data[0].replayedAt", nullValue()).extract().path("data[0].id");

        given().auth()
                .oauth2(Tokens.of(tenant, Roles.OPERATIONS))
                .header("Idempotency-Key", "replay")
                .post("/v1/dead-letters/%s/replay".formatted(id))
                .then()
                .statusCode(200);

        try (TopicTap tap = TopicTap.on("makegood.fulfilment")) {
            inbox.consume(consumer, records(tap.await(key(), 1).get(0).value()), TYPES, this::hear);
        }
        assertThat(heard).containsExactly("bad");
    }

    private void consume(String... payloads) {
        inbox.consume(consumer, records(payloads), TYPES, this::hearGood);
    }

    /** Effects are what was heard in transactions that did not fail. */
    private void hearGood(List<Message<?>> messages) {
        if (texts(messages).anyMatch("bad"::equals)) {
            throw new IllegalArgumentException("cannot bear this");
        }
        hear(messages);
    }

    private void hear(List<Message<?>> messages) {
        texts(messages).forEach(heard::add);
    }

    private static Stream<String> texts(List<Message<?>> messages) {
        return messages.stream().map(message -> ((Greeting) message.data()).text());
    }

    private ConsumerRecords<String, String> records(String... payloads) {
        List<ConsumerRecord<String, String>> records = Arrays.stream(payloads)
                .map(payload -> new ConsumerRecord<>("makegood.fulfilment", 0, 0L, key(), payload))
                .toList();
        return new ConsumerRecords<>(Map.of(new TopicPartition("makegood.fulfilment", 0), records), Map.of());
    }

    private String key() {
        return tenant + "|order-1";
    }

    private String greeting(String id, String text) {
        return """
                {"specversion":"1.0","id":"%s","source":"/test","type":"makegood.greeted","subject":"s",
                 "time":"2026-03-01T12:00:00Z","datacontenttype":"application/json","tenant":"%s","data":{"text":"%s"}}
                """.formatted(tenant + id, tenant, text);
    }

    private int rememberedBy(String consumer) {
        return tenancy.acrossTenants(() ->
                jdbi.withHandle(handle -> handle.createQuery("select count(*) from inbox where consumer = :consumer")
                        .bind("consumer", consumer)
                        .mapTo(Integer.class)
                        .one()));
    }

    private ValidatableResponse deadLetters() {
        return given().auth()
                .oauth2(Tokens.of(tenant, Roles.OPERATIONS))
                .get("/v1/dead-letters")
                .then()
                .statusCode(200);
    }
}
