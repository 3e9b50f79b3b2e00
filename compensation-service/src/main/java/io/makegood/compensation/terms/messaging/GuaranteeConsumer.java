package io.makegood.compensation.terms.messaging;

import io.makegood.compensation.terms.Guarantees;
import io.makegood.compensation.terms.PublishedGuarantee;
import io.makegood.kernel.messaging.Inbox;
import io.makegood.kernel.messaging.Message;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of guarantee versions. Verdicts that waited for one are priced soon after. */
@ApplicationScoped
class GuaranteeConsumer {

    private static final Map<String, Class<?>> TYPES = Map.of("makegood.guarantee-published", GuaranteePublished.class);

    private final Inbox inbox;
    private final Guarantees guarantees;

    GuaranteeConsumer(Inbox inbox, Guarantees guarantees) {
        this.inbox = inbox;
        this.guarantees = guarantees;
    }

    @Incoming("guarantees")
    @Blocking
    void on(ConsumerRecords<String, String> records) {
        inbox.consume("compensation-service", records, TYPES, this::hear);
    }

    private void hear(List<Message<?>> messages) {
        guarantees.remember(messages.stream().map(GuaranteeConsumer::guarantee).toList());
    }

    private static PublishedGuarantee guarantee(Message<?> message) {
        return ((GuaranteePublished) message.data()).toGuarantee(message.tenant());
    }
}
