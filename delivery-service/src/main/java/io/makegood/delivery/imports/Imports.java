package io.makegood.delivery.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.delivery.report.LineFields.Defaults;
import io.makegood.kernel.TimeOrderedId;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.persistence.Times;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The imports of the tenant. Whether one is running says the lock that its stream holds: see {@link Turns}. */
@ApplicationScoped
public class Imports {

    private static final String SELECT = """
            select event_import.*, exists (
              select from pg_locks
              where locktype = 'advisory' and objsubid = 1 and granted
                and database = (select oid from pg_database where datname = current_database())
                and (classid::bigint << 32 | objid::bigint) = hashtextextended('import|' || id, 0)) as running
            from event_import where tenant = :tenant""";

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final ObjectMapper json;

    Imports(Jdbi jdbi, Tenancy tenancy, ObjectMapper json) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.json = json;
    }

    public Import open(Settings settings, Instant now) {
        UUID id = TimeOrderedId.next();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into event_import (tenant, id, name, format, dry_run, source, zone, columns, delimiter,
                          created_at, updated_at)
                        values (:tenant, :id, :name, :format, :dryRun, :source, :zone, cast(:columns as jsonb),
                          :delimiter, :now, :now)
                        """)
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("name", settings.name())
                .bind("format", settings.format().word())
                .bind("dryRun", settings.dryRun())
                .bind("source", settings.defaults().source())
                .bind("zone", Objects.toString(settings.defaults().zone(), null))
                .bind("columns", columns(settings.columns()))
                .bind("delimiter", Objects.toString(settings.delimiter(), null))
                .bind("now", now)
                .execute());
        return get(id);
    }

    public Import get(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and id = :id")
                .bind("tenant", tenant())
                .bind("id", id)
                .map(this::read)
                .findOne()
                .orElseThrow(() -> new ImportNotFound(id)));
    }

    public List<Import> newestFirst(Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + " and (created_at, id) < (:at, :id) order by created_at desc, id desc limit :limit")
                .bind("tenant", tenant())
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("limit", limit)
                .map(this::read)
                .list());
    }

    /** Content comes: how the stream before it ended counts no longer. */
    void begin(UUID id, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update event_import
                        set ended = null, problem = null, started_at = coalesce(started_at, :now), updated_at = :now
                        where tenant = :tenant and id = :id
                        """)
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("now", now)
                .execute());
    }

    /** The first line of CSV is done once it can be read by. */
    void keepHeader(UUID id, byte[] header, Progress done, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update event_import
                        set header = :header, lines_done = :linesDone, bytes = :bytes, updated_at = :now
                        where tenant = :tenant and id = :id
                        """)
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("header", header)
                .bind("linesDone", done.linesDone())
                .bind("bytes", done.bytes())
                .bind("now", now)
                .execute());
    }

    /** Refuses when somebody else moved it in between. */
    void move(UUID id, Progress from, Progress to, Instant now) {
        int moved = jdbi.withHandle(handle -> handle.createUpdate("""
                        update event_import
                        set lines_done = :linesDone, recorded = :recorded, known = :known, refused = :refused,
                          bytes = :bytes, updated_at = :now
                        where tenant = :tenant and id = :id and lines_done = :from
                        """)
                .bind("tenant", tenant())
                .bind("id", id)
                .bindMethods(to)
                .bind("from", from.linesDone())
                .bind("now", now)
                .execute());
        if (moved == 0) {
            throw ImportRefusal.running(id);
        }
    }

    void end(UUID id, State ended, @Nullable String problem, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update event_import set ended = :ended, problem = :problem, updated_at = :now
                        where tenant = :tenant and id = :id
                        """)
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("ended", ended.word())
                .bind("problem", problem)
                .bind("now", now)
                .execute());
    }

    /** What is known of its lines goes with it. */
    void delete(UUID id) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        delete from event_import where tenant = :tenant and id = :id
                        """).bind("tenant", tenant()).bind("id", id).execute());
    }

    private Import read(ResultSet row, StatementContext context) throws SQLException {
        return new Import(
                row.getObject("id", UUID.class),
                settings(row),
                row.getBytes("header"),
                state(row),
                row.getString("problem"),
                new Progress(
                        row.getLong("lines_done"),
                        row.getLong("recorded"),
                        row.getLong("known"),
                        row.getLong("refused"),
                        row.getLong("bytes")),
                Times.instant(row, "created_at"),
                Times.instantIfAny(row, "started_at"),
                Times.instant(row, "updated_at"));
    }

    private Settings settings(ResultSet row) throws SQLException {
        Optional<String> zone = Optional.ofNullable(row.getString("zone"));
        Optional<String> delimiter = Optional.ofNullable(row.getString("delimiter"));
        return new Settings(
                row.getString("name"),
                Format.of(row.getString("format")),
                row.getBoolean("dry_run"),
                new Defaults(row.getString("source"), zone.map(ZoneId::of).orElse(null)),
                columns(row.getString("columns")),
                delimiter.map(text -> text.charAt(0)).orElse(null));
    }

    private static State state(ResultSet row) throws SQLException {
        String ended = row.getString("ended");
        if (row.getBoolean("running")) {
            return State.RUNNING;
        }
        return ended == null ? State.OPEN : State.of(ended);
    }

    private String columns(Map<String, String> columns) {
        try {
            return json.writeValueAsString(columns);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("columns could not be written", unwritable);
        }
    }

    private Map<String, String> columns(String stored) {
        try {
            return json.readValue(stored, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("stored columns cannot be read", unreadable);
        }
    }

    private String tenant() {
        return tenancy.current().name();
    }
}
