package io.makegood.kernel.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jdbi.v3.core.Jdbi;

/**
 * Hands a consumer each message once. A batch is one transaction: the memory of its messages and their effect. A
 * batch that fails is halved until the one message that cannot be handled stands alone; that one becomes a dead
 * letter, and the others go on.
 */
@ApplicationScoped
public class Inbox {

    /** A message together with the record it came in, which is what a dead letter keeps. */
    private record Arrived(Message<?> message, ConsumerRecord<String, String> record) {}

    private final Jdbi jdbi;
    private final Envelopes envelopes;
    private final DeadLetters deadLetters;
    private final Tenancy tenancy;
    private final InstantSource time;

    Inbox(Jdbi jdbi, Envelopes envelopes, DeadLetters deadLetters, Tenancy tenancy, InstantSource time) {
        this.jdbi = jdbi;
        this.envelopes = envelopes;
        this.deadLetters = deadLetters;
        this.tenancy = tenancy;
        this.time = time;
    }

    /**
     * Returns when every record has had its effect or is a dead letter.
     *
     * @param consumer names who remembers, such as {@code promise-service}
     * @param types the record for the data of each CloudEvents type; other types are passed over
     * @param effect is given messages not seen before, in order; runs across tenants, in a transaction
     */
    public void consume(
            String consumer,
            ConsumerRecords<String, String> records,
            Map<String, Class<?>> types,
            Consumer<List<Message<?>>> effect) {
        tenancy.acrossTenants(() -> handle(consumer, read(consumer, records, types), effect));
    }

    private List<Arrived> read(String consumer, ConsumerRecords<String, String> records, Map<String, Class<?>> types) {
        List<Arrived> readable = new ArrayList<>();
        for (ConsumerRecord<String, String> record : records) {
            try {
                envelopes.read(record, types).ifPresent(message -> readable.add(new Arrived(message, record)));
            } catch (JsonProcessingException | RuntimeException unreadable) {
                Outages.outlast(() -> deadLetters.setAside(consumer, record, unreadable));
            }
        }
        return readable;
    }

    private void handle(String consumer, List<Arrived> batch, Consumer<List<Message<?>>> effect) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            handleTogether(consumer, batch, effect);
        } catch (RuntimeException failed) {
            handleApart(consumer, batch, effect);
        }
    }

    private void handleTogether(String consumer, List<Arrived> batch, Consumer<List<Message<?>>> effect) {
        Outages.outlast(() -> QuarkusTransaction.requiringNew().run(() -> {
            List<Message<?>> fresh = fresh(consumer, batch);
            if (!fresh.isEmpty()) {
                effect.accept(fresh);
            }
        }));
    }

    private void handleApart(String consumer, List<Arrived> batch, Consumer<List<Message<?>>> effect) {
        if (batch.size() == 1) {
            handleAlone(consumer, batch, effect);
            return;
        }
        int half = batch.size() / 2;
        handle(consumer, batch.subList(0, half), effect);
        handle(consumer, batch.subList(half, batch.size()), effect);
    }

    /** A second chance: a commit cut off by an outage does not look like one, and the message is not to blame. */
    private void handleAlone(String consumer, List<Arrived> single, Consumer<List<Message<?>>> effect) {
        try {
            handleTogether(consumer, single, effect);
        } catch (RuntimeException failed) {
            ConsumerRecord<String, String> record = single.get(0).record();
            Log.errorf(failed, "%s cannot handle a message of %s", consumer, record.topic());
            Outages.outlast(() -> deadLetters.setAside(consumer, record, failed));
        }
    }

    private List<Message<?>> fresh(String consumer, List<Arrived> batch) {
        Map<String, Message<?>> byId = new LinkedHashMap<>();
        batch.forEach(arrived -> byId.putIfAbsent(arrived.message().id(), arrived.message()));
        Set<String> accepted = accept(consumer, byId);
        byId.keySet().retainAll(accepted);
        return List.copyOf(byId.values());
    }

    private Set<String> accept(String consumer, Map<String, Message<?>> messages) {
        String[] ids = messages.keySet().toArray(String[]::new);
        String[] tenants = messages.values().stream()
                .map(message -> message.tenant().name())
                .toArray(String[]::new);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into inbox (consumer, message_id, tenant, consumed_at)
                        select :consumer, id, tenant, :now from unnest(:ids, :tenants) as message (id, tenant)
                        on conflict do nothing
                        returning message_id
                        """)
                .bind("consumer", consumer)
                .bind("ids", ids)
                .bind("tenants", tenants)
                .bind("now", time.instant())
                .mapTo(String.class)
                .set());
    }
}
