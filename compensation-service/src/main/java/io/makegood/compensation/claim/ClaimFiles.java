package io.makegood.compensation.claim;

import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.refusal.Refusal;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** All claim files. */
@ApplicationScoped
public class ClaimFiles {

    private final Jdbi jdbi;
    private final Claims claims;

    ClaimFiles(Jdbi jdbi, Claims claims) {
        this.jdbi = jdbi;
        this.claims = claims;
    }

    /** Files all open claims of a party. Of two who do so at once, the second finds none left. */
    public ClaimFile make(Tenant tenant, String party, String by, Instant now) {
        List<Claim> open = claims.fileable(tenant, party, now);
        if (open.isEmpty()) {
            throw new NothingToFile(party);
        }
        ClaimFile file = ClaimFile.of(tenant, party, open, by, now);
        Act act = new Act(by, "in a claim file", null, now);
        claims.save(open.stream().map(claim -> claim.file(file.id(), act)).toList());
        add(file);
        return file;
    }

    private void add(ClaimFile file) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into claim_file (tenant, id, party, claims, content, made_by, made_at)
                        values (:tenant, :id, :party, :claims, :content, :by, :at)
                        """)
                .bind("tenant", file.tenant().name())
                .bind("id", file.id())
                .bind("party", file.party())
                .bind("claims", file.claims())
                .bind("content", file.content())
                .bind("by", file.madeBy())
                .bind("at", file.madeAt())
                .execute());
    }

    public ClaimFile get(Tenant tenant, UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from claim_file where tenant = :tenant and id = :id")
                        .bind("tenant", tenant.name())
                        .bind("id", id)
                        .map((row, context) -> file(row))
                        .findOne()
                        .orElseThrow(() -> new ClaimFileNotFound(id)));
    }

    /** The last made first, without their contents. */
    public List<ClaimFile> list(Tenant tenant, Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select tenant, id, party, claims, '' as content, made_by, made_at from claim_file
                        where tenant = :tenant and (made_at, id) < (:at, :after)
                        order by made_at desc, id desc
                        limit :limit
                        """)
                .bind("tenant", tenant.name())
                .bind("at", after.at())
                .bind("after", after.id())
                .bind("limit", limit)
                .map((row, context) -> file(row))
                .list());
    }

    private static ClaimFile file(ResultSet row) throws SQLException {
        return new ClaimFile(
                new Tenant(row.getString("tenant")),
                row.getObject("id", UUID.class),
                row.getString("party"),
                row.getInt("claims"),
                row.getString("content"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static final class NothingToFile extends Refusal {
        NothingToFile(String party) {
            super(Kind.CONFLICT, "nothing-to-file", "no claim against %s is open".formatted(party));
        }
    }

    private static final class ClaimFileNotFound extends Refusal {
        ClaimFileNotFound(UUID id) {
            super(Kind.NOT_FOUND, "claim-file-not-found", "no claim file " + id);
        }
    }
}
