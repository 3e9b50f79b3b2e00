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
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One batch out of the outbox: sent together, awaited together, deleted together. */
@Singleton
class OutboxBatches {

    private static final String NEXT =
            "select position, topic, message_key, payload from outbox order by position limit 1000";
    private static final String DELETE = "delete from outbox where position = any(?)";

    private final Producer<String, String> producer;

    OutboxBatches(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
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
        List<Long> positions = new ArrayList<>();
        List<Future<?>> sent = new ArrayList<>();
        try (PreparedStatement next = connection.prepareStatement(NEXT);
                ResultSet row = next.executeQuery()) {
            while (row.next()) {
                positions.add(row.getLong(1));
                sent.add(producer.send(new ProducerRecord<>(row.getString(2), row.getString(3), row.getString(4))));
            }
        }
        producer.flush();
        for (Future<?> one : sent) {
            one.get();
        }
        delete(connection, positions);
        return !positions.isEmpty();
    }

    private static void delete(Connection connection, List<Long> positions) throws SQLException {
        if (positions.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            delete.executeUpdate();
        }
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
