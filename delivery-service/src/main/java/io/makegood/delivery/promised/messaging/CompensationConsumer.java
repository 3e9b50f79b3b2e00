package io.makegood.delivery.promised.messaging;

import io.makegood.delivery.promised.LastWords;
import io.makegood.kernel.messaging.Inbox;
import io.makegood.kernel.messaging.Message;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what is owed and paid, a batch at a time. */
@ApplicationScoped
class CompensationConsumer {

    private static final Map<String, Class<?>> TYPES = Map.of(
            "makegood.entitlement-computed", EntitlementComputed.class,
            "makegood.payout-held", PayoutTold.class,
            "makegood.payout-rejected", PayoutTold.class,
            "makegood.payout-withdrawn", PayoutTold.class,
            "makegood.payout-instructed", PayoutTold.class,
            "makegood.payout-failed", PayoutTold.class,
            "makegood.payout-settled", PayoutTold.class);

    private final Inbox inbox;
    private final LastWords lastWords;

    CompensationConsumer(Inbox inbox, LastWords lastWords) {
        this.inbox = inbox;
        this.lastWords = lastWords;
    }

    @Incoming("compensations")
    @Blocking
    void on(ConsumerRecords<String, String> records) {
        inbox.consume("delivery-service", records, TYPES, this::hear);
    }

    private void hear(List<Message<?>> messages) {
        lastWords.remember(Told.heard(messages));
    }
}
