package io.makegood.delivery.promised.messaging;

import io.makegood.delivery.promised.GuaranteeName;
import io.makegood.delivery.promised.GuaranteeNames;
import io.makegood.kernel.messaging.Inbox;
import io.makegood.kernel.messaging.Message;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what guarantees are called. */
@ApplicationScoped
class GuaranteeConsumer {

    private static final Map<String, Class<?>> TYPES = Map.of("makegood.guarantee-published", GuaranteePublished.class);

    private final Inbox inbox;
    private final GuaranteeNames names;

    GuaranteeConsumer(Inbox inbox, GuaranteeNames names) {
        this.inbox = inbox;
        this.names = names;
    }

    @Incoming("guarantees")
    @Blocking
    void on(ConsumerRecords<String, String> records) {
        inbox.consume("delivery-service", records, TYPES, this::hear);
    }

    private void hear(List<Message<?>> messages) {
        names.remember(messages.stream().map(GuaranteeConsumer::name).toList());
    }

    private static GuaranteeName name(Message<?> message) {
        return ((GuaranteePublished) message.data()).toName(message.tenant());
    }
}
