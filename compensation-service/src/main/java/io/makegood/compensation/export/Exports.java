package io.makegood.compensation.export;

import io.makegood.compensation.Word;
import io.makegood.compensation.export.Export.Progress;
import io.makegood.compensation.export.Export.State;
import io.makegood.compensation.export.file.Format;
import io.makegood.compensation.export.file.Language;
import io.makegood.compensation.export.table.Kind;
import io.makegood.compensation.export.table.Selection;
import io.makegood.compensation.reconciliation.Period;
import io.makegood.kernel.TimeOrderedId;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** All exports that were asked for. */
@ApplicationScoped
public class Exports {

    private final Jdbi jdbi;

    Exports(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** To be written soon, by whichever replica is free first. */
    public Export add(Wanted wanted, String requestedBy, Instant now) {
        Selection what = wanted.selection();
        Export export = new Export(TimeOrderedId.next(), wanted, Kind.SCHEMA_VERSION, requestedBy, now, Progress.NONE);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into export (tenant, id, kind, format, from_at, until_at, guarantee, currency, language,
                          zone, schema_version, requested_by, requested_at, due_at)
                        values (:tenant, :id, :kind, :format, :from, :until, :guarantee, :currency, :language,
                          :zone, :schemaVersion, :requestedBy, :now, :now)
                        """)
                .bind("tenant", what.tenant().name())
                .bind("id", export.id())
                .bind("kind", what.kind().word())
                .bind("format", wanted.format().word())
                .bindMethods(what.period())
                .bind("guarantee", what.guarantee())
                .bind(
                        "currency",
                        what.currency() == null ? null : what.currency().getCode())
                .bind(
                        "language",
                        wanted.language() == null ? null : wanted.language().word())
                .bind("zone", wanted.zone().getId())
                .bind("schemaVersion", export.schemaVersion())
                .bind("requestedBy", requestedBy)
                .bind("now", now)
                .execute());
        return export;
    }

    public Export get(Tenant tenant, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from export where tenant = :tenant and id = :id")
                .bind("tenant", tenant.name())
                .bind("id", id)
                .map((row, context) -> export(row))
                .findOne()
                .orElseThrow(() -> ExportRefusal.notFound(id)));
    }

    public List<Export> newestFirst(Tenant tenant, Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from export
                        where tenant = :tenant and (requested_at, id) < (:at, :after)
                        order by requested_at desc, id desc
                        limit :limit
                        """)
                .bind("tenant", tenant.name())
                .bind("at", after.at())
                .bind("after", after.id())
                .bind("limit", limit)
                .map((row, context) -> export(row))
                .list());
    }

    /** With its content; whoever is writing it finds out, and stops. */
    public void delete(Tenant tenant, UUID id) {
        int deleted =
                jdbi.withHandle(handle -> handle.createUpdate("delete from export where tenant = :tenant and id = :id")
                        .bind("tenant", tenant.name())
                        .bind("id", id)
                        .execute());
        if (deleted == 0) {
            throw ExportRefusal.notFound(id);
        }
    }

    static Export export(ResultSet row) throws SQLException {
        return new Export(
                row.getObject("id", UUID.class),
                wanted(row),
                row.getInt("schema_version"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                progress(row));
    }

    private static Wanted wanted(ResultSet row) throws SQLException {
        String language = row.getString("language");
        return new Wanted(
                selection(row),
                Word.constant(Format.class, row.getString("format")),
                language == null ? null : Word.constant(Language.class, language),
                ZoneId.of(row.getString("zone")));
    }

    private static Selection selection(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Selection(
                new Tenant(row.getString("tenant")),
                Word.constant(Kind.class, row.getString("kind")),
                new Period(
                        row.getObject("from_at", OffsetDateTime.class).toInstant(),
                        row.getObject("until_at", OffsetDateTime.class).toInstant()),
                row.getString("guarantee"),
                currency == null ? null : CurrencyUnit.of(currency));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                Word.constant(State.class, row.getString("state")),
                row.getInt("attempts"),
                instant(row.getObject("as_of", OffsetDateTime.class)),
                row.getLong("row_count"),
                row.getLong("bytes"),
                row.getString("sha256"),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                instant(row.getObject("expires_at", OffsetDateTime.class)),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
