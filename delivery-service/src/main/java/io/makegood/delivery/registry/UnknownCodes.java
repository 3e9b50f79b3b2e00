package io.makegood.delivery.registry;

import io.makegood.delivery.event.CodedEvents;
import io.makegood.delivery.event.EventId;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.persistence.Times;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The codes of the tenant that nobody understands, the most frequent first. */
@ApplicationScoped
public class UnknownCodes {

    /** A code and its place in the list. */
    public record Placed(UnknownCode code, Cursor place) {}

    private static final String NOT_UNDERSTOOD = """
            event.tenant = :tenant and event.type = 'unknown' and event.codes is not null
            and event.carrier_code is not null and event.withdraws is null""";

    private final Jdbi jdbi;
    private final Tenancy tenancy;

    UnknownCodes(Jdbi jdbi, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
    }

    /** Its cursors hold a count where those of other lists hold a time. */
    public List<Placed> mostFrequentFirst(Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        <namers>,
                        counted as (
                          select codes, carrier_code as code, count(*) as events,
                            min(recorded_at) as first_seen, max(recorded_at) as last_seen,
                            cast(max(cast(key as text)) as uuid) as last_key,
                            cast(md5(codes || '|' || carrier_code) as uuid) as place
                          from fulfilment_event event where <notUnderstood> and <stands>
                          group by codes, carrier_code),
                        page as (
                          select * from counted where (events, place) < (:events, :place)
                          order by events desc, place desc limit :limit)
                        select page.*, example.source, example.id, heard.texts, change.id as change
                        from page
                        join fulfilment_event example on example.tenant = :tenant and example.codes = page.codes
                          and example.carrier_code = page.code and example.key = page.last_key
                        cross join lateral (
                          select coalesce(array_agg(text order by text), '{}') as texts from (
                            select distinct text from (
                              select text from fulfilment_event event
                              where <notUnderstood> and event.codes = page.codes and event.carrier_code = page.code
                              order by recorded_at desc, key desc limit 100) as recent
                            where text is not null order by text limit 5) as different) as heard
                        left join lateral (
                          select id from code_change change
                          where change.tenant = :tenant and change.status = 'applied'
                            and change.codes = page.codes and change.code = page.code
                          order by id desc limit 1) as change on true
                        order by page.events desc, page.place desc
                        """)
                .define("notUnderstood", NOT_UNDERSTOOD)
                .define("namers", CodedEvents.NAMERS)
                .define("stands", CodedEvents.STANDS)
                .bind("tenant", tenancy.current().name())
                .bind("events", after.at().getEpochSecond())
                .bind("place", after.id())
                .bind("limit", limit)
                .map(UnknownCodes::read)
                .list());
    }

    private static Placed read(ResultSet row, StatementContext context) throws SQLException {
        UnknownCode code = new UnknownCode(
                row.getString("codes"),
                row.getString("code"),
                row.getLong("events"),
                List.of((String[]) row.getArray("texts").getArray()),
                Times.instant(row, "first_seen"),
                Times.instant(row, "last_seen"),
                new EventId(row.getString("source"), row.getString("id")),
                row.getObject("change", UUID.class));
        return new Placed(code, new Cursor(Instant.ofEpochSecond(code.events()), row.getObject("place", UUID.class)));
    }
}
