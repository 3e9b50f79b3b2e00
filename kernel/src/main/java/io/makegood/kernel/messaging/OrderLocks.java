package io.makegood.kernel.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.jdbi.v3.core.Jdbi;

/**
 * Whoever changes what concerns an order holds its lock until the transaction ends, so that changes of one order, and
 * their messages, come one after the other on all replicas. Taken in sorted order, so that nobody waits in a circle.
 */
@ApplicationScoped
public class OrderLocks {

    private final Jdbi jdbi;

    OrderLocks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param keys as {@link Keys#of} makes them */
    public void hold(Collection<String> keys) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select count(pg_advisory_xact_lock(lock)::text) from (
                          select distinct hashtextextended(key, 0) as lock from unnest(:keys) as key order by lock
                        ) as sorted
                        """)
                .bind("keys", keys.toArray(String[]::new))
                .mapTo(Long.class)
                .one());
    }
}
