package io.makegood.promise.history.messaging;

import static java.util.stream.Collectors.toSet;

import io.makegood.kernel.messaging.Inbox;
import io.makegood.kernel.messaging.Message;
import io.makegood.promise.guarantee.PublishedVersion;
import io.makegood.promise.guarantee.PublishedVersions;
import io.makegood.promise.guarantee.PublishedVersions.Key;
import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.verdict.Hearing;
import io.makegood.terms.EventTypes;
import io.makegood.terms.objective.Start.EachPayout;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears what becomes of payouts. That money went out, or came back, is an event of every order; the rest only where the
 * terms look for it.
 */
@ApplicationScoped
class CompensationConsumer {

    private static final String NAME = "promise-service";
    private static final Set<String> ALWAYS = Set.of(EachPayout.PAID, PayoutTold.RETURNED);
    private static final Map<String, Class<?>> TYPES = Stream.of(
                    "payout-held",
                    "payout-instructed",
                    "payout-settled",
                    "payout-failed",
                    "payout-rejected",
                    "payout-withdrawn")
            .collect(Collectors.toMap("makegood."::concat, type -> PayoutTold.class));

    private final Inbox inbox;
    private final Hearing hearing;
    private final PublishedVersions versions;
    private final InstantSource time;

    CompensationConsumer(Inbox inbox, Hearing hearing, PublishedVersions versions, InstantSource time) {
        this.inbox = inbox;
        this.hearing = hearing;
        this.versions = versions;
        this.time = time;
    }

    @Incoming("compensations")
    @Blocking
    void on(ConsumerRecords<String, String> records) {
        inbox.consume(NAME, records, TYPES, this::hear);
    }

    private void hear(List<Message<?>> messages) {
        List<Message<?>> owed = messages.stream()
                .filter(message -> told(message).isPaymentOfWhatIsOwed())
                .toList();
        Map<Key, Set<String>> sought = sought(owed);
        List<HeardEvent> events = owed.stream()
                .flatMap(message -> told(message).heard(message.tenant(), message.type()).stream()
                        .filter(event -> ALWAYS.contains(event.type())
                                || sought.getOrDefault(key(message), Set.of()).contains(event.type())))
                .toList();
        if (!events.isEmpty()) {
            hearing.hear(events, time.instant());
        }
    }

    private Map<Key, Set<String>> sought(List<Message<?>> messages) {
        Set<Key> keys = messages.stream().map(CompensationConsumer::key).collect(toSet());
        Function<PublishedVersion, Set<String>> types = version -> EventTypes.soughtBy(version.terms());
        return versions.all(keys).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, version -> types.apply(version.getValue())));
    }

    private static Key key(Message<?> message) {
        return new Key(message.tenant(), told(message).guarantee());
    }

    private static PayoutTold told(Message<?> message) {
        return (PayoutTold) message.data();
    }
}
