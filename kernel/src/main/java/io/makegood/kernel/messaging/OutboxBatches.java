package io.makegood.kernel.messaging;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One batch out of the outbox: sent together, awaited together, deleted together. */
@Singleton
class OutboxBatches {

    private static final String NEXT =
            "select position, topic, message_key, payload from outbox order by position limit 1000";
    private static final String DELETE = "delete from outbox where position = any(?)";

    private record Row(long position, String topic, String key, String payload) {}

    private final DeadLetters deadLetters;
    private final Producer<String, String> producer;

    OutboxBatches(DeadLetters deadLetters, @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.deadLetters = deadLetters;
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        128 * 1024,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        Duration.ofSeconds(10).toMillis()),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Sends one batch; false when there was nothing. A crash before the delete sends it again: at least once. */
    boolean sendOne(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        List<Row> rows = next(connection);
        List<Future<RecordMetadata>> sent = rows.stream().map(this::send).toList();
        producer.flush();
        for (int i = 0; i < rows.size(); i++) {
            await(sent.get(i), rows.get(i));
        }
        delete(connection, rows);
        return !rows.isEmpty();
    }

    private static List<Row> next(Connection connection) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement next = connection.prepareStatement(NEXT);
                ResultSet row = next.executeQuery()) {
            while (row.next()) {
                rows.add(new Row(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        return rows;
    }

    private Future<RecordMetadata> send(Row row) {
        return producer.send(new ProducerRecord<>(row.topic(), row.key(), row.payload()));
    }

    /** A message that the broker will never take is set aside, so that it does not hold back all others. */
    private void await(Future<RecordMetadata> sent, Row row) throws ExecutionException, InterruptedException {
        try {
            sent.get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof RecordTooLargeException tooLarge)) {
                throw failed;
            }
            deadLetters.keep("outbox-relay", row.topic(), row.key(), row.payload(), tooLarge);
        }
    }

    private static void delete(Connection connection, List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        Object[] positions = rows.stream().map(Row::position).toArray();
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setArray(1, connection.createArrayOf("bigint", positions));
            delete.executeUpdate();
        }
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
