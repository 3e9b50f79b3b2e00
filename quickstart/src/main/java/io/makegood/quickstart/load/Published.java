package io.makegood.quickstart.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.quickstart.rest.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Which events of a load are on the topic. A message may come twice, by the same id; an event must not, by another.
 */
final class Published implements AutoCloseable {

    private static final String TOPIC = "makegood.fulfilment";

    private final KafkaConsumer<String, String> consumer;
    private final String tenant;
    private final int lines;
    private final long[] idsOfMessages;
    private int events;
    private long repeated;
    private long doubled;

    Published(String servers, String tenant, int lines) {
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new StringDeserializer());
        this.tenant = tenant;
        this.lines = lines;
        this.idsOfMessages = new long[2 * lines];
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Reads until all events are there, or nothing has come for that long. */
    void await(Duration silence) {
        readUntil(() -> events == lines, silence);
    }

    /** Reads on until nothing comes any more: what is doubled comes late. */
    void awaitSilence(Duration silence) {
        readUntil(() -> false, silence);
    }

    private void readUntil(BooleanSupplier done, Duration silence) {
        long quietSince = System.nanoTime();
        while (!done.getAsBoolean() && System.nanoTime() - quietSince < silence.toNanos()) {
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                quietSince = System.nanoTime();
                if (record.key().startsWith(tenant + "|")) {
                    add(record.value());
                }
            }
        }
    }

    private void add(String text) {
        JsonNode message = json(text);
        UUID id = UUID.fromString(message.path("id").asText());
        int event = 2 * message.at("/data/eventId").asInt();
        if (idsOfMessages[event] == 0) {
            events++;
            idsOfMessages[event] = id.getMostSignificantBits();
            idsOfMessages[event + 1] = id.getLeastSignificantBits();
        } else if (new UUID(idsOfMessages[event], idsOfMessages[event + 1]).equals(id)) {
            repeated++;
        } else {
            doubled++;
        }
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    int events() {
        return events;
    }

    /** Messages that came again, by the same id. */
    long repeated() {
        return repeated;
    }

    /** Events that came in two messages. */
    long doubled() {
        return doubled;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
