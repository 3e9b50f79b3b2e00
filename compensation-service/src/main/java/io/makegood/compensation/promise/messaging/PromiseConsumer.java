package io.makegood.compensation.promise.messaging;

import io.makegood.compensation.entitlement.Assessor;
import io.makegood.compensation.promise.MadePromise;
import io.makegood.compensation.promise.ReachedVerdict;
import io.makegood.kernel.messaging.Inbox;
import io.makegood.kernel.messaging.Message;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of promises and verdicts, a batch at a time. */
@ApplicationScoped
class PromiseConsumer {

    private static final Map<String, Class<?>> TYPES =
            Map.of("makegood.promise-made", PromiseMade.class, "makegood.verdict-reached", VerdictReached.class);

    private final Inbox inbox;
    private final Assessor assessor;

    PromiseConsumer(Inbox inbox, Assessor assessor) {
        this.inbox = inbox;
        this.assessor = assessor;
    }

    @Incoming("promises")
    @Blocking
    void on(ConsumerRecords<String, String> records) {
        inbox.consume("compensation-service", records, TYPES, this::hear);
    }

    private void hear(List<Message<?>> messages) {
        List<MadePromise> made = new ArrayList<>();
        List<ReachedVerdict> reached = new ArrayList<>();
        for (Message<?> message : messages) {
            if (message.data() instanceof PromiseMade promise) {
                made.add(promise.toPromise(message.tenant()));
            } else if (message.data() instanceof VerdictReached verdict) {
                reached.add(verdict.toReached(message.tenant()));
            }
        }
        assessor.hear(messages.stream().map(Message::key).toList(), made, reached);
    }
}
