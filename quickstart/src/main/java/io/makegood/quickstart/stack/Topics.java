package io.makegood.quickstart.stack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics that the services speak on. A compacted topic keeps the newest message of each key for ever. */
final class Topics {

    static final int PARTITIONS = 6;

    private static final short ONE_REPLICA = 1;
    private static final List<NewTopic> ALL = List.of(
            topic("makegood.guarantees").configs(Map.of("cleanup.policy", "compact")),
            topic("makegood.fulfilment"),
            topic("makegood.promises"),
            topic("makegood.compensations"));

    private Topics() {}

    static void createMissing(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> existing = admin.listTopics().names().get();
            Stream<NewTopic> missing = ALL.stream().filter(topic -> !existing.contains(topic.name()));
            admin.createTopics(missing.toList()).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka refuses to create topics", e.getCause());
        }
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, PARTITIONS, ONE_REPLICA);
    }
}
