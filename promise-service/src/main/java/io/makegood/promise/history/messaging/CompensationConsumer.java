package io.makegood.promise.history.messaging;

import io.makegood.kernel.messaging.Inbox;
import io.makegood.kernel.messaging.Message;
import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.verdict.Hearing;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of payouts that were settled. */
@ApplicationScoped
class CompensationConsumer {

    private static final String NAME = "promise-service";
    private static final Map<String, Class<?>> TYPES = Map.of("makegood.payout-settled", PayoutSettled.class);

    private final Inbox inbox;
    private final Hearing hearing;
    private final InstantSource time;

    CompensationConsumer(Inbox inbox, Hearing hearing, InstantSource time) {
        this.inbox = inbox;
        this.hearing = hearing;
        this.time = time;
    }

    @Incoming("compensations")
    @Blocking
    void on(ConsumerRecords<String, String> records) {
        inbox.consume(NAME, records, TYPES, this::hear);
    }

    private void hear(List<Message<?>> messages) {
        List<HeardEvent> paid = messages.stream()
                .filter(message -> ((PayoutSettled) message.data()).isPaymentOfWhatIsOwed())
                .map(message -> ((PayoutSettled) message.data()).heard(message.tenant()))
                .toList();
        if (!paid.isEmpty()) {
            hearing.hear(paid, time.instant());
        }
    }
}
