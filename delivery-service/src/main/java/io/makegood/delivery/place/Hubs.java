package io.makegood.delivery.place;

import io.makegood.kernel.TimeOrderedId;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.persistence.Times;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The hubs that the tenant named. */
@ApplicationScoped
public class Hubs {

    private final Jdbi jdbi;
    private final Tenancy tenancy;

    Hubs(Jdbi jdbi, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
    }

    /** Names it, or says something else of it. */
    public Hub set(String code, ZoneId zone, @Nullable String place, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into hub (tenant, name, id, code, zone, place, set_at)
                        values (:tenant, :name, :id, :code, :zone, :place, :now)
                        on conflict (tenant, name) do update
                          set code = :code, zone = :zone, place = :place, set_at = :now
                        returning *
                        """)
                .bind("tenant", tenant())
                .bind("name", name(code))
                .bind("id", TimeOrderedId.next())
                .bind("code", code)
                .bind("zone", zone.getId())
                .bind("place", place)
                .bind("now", now)
                .map(Hubs::read)
                .one());
    }

    public Hub get(String code) {
        return named(List.of(name(code))).values().stream().findFirst().orElseThrow(() -> new HubNotFound(code));
    }

    public void remove(String code) {
        int removed = jdbi.withHandle(handle -> handle.createUpdate("""
                        delete from hub where tenant = :tenant and name = :name
                        """)
                .bind("tenant", tenant())
                .bind("name", name(code))
                .execute());
        if (removed == 0) {
            throw new HubNotFound(code);
        }
    }

    public List<Hub> newestFirst(Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from hub where tenant = :tenant and (set_at, id) < (:at, :id)
                        order by set_at desc, id desc limit :limit
                        """)
                .bind("tenant", tenant())
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("limit", limit)
                .map(Hubs::read)
                .list());
    }

    /** Those of the names that are hubs, by name. */
    Map<String, Hub> named(Collection<String> names) {
        return jdbi
                .withHandle(handle -> handle.createQuery("""
                        select * from hub where tenant = :tenant and name = any(:names)
                        """)
                        .bind("tenant", tenant())
                        .bind("names", names.toArray(String[]::new))
                        .map(Hubs::read)
                        .list())
                .stream()
                .collect(Collectors.toMap(hub -> Name.key(hub.code()), hub -> hub));
    }

    private static String name(String code) {
        String name = Name.key(code);
        if (name.isEmpty()) {
            throw Invalid.field("/code", code, "must have a letter or a digit");
        }
        return name;
    }

    private static Hub read(ResultSet row, StatementContext context) throws SQLException {
        return new Hub(
                row.getObject("id", UUID.class),
                row.getString("code"),
                ZoneId.of(row.getString("zone")),
                row.getString("place"),
                Times.instant(row, "set_at"));
    }

    private String tenant() {
        return tenancy.current().name();
    }
}
