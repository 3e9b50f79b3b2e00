package io.makegood.compensation.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.compensation.Contracts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Speaks as promise-service does, on the real topics, in the agreed messages. */
public final class PromiseService {

    private static final Producer<String, String> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", System.getProperty("kafka.bootstrap.servers"), "linger.ms", 20),
            new StringSerializer(),
            new StringSerializer());

    private final String tenant;

    public PromiseService(String tenant) {
        this.tenant = tenant;
    }

    public static Map<String, Object> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    public ObjectNode published(JsonNode terms) {
        ObjectNode message = message("guarantee-published/example.json");
        ((ObjectNode) message.get("data")).set("terms", terms);
        return message;
    }

    public ObjectNode made(UUID promise, String order, Map<String, ?> facts) {
        ObjectNode message = message("promise-made/example.json");
        ObjectNode data = (ObjectNode) message.get("data");
        data.put("promiseId", promise.toString()).put("order", order).set("facts", Contracts.JSON.valueToTree(facts));
        return message;
    }

    public ObjectNode atRisk(UUID promise, String order, int number) {
        return verdict("example-01-at-risk", promise, order, number);
    }

    public ObjectNode breached(UUID promise, String order, int number, int rePromise, String late) {
        ObjectNode message = verdict("example-03-breached-24h", promise, order, number);
        ObjectNode data = (ObjectNode) message.get("data");
        data.put("rePromise", rePromise).put("lateBy", late);
        ((ObjectNode) data.get("measured")).put("late", late);
        return message;
    }

    public ObjectNode kept(UUID promise, String order, int number) {
        return verdict("example-kept-by-a-late-scan", promise, order, number);
    }

    public ObjectNode excused(UUID promise, String order, int number) {
        ObjectNode message = verdict("example-excused", promise, order, number);
        ((ObjectNode) message.get("data")).put("objective", "delivered");
        return message;
    }

    public void guarantees(JsonNode... messages) {
        for (JsonNode message : messages) {
            JsonNode data = message.get("data");
            send(
                    "makegood.guarantees",
                    "%s|%s|%s".formatted(tenant, data.get("code").asText(), data.get("version")),
                    message);
        }
    }

    public void promises(List<? extends JsonNode> messages) {
        messages.forEach(message -> send(
                "makegood.promises", tenant + "|" + message.at("/data/order").asText(), message));
        PRODUCER.flush();
    }

    public void promises(JsonNode... messages) {
        promises(List.of(messages));
    }

    /** A record that is no message at all. */
    public void garbage(String order) {
        PRODUCER.send(new ProducerRecord<>("makegood.promises", tenant + "|" + order, "{ not json"));
        PRODUCER.flush();
    }

    private ObjectNode verdict(String example, UUID promise, String order, int number) {
        ObjectNode message = message("verdict-reached/%s.json".formatted(example));
        ObjectNode data = (ObjectNode) message.get("data");
        data.put("promiseId", promise.toString())
                .put("order", order)
                .put("number", number)
                .put("rePromise", 0);
        return message;
    }

    private ObjectNode message(String example) {
        ObjectNode message = Contracts.example(example).deepCopy();
        message.put("id", UUID.randomUUID().toString()).put("tenant", tenant);
        return message;
    }

    private static void send(String topic, String key, JsonNode message) {
        PRODUCER.send(new ProducerRecord<>(topic, key, message.toString()));
    }
}
