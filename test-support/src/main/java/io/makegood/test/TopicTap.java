package io.makegood.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Reads a topic from its beginning with a consumer of its own, and waits for what a test expects there. */
public final class TopicTap implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> heard = new ArrayList<>();

    private TopicTap(KafkaConsumer<String, String> consumer) {
        this.consumer = consumer;
    }

    public static TopicTap on(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", System.getProperty("kafka.bootstrap.servers"));
        KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = partitions(consumer, topic);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return new TopicTap(consumer);
    }

    /** Asking for a topic creates it; until that is done, it has none. */
    private static List<TopicPartition> partitions(KafkaConsumer<String, String> consumer, String topic) {
        return Awaitility.await()
                .atMost(LIMIT)
                .pollInSameThread()
                .until(() -> consumer.partitionsFor(topic), found -> !found.isEmpty())
                .stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /** Waits until at least so many records of the key have arrived; answers all of them, in order. */
    public List<ConsumerRecord<String, String>> await(String key, int count) {
        return await(record -> key.equals(record.key()), count);
    }

    public List<ConsumerRecord<String, String>> await(Predicate<ConsumerRecord<String, String>> wanted, int count) {
        return Awaitility.await()
                .atMost(LIMIT)
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(1))
                .until(() -> poll(wanted), found -> found.size() >= count);
    }

    private List<ConsumerRecord<String, String>> poll(Predicate<ConsumerRecord<String, String>> wanted) {
        consumer.poll(POLL).forEach(heard::add);
        return heard.stream().filter(wanted).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
