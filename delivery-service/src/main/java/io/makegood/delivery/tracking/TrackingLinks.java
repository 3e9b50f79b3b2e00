package io.makegood.delivery.tracking;

import io.makegood.kernel.TimeOrderedId;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.persistence.Times;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The links to the tenant's orders; and to any order, for who has a token. */
@ApplicationScoped
public class TrackingLinks {

    private final Jdbi jdbi;
    private final Tenancy tenancy;

    TrackingLinks(Jdbi jdbi, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
    }

    public TrackingLink add(String order, Token token, Instant now) {
        UUID id = TimeOrderedId.next();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into tracking_link (tenant, id, order_reference, token_hash, created_at)
                        values (:tenant, :id, :order, :hash, :now) returning *
                        """)
                .bind("tenant", tenancy.current().name())
                .bind("id", id)
                .bind("order", order)
                .bind("hash", token.hash())
                .bind("now", now)
                .map((row, context) -> link(row))
                .one());
    }

    public List<TrackingLink> newestFirst(String order, Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from tracking_link
                        where tenant = :tenant and order_reference = :order and (created_at, id) < (:at, :id)
                        order by created_at desc, id desc limit :limit
                        """)
                .bind("tenant", tenancy.current().name())
                .bind("order", order)
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("limit", limit)
                .map((row, context) -> link(row))
                .list());
    }

    /** What is revoked stays so, since when it was. */
    public void revoke(String order, UUID id, Instant now) {
        int found = jdbi.withHandle(handle -> handle.createUpdate("""
                        update tracking_link set revoked_at = coalesce(revoked_at, :now)
                        where tenant = :tenant and order_reference = :order and id = :id
                        """)
                .bind("tenant", tenancy.current().name())
                .bind("order", order)
                .bind("id", id)
                .bind("now", now)
                .execute());
        if (found == 0) {
            throw new TrackingLinkNotFound(id, order);
        }
    }

    /** The link that a token opens, whoever's it is. */
    public TrackingLink open(Token token) {
        return tenancy.acrossTenants(() -> jdbi.withHandle(handle -> handle.createQuery("""
                        select * from tracking_link where token_hash = :hash and revoked_at is null
                        """)
                .bind("hash", token.hash())
                .map((row, context) -> link(row))
                .findOne()
                .orElseThrow(NothingToTrack::new)));
    }

    private static TrackingLink link(ResultSet row) throws SQLException {
        return new TrackingLink(
                new Tenant(row.getString("tenant")),
                row.getObject("id", UUID.class),
                row.getString("order_reference"),
                Times.instant(row, "created_at"),
                Times.instantIfAny(row, "revoked_at"));
    }
}
