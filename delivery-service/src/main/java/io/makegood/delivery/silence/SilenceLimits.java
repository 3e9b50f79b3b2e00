package io.makegood.delivery.silence;

import io.makegood.kernel.TimeOrderedId;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.persistence.Times;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The limits that the tenant set. */
@ApplicationScoped
public class SilenceLimits {

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final Looks looks;

    SilenceLimits(Jdbi jdbi, Tenancy tenancy, Looks looks) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.looks = looks;
    }

    /** Sets it, or another; all parcels that it may concern are looked at. */
    public SilenceLimit set(String carrier, Duration after, Instant now) {
        looks.changeLimits();
        SilenceLimit limit = jdbi.withHandle(handle -> handle.createQuery("""
                        insert into silence_limit (tenant, carrier, id, after_seconds, set_at)
                        values (:tenant, :carrier, :id, :after, :now)
                        on conflict (tenant, carrier) do update set after_seconds = :after, set_at = :now
                        returning *
                        """)
                .bind("tenant", tenant())
                .bind("carrier", carrier)
                .bind("id", TimeOrderedId.next())
                .bind("after", SilenceLimit.check(after).toSeconds())
                .bind("now", now)
                .map(SilenceLimits::read)
                .one());
        looks.lookAtAll(now);
        return limit;
    }

    /** Those that it concerned may now be silent by the limit for all. */
    public void remove(String carrier, Instant now) {
        int removed = jdbi.withHandle(handle -> handle.createUpdate("""
                        delete from silence_limit where tenant = :tenant and carrier = :carrier
                        """)
                .bind("tenant", tenant())
                .bind("carrier", carrier)
                .execute());
        if (removed == 0) {
            throw new SilenceLimitNotFound(carrier);
        }
        looks.lookAtAll(now);
    }

    public List<SilenceLimit> newestFirst(Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from silence_limit where tenant = :tenant and (set_at, id) < (:at, :id)
                        order by set_at desc, id desc limit :limit
                        """)
                .bind("tenant", tenant())
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("limit", limit)
                .map(SilenceLimits::read)
                .list());
    }

    /** All of them, by carrier. */
    Map<String, SilenceLimit> all() {
        return jdbi
                .withHandle(handle -> handle.createQuery("select * from silence_limit where tenant = :tenant")
                        .bind("tenant", tenant())
                        .map(SilenceLimits::read)
                        .list())
                .stream()
                .collect(Collectors.toMap(SilenceLimit::carrier, Function.identity()));
    }

    private static SilenceLimit read(ResultSet row, StatementContext context) throws SQLException {
        return new SilenceLimit(
                row.getObject("id", UUID.class),
                row.getString("carrier"),
                Duration.ofSeconds(row.getLong("after_seconds")),
                Times.instant(row, "set_at"));
    }

    private String tenant() {
        return tenancy.current().name();
    }
}
