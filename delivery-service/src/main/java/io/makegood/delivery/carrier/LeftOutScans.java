package io.makegood.delivery.carrier;

import io.makegood.kernel.TimeOrderedId;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The scans of the tenant that were left out. One that is told again is the same, and stays as it was first. */
@ApplicationScoped
public class LeftOutScans {

    private final Jdbi jdbi;
    private final Tenancy tenancy;

    LeftOutScans(Jdbi jdbi, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
    }

    /** Those that were not left out before. */
    List<LeftOut> unseen(Sender sender, List<LeftOut> leftOut) {
        if (leftOut.isEmpty()) {
            return leftOut;
        }
        Set<String> seen = jdbi.withHandle(handle -> handle.createQuery("""
                        select id from left_out_scan where tenant = :tenant and source = :source and id = any(:ids)
                        """)
                .bind("tenant", tenant())
                .bind("source", sender.source())
                .bind("ids", ids(sender, leftOut))
                .mapTo(String.class)
                .set());
        return leftOut.stream().filter(scan -> !seen.contains(id(sender, scan))).toList();
    }

    void add(Sender sender, List<LeftOut> leftOut, UUID evidence, Instant now) {
        if (leftOut.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into left_out_scan
                          (tenant, source, id, key, adapter, parcel, carrier_code, pointer, code, value, rule, evidence,
                           left_out_at)
                        select :tenant, :source, id, key, adapter, parcel, carrier_code, pointer, code, value, rule,
                          :evidence, :now
                        from unnest(:ids, :keys, :adapters, :parcels, :carrierCodes, :pointers, :codes, :values,
                            :rules) as
                          scan (id, key, adapter, parcel, carrier_code, pointer, code, value, rule)
                        order by id
                        on conflict (tenant, source, id) do nothing
                        """)
                .bind("tenant", tenant())
                .bind("source", sender.source())
                .bind("evidence", evidence)
                .bind("now", now)
                .bind("ids", ids(sender, leftOut))
                .bind("keys", leftOut.stream().map(scan -> TimeOrderedId.next()).toArray(UUID[]::new))
                .bind("adapters", texts(leftOut, scan -> scan.report().code().codes()))
                .bind("parcels", texts(leftOut, scan -> scan.report().parcel()))
                .bind(
                        "carrierCodes",
                        texts(leftOut, scan -> scan.report().code().code()))
                .bind("pointers", texts(leftOut, scan -> scan.report().pointer()))
                .bind("codes", texts(leftOut, LeftOut::code))
                .bind("values", texts(leftOut, LeftOut::value))
                .bind("rules", texts(leftOut, LeftOut::rule))
                .execute());
    }

    /** Without those that could be recorded since, when the same was told again. */
    public List<LeftOutScan> newestFirst(Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from left_out_scan scan
                        where tenant = :tenant and (left_out_at, key) < (:at, :key)
                          and not exists (
                            select from fulfilment_event event
                            where event.tenant = :tenant and event.source = scan.source and event.id = scan.id)
                        order by left_out_at desc, key desc limit :limit
                        """)
                .bind("tenant", tenant())
                .bind("at", after.at())
                .bind("key", after.id())
                .bind("limit", limit)
                .map(LeftOutScans::read)
                .list());
    }

    private String tenant() {
        return tenancy.current().name();
    }

    private static String[] ids(Sender sender, List<LeftOut> leftOut) {
        return texts(leftOut, scan -> id(sender, scan));
    }

    /** That of the event which the scan would be, so that it can be seen when it is one. */
    private static String id(Sender sender, LeftOut scan) {
        return ReportId.of(sender, scan.report()).id();
    }

    private static @Nullable String[] texts(List<LeftOut> leftOut, Function<LeftOut, @Nullable String> value) {
        return leftOut.stream().map(value).toArray(String[]::new);
    }

    private static LeftOutScan read(ResultSet row, StatementContext context) throws SQLException {
        return new LeftOutScan(
                row.getObject("key", UUID.class),
                row.getString("source"),
                row.getString("adapter"),
                row.getString("parcel"),
                row.getString("carrier_code"),
                row.getString("pointer"),
                row.getString("code"),
                row.getString("value"),
                row.getString("rule"),
                row.getObject("evidence", UUID.class),
                row.getObject("left_out_at", OffsetDateTime.class).toInstant());
    }
}
