package io.makegood.compensation.period;

import io.makegood.kernel.tenancy.Tenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Up to when a tenant's books are shut, and what they still wait for. */
@ApplicationScoped
class OpenBooks {

    private final Jdbi jdbi;

    OpenBooks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * From now on nothing is added before this moment, and nothing is under way: waits for all who book, and is
     * committed at once, so that others wait only for that. What is shut stays shut, whatever becomes of the close.
     */
    void shut(Tenant tenant, Instant until) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> {
                    handle.createQuery("select pg_advisory_xact_lock(hashtextextended('books|' || :tenant, 0))::text")
                            .bind("tenant", tenant.name())
                            .mapTo(String.class)
                            .one();
                    shut(handle, tenant, until);
                }));
    }

    private static void shut(Handle handle, Tenant tenant, Instant until) {
        handle.createUpdate("""
                        insert into shut_books as shut (tenant, until_at) values (:tenant, :until)
                        on conflict (tenant) do update set until_at = greatest(shut.until_at, excluded.until_at)
                        """)
                .bind("tenant", tenant.name())
                .bind("until", until)
                .execute();
    }

    Optional<Instant> firstBooking(Tenant tenant) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select booked_at from transfer where tenant = :tenant order by booked_at, id limit 1
                        """)
                .bind("tenant", tenant.name())
                .mapTo(Instant.class)
                .findOne());
    }

    long unsealedBefore(Tenant tenant, Instant until) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from unsealed_transfer waiting
                        join transfer on transfer.tenant = waiting.tenant and transfer.id = waiting.transfer_id
                        where waiting.tenant = :tenant and transfer.booked_at < :until
                        """)
                .bind("tenant", tenant.name())
                .bind("until", until)
                .mapTo(Long.class)
                .one());
    }

    /** One close at a time for each tenant. */
    void holdClose(Tenant tenant) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select pg_advisory_xact_lock(hashtextextended('close|' || :tenant, 0))::text")
                .bind("tenant", tenant.name())
                .mapTo(String.class)
                .one());
    }
}
