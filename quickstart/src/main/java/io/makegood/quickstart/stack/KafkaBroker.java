package io.makegood.quickstart.stack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/** A Kafka of one node, broker and controller in one, running in this process. */
final class KafkaBroker implements AutoCloseable {

    private static final String CLUSTER_ID = "TWFrZWdvb2RRdWlja3N0YQ";

    private final KafkaRaftServer server;

    private KafkaBroker(KafkaRaftServer server) {
        this.server = server;
    }

    static KafkaBroker start(StackPlan plan) {
        Properties settings = settings(plan);
        format(plan.folder().resolve("kafka"), settings);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        return new KafkaBroker(server);
    }

    private static Properties settings(StackPlan plan) {
        String clients = "PLAINTEXT://localhost:" + plan.ports().kafka();
        String controller = "localhost:" + plan.ports().kafkaController();
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@" + controller);
        settings.put("listeners", clients + ",CONTROLLER://" + controller);
        settings.put("advertised.listeners", clients);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", plan.folder().resolve("kafka").toString());
        settings.put("num.partitions", Integer.toString(Topics.PARTITIONS));
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        keepInternalTopicsSmall(settings);
        return settings;
    }

    private static void keepInternalTopicsSmall(Properties settings) {
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(topic + ".num.partitions", "1");
            settings.put(topic + ".replication.factor", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
    }

    private static void format(Path folder, Properties settings) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] command = {
            "format", "--config", written(folder, settings).toString(), "--cluster-id", CLUSTER_ID, "--ignore-formatted"
        };
        if (StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8)) != 0) {
            throw new IllegalStateException(
                    "Kafka cannot use " + folder + ": " + said.toString(StandardCharsets.UTF_8));
        }
    }

    private static Path written(Path folder, Properties settings) {
        Path file = folder.resolveSibling("kafka.properties");
        try {
            Files.createDirectories(folder);
            try (Writer writer = Files.newBufferedWriter(file)) {
                settings.store(writer, null);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
