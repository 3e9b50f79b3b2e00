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

/** Hears of promises, later dates and verdicts, a batch at a time. */
@ApplicationScoped
class PromiseConsumer {

    private static final Map<String, Class<?>> TYPES = Map.of(
            "makegood.promise-made", PromiseMade.class,
            "makegood.re-promised", RePromised.class,
            "makegood.verdict-reached", VerdictReached.class);

    private final Inbox inbox;
    private final LastWords lastWords;

    PromiseConsumer(Inbox inbox, LastWords lastWords) {
        this.inbox = inbox;
        this.lastWords = lastWords;
    }

    @Incoming("promises")
    @Blocking
    void on(ConsumerRecords<String, String> records) {
        inbox.consume("delivery-service", records, TYPES, this::hear);
    }

    private void hear(List<Message<?>> messages) {
        lastWords.remember(Told.heard(messages));
    }
}
