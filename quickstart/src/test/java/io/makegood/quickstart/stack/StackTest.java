package io.makegood.quickstart.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {

    @Test
    void keeps_its_data_over_a_restart(@TempDir Path folder) throws Exception {
        StackPlan plan = StackPlan.kept(folder, List.of("promise"), StackPorts.free());
        try (Stack stack = Stack.start(plan)) {
            run(stack, "create table note (text text)");
            run(stack, "insert into note values ('remember me')");
        }

        try (Stack again = Stack.start(plan)) {
            assertThat(run(again, "select text from note")).isEqualTo("remember me");
            assertThat(topics(again)).contains("makegood.promises");
        }
    }

    @Test
    void gives_a_service_a_login_without_superpowers_and_takes_what_its_producer_compresses() throws Exception {
        try (Stack stack = Stack.start(StackPlan.temporary(List.of("promise")))) {
            assertThat(run(stack, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            for (String compression : List.of("none", "lz4", "zstd", "snappy", "gzip")) {
                assertThat(send(stack, compression).hasOffset()).as(compression).isTrue();
            }
        }
    }

    private static String run(Stack stack, String sql) throws SQLException {
        Database database = stack.database("promise");
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static RecordMetadata send(Stack stack, String compression) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", stack.bootstrapServers(), "compression.type", compression);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            return producer.send(new ProducerRecord<>("makegood.promises", "key", "a text worth compressing"))
                    .get();
        }
    }

    private static Set<String> topics(Stack stack) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()))) {
            return admin.listTopics().names().get();
        }
    }
}
