package io.makegood.kernel.messaging;

import io.makegood.kernel.TimeOrderedId;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.refusal.Refusal;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Dead letters are rows, to look at and replay, and are told to the consumer's dead-letter topic, for alarms. */
@ApplicationScoped
public class DeadLetters {

    /** Owns what is too broken to say whose it is. */
    private static final Tenant NOBODY = new Tenant("makegood");

    private final Jdbi jdbi;
    private final Outbox outbox;
    private final Tenancy tenancy;
    private final InstantSource time;

    DeadLetters(Jdbi jdbi, Outbox outbox, Tenancy tenancy, InstantSource time) {
        this.jdbi = jdbi;
        this.outbox = outbox;
        this.tenancy = tenancy;
        this.time = time;
    }

    /** Keeps a record that was consumed, and tells the consumer's dead-letter topic. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void setAside(String consumer, ConsumerRecord<String, String> record, Exception failed) {
        String key = storable(record.key());
        String payload = storable(record.value());
        insert(consumer, record.topic(), key, payload, failed);
        outbox.addAsItWas(tenantOf(key), "%s.%s.dlq".formatted(record.topic(), consumer), key, payload);
    }

    /** Keeps a message that cannot even be sent. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keep(String keeper, String topic, String key, String payload, Exception failed) {
        insert(keeper, topic, key, payload, failed);
    }

    private void insert(String consumer, String topic, String key, String payload, Exception failed) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into dead_letter (id, tenant, consumer, topic, message_key, payload, reason, failed_at)
                        values (:id, :tenant, :consumer, :topic, :key, :payload, :reason, :now)
                        """)
                .bind("id", TimeOrderedId.next())
                .bind("tenant", tenantOf(key).name())
                .bind("consumer", consumer)
                .bind("topic", topic)
                .bind("key", key)
                .bind("payload", payload)
                .bind("reason", storable(failed.toString()))
                .bind("now", time.instant())
                .execute());
    }

    /** Whatever came, so that it can be looked at: PostgreSQL keeps no NUL. */
    private static String storable(@Nullable String text) {
        return String.valueOf(text).replace('\0', '\uFFFD');
    }

    private static Tenant tenantOf(String key) {
        try {
            return Keys.tenantOf(key);
        } catch (RuntimeException unreadable) {
            return NOBODY;
        }
    }

    Page<DeadLetter> page(PageQuery query) {
        Cursor after = query.after(Cursor.END);
        List<DeadLetter> rows = jdbi.withHandle(handle -> handle.createQuery("""
                        select * from dead_letter
                        where tenant = :tenant and (failed_at, id) < (:at, :id)
                        order by failed_at desc, id desc limit :limit + 1
                        """)
                .bind("tenant", tenancy.current().name())
                .bindMethods(after)
                .bind("limit", query.limit())
                .map(ConstructorMapper.of(DeadLetter.class))
                .list());
        return Page.of(rows, query.limit(), letter -> new Cursor(letter.failedAt(), letter.id()));
    }

    DeadLetter get(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from dead_letter where tenant = :tenant and id = :id")
                        .bind("tenant", tenancy.current().name())
                        .bind("id", id)
                        .map(ConstructorMapper.of(DeadLetter.class))
                        .findOne()
                        .orElseThrow(() -> new DeadLetterNotFound(id)));
    }

    /** Sends the message to its topic again. Who has handled it remembers for two weeks, and does not act again. */
    DeadLetter replay(UUID id) {
        DeadLetter letter = get(id);
        outbox.addAsItWas(new Tenant(letter.tenant()), letter.topic(), letter.messageKey(), letter.payload());
        jdbi.useHandle(handle -> handle.createUpdate("update dead_letter set replayed_at = :now where id = :id")
                .bind("now", time.instant())
                .bind("id", id)
                .execute());
        return get(id);
    }

    private static final class DeadLetterNotFound extends Refusal {
        DeadLetterNotFound(UUID id) {
            super(Kind.NOT_FOUND, "dead-letter-not-found", "no dead letter " + id);
        }
    }
}
