package io.makegood.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class StackForTestsTest {

    @Test
    void the_database_belongs_to_a_plain_role_so_that_row_level_security_holds() throws SQLException {
        assertThat(ask("select rolsuper or rolbypassrls from pg_roles where rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void the_session_is_far_from_utc() throws SQLException {
        assertThat(ask("show timezone")).isEqualTo("Pacific/Chatham");
    }

    @Test
    void a_tap_hears_what_was_said_about_a_key() {
        say("acme|1", "first");
        say("acme|2", "of another order");
        say("acme|1", "second");

        try (TopicTap tap = TopicTap.on("makegood.promises")) {
            assertThat(tap.await("acme|1", 2)).extracting("value").containsExactly("first", "second");
        }
    }

    @Test
    void a_tap_waits_for_a_topic_that_is_still_being_created() {
        String topic = "makegood.new-" + UUID.randomUUID();

        try (TopicTap tap = TopicTap.on(topic)) {
            say(topic, "acme|1", "first");

            assertThat(tap.await("acme|1", 1)).extracting("value").containsExactly("first");
        }
    }

    private static String ask(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        System.getProperty("quarkus.datasource.jdbc.url"),
                        System.getProperty("quarkus.datasource.username"),
                        System.getProperty("quarkus.datasource.password"));
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void say(String key, String value) {
        say("makegood.promises", key, value);
    }

    private static void say(String topic, String key, String value) {
        Map<String, Object> settings = Map.of("bootstrap.servers", System.getProperty("kafka.bootstrap.servers"));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value));
        }
    }
}
