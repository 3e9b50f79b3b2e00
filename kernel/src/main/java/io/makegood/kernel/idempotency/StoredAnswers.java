package io.makegood.kernel.idempotency;

import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The answers given under idempotency keys, kept for two weeks. */
@ApplicationScoped
class StoredAnswers {

    /** What was answered to which request. Public, because Jdbi reads and writes it. */
    public record Answer(
            String requestHash,
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body) {}

    private final Jdbi jdbi;
    private final InstantSource time;

    StoredAnswers(Jdbi jdbi, InstantSource time) {
        this.jdbi = jdbi;
        this.time = time;
    }

    /** False while another transaction works under the same key. The lock ends with the transaction. */
    boolean reserve(Tenant tenant, String key) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended('idempotency|' || :tenant || '|' || :key, 0))")
                .bind("tenant", tenant.name())
                .bind("key", key)
                .mapTo(Boolean.class)
                .one());
    }

    Optional<Answer> find(Tenant tenant, String key) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select request_hash, status, location, etag, body from idempotency_key
                        where tenant = :tenant and key = :key
                        """)
                .bind("tenant", tenant.name())
                .bind("key", key)
                .map(ConstructorMapper.of(Answer.class))
                .findOne());
    }

    void store(Tenant tenant, String key, Answer answer) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into idempotency_key (tenant, key, request_hash, status, location, etag, body, created_at)
                        values (:tenant, :key, :requestHash, :status, :location, :etag, :body, :now)
                        """)
                .bind("tenant", tenant.name())
                .bind("key", key)
                .bindMethods(answer)
                .bind("now", time.instant())
                .execute());
    }
}
