package io.makegood.delivery.evidence;

import io.makegood.kernel.TimeOrderedId;
import io.makegood.kernel.persistence.Times;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The messages that were sent to the tenant, whole. Rows are never edited. */
@ApplicationScoped
public class EvidenceStore {

    private final Jdbi jdbi;
    private final Tenancy tenancy;

    EvidenceStore(Jdbi jdbi, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
    }

    public UUID keep(String source, Payload payload, Instant now) {
        UUID id = TimeOrderedId.next();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into evidence (tenant, id, source, media_type, body, received_at)
                        values (:tenant, :id, :source, :mediaType, :body, :now)
                        """)
                .bind("tenant", tenancy.current().name())
                .bind("id", id)
                .bind("source", source)
                .bind("mediaType", payload.mediaType())
                .bind("body", payload.body())
                .bind("now", now)
                .execute());
        return id;
    }

    public Evidence get(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from evidence where tenant = :tenant and id = :id
                        """)
                .bind("tenant", tenancy.current().name())
                .bind("id", id)
                .map((row, context) -> new Evidence(
                        id,
                        row.getString("source"),
                        new Payload(row.getString("media_type"), row.getBytes("body")),
                        Times.instant(row, "received_at")))
                .findOne()
                .orElseThrow(() -> new EvidenceNotFound(id)));
    }
}
