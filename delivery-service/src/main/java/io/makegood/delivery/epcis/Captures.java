package io.makegood.delivery.epcis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.delivery.epcis.Capture.Progress;
import io.makegood.kernel.TimeOrderedId;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.persistence.Times;
import io.makegood.kernel.refusal.Problem;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The capture jobs of the tenant; and of all tenants, for whoever works on them. */
@ApplicationScoped
public class Captures {

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final ObjectMapper json;

    Captures(Jdbi jdbi, Tenancy tenancy, ObjectMapper json) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.json = json;
    }

    UUID add(CapturedFrom from, ErrorBehaviour errorBehaviour, int events, Instant now) {
        UUID id = TimeOrderedId.next();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into epcis_capture
                          (tenant, id, source, evidence, error_behaviour, events, due_at, created_at)
                        values (:tenant, :id, :source, :evidence, :errorBehaviour, :events, :now, :now)
                        """)
                .bind("tenant", tenancy.current().name())
                .bind("id", id)
                .bind("source", from.source())
                .bind("evidence", from.evidence())
                .bind("errorBehaviour", errorBehaviour.word())
                .bind("events", events)
                .bind("now", now)
                .execute());
        return id;
    }

    public Capture get(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from epcis_capture where tenant = :tenant and id = :id")
                        .bind("tenant", tenancy.current().name())
                        .bind("id", id)
                        .map(this::read)
                        .findOne()
                        .orElseThrow(() -> new CaptureNotFound(id)));
    }

    public List<Capture> newestFirst(Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from epcis_capture
                        where tenant = :tenant and (created_at, id) < (:at, :id)
                        order by created_at desc, id desc limit :limit
                        """)
                .bind("tenant", tenancy.current().name())
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("limit", limit)
                .map(this::read)
                .list());
    }

    /** The one that has waited longest, whoever's it is. Nobody else gets it until the transaction ends. */
    Optional<Capture> claim(Instant now) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select * from epcis_capture where finished_at is null and due_at <= :now
                        order by due_at limit 1 for update skip locked
                        """).bind("now", now).map(this::read).findOne());
    }

    void proceeded(Capture capture, Progress progress, List<Problem> errors, @Nullable Instant finishedAt) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update epcis_capture
                        set done = :done, captured = :captured, known = :known, refused = :refused,
                          without_meaning = :withoutMeaning, recorded = :recorded,
                          errors = cast(:errors as jsonb), attempts = 0, finished_at = :finishedAt
                        where tenant = :tenant and id = :id and finished_at is null
                        """)
                .bind("tenant", capture.tenant().name())
                .bind("id", capture.id())
                .bindMethods(progress)
                .bind("errors", text(errors))
                .bind("finishedAt", finishedAt)
                .execute());
    }

    void putOff(Capture capture, Instant dueAt) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update epcis_capture set attempts = attempts + 1, due_at = :dueAt
                        where tenant = :tenant and id = :id and finished_at is null
                        """)
                .bind("tenant", capture.tenant().name())
                .bind("id", capture.id())
                .bind("dueAt", dueAt)
                .execute());
    }

    private Capture read(ResultSet row, StatementContext context) throws SQLException {
        return new Capture(
                new Tenant(row.getString("tenant")),
                row.getObject("id", UUID.class),
                new CapturedFrom(row.getString("source"), row.getObject("evidence", UUID.class)),
                ErrorBehaviour.of(row.getString("error_behaviour")),
                row.getInt("events"),
                new Progress(
                        row.getInt("done"),
                        row.getInt("captured"),
                        row.getInt("known"),
                        row.getInt("refused"),
                        row.getInt("without_meaning"),
                        row.getInt("recorded")),
                errors(row.getString("errors")),
                row.getInt("attempts"),
                Times.instant(row, "created_at"),
                Times.instantIfAny(row, "finished_at"));
    }

    private List<Problem> errors(String text) {
        try {
            return json.readValue(text, new TypeReference<List<Problem>>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("stored errors cannot be read", unreadable);
        }
    }

    private String text(List<Problem> errors) {
        try {
            return json.writeValueAsString(errors);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("errors could not be written", unwritable);
        }
    }
}
