package io.makegood.kernel.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.kernel.json.Json;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads CloudEvents; fields that newer producers add are passed over. */
@Singleton
class Envelopes {

    private final ObjectMapper json;

    Envelopes(ObjectMapper strict) {
        this.json = Json.tolerant(strict);
    }

    /** Empty when the message is of a type this consumer does not take. */
    Optional<Message<?>> read(ConsumerRecord<String, String> record, Map<String, Class<?>> types)
            throws JsonProcessingException {
        CloudEvent event = json.readValue(record.value(), CloudEvent.class);
        Class<?> type = types.get(event.type());
        return type == null ? Optional.empty() : Optional.of(message(event, record.key(), type));
    }

    private Message<?> message(CloudEvent event, String key, Class<?> type) throws JsonProcessingException {
        return new Message<>(
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.time(),
                new Tenant(event.tenant()),
                key,
                json.treeToValue(event.data(), type));
    }
}
