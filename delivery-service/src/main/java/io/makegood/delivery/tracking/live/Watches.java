package io.makegood.delivery.tracking.live;

import io.makegood.delivery.tracking.NothingToTrack;
import io.makegood.delivery.tracking.TrackingLink;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The streams of all replicas, as rows: the database tells of changes only in orders that somebody watches. */
@ApplicationScoped
class Watches {

    static final int MOST_OF_A_LINK = 5;
    /** A replica that crashed leaves its rows behind. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final Tenancy tenancy;

    Watches(Jdbi jdbi, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
    }

    void begin(UUID stream, TrackingLink link, Instant now) {
        tenancy.acrossTenants(() -> jdbi.useTransaction(handle -> {
            boolean open = handle.createQuery("""
                            select true from tracking_link
                            where tenant = :tenant and id = :link and revoked_at is null for update
                            """)
                    .bind("tenant", link.tenant().name())
                    .bind("link", link.id())
                    .mapTo(Boolean.class)
                    .findOne()
                    .isPresent();
            if (!open) {
                throw new NothingToTrack();
            }
            int added = handle.createUpdate("""
                            insert into tracking_watch (id, tenant, order_reference, link, seen_at)
                            select :id, :tenant, :order, :link, :now
                            where (select count(*) from tracking_watch
                              where tenant = :tenant and link = :link and seen_at > :then) < :most
                            """)
                    .bind("id", stream)
                    .bind("tenant", link.tenant().name())
                    .bind("order", link.order())
                    .bind("link", link.id())
                    .bind("now", now)
                    .bind("then", now.minus(FORGOTTEN_AFTER))
                    .bind("most", MOST_OF_A_LINK)
                    .execute();
            if (added == 0) {
                throw new TooManyStreams(MOST_OF_A_LINK);
            }
        }));
    }

    void end(UUID stream) {
        tenancy.acrossTenants(
                () -> jdbi.useHandle(handle -> handle.createUpdate("delete from tracking_watch where id = :id")
                        .bind("id", stream)
                        .execute()));
    }

    void stillThere(Collection<UUID> streams, Instant now) {
        tenancy.acrossTenants(() -> jdbi.useHandle(handle -> {
            handle.createUpdate("update tracking_watch set seen_at = :now where id = any(:ids)")
                    .bind("now", now)
                    .bind("ids", streams.toArray(UUID[]::new))
                    .execute();
            handle.createUpdate("delete from tracking_watch where seen_at < :then")
                    .bind("then", now.minus(FORGOTTEN_AFTER))
                    .execute();
        }));
    }
}
