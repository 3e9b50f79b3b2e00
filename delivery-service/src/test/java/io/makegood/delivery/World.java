package io.makegood.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.kernel.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Speaks as the other services do, on the real topics, in the agreed messages, of one order of one shop. */
public final class World {

    public static final ObjectMapper JSON = Json.mapper();

    private static final Producer<String, String> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", System.getProperty("kafka.bootstrap.servers")),
            new StringSerializer(),
            new StringSerializer());

    private final Shop shop;
    private final String order;

    public World(Shop shop, String order) {
        this.shop = shop;
        this.order = order;
    }

    /** @param path such as {@code promise-made/example.json} */
    public static JsonNode example(String path) {
        try (InputStream file = World.class.getResourceAsStream("/contracts/" + path)) {
            return JSON.readTree(Objects.requireNonNull(file, path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The example, said of this shop's order. */
    public ObjectNode message(String example) {
        ObjectNode message = example(example + ".json").deepCopy();
        message.put("id", UUID.randomUUID().toString())
                .put("tenant", shop.tenant().name());
        ((ObjectNode) message.path("data")).put("order", order);
        return message;
    }

    public ObjectNode verdict(String example) {
        return message("verdict-reached/example-" + example);
    }

    public void guarantees(ObjectNode... messages) {
        send("makegood.guarantees", List.of(messages));
    }

    public void promises(ObjectNode... messages) {
        send("makegood.promises", List.of(messages));
    }

    public void compensations(ObjectNode... messages) {
        send("makegood.compensations", List.of(messages));
    }

    public void send(String topic, Collection<ObjectNode> messages) {
        String key = shop.tenant().name() + "|" + order;
        messages.forEach(message -> PRODUCER.send(new ProducerRecord<>(topic, key, message.toString())));
        PRODUCER.flush();
    }
}
