package io.makegood.promise.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.kernel.messaging.Keys;
import io.makegood.kernel.messaging.OrderLocks;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.Violation;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.promise.sql.Times;
import io.makegood.terms.calendar.BusinessCalendar;
import io.makegood.terms.document.Bounds;
import io.makegood.terms.document.Finding;
import io.makegood.terms.document.Findings;
import io.makegood.terms.document.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** The calendars of the tenant, with all their versions; the newest of each is what new guarantees take. */
@ApplicationScoped
public class Calendars {

    private static final int MOST = 500;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final OrderLocks locks;
    private final Tenancy tenancy;

    Calendars(Jdbi jdbi, ObjectMapper json, OrderLocks locks, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.json = json;
        this.locks = locks;
        this.tenancy = tenancy;
    }

    /** Nobody else writes it until the transaction ends. */
    public Optional<CalendarVersion> findForWriting(String code) {
        locks.hold(Set.of(Keys.of(tenancy.current(), "calendar|" + code)));
        return find(code);
    }

    public Optional<CalendarVersion> find(String code) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from calendar_version where tenant = :tenant and code = :code
                        order by version desc limit 1
                        """)
                .bind("tenant", tenancy.current().name())
                .bind("code", code)
                .map((row, context) -> version(row))
                .findOne());
    }

    public CalendarVersion get(String code) {
        return find(code).orElseThrow(() -> new CalendarNotFound(code));
    }

    /** The newest version of each, by code. */
    public List<CalendarVersion> newest() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct on (code) * from calendar_version where tenant = :tenant
                        order by code, version desc limit :most
                        """)
                .bind("tenant", tenancy.current().name())
                .bind("most", MOST)
                .map((row, context) -> version(row))
                .list());
    }

    /** Newest first. */
    public List<CalendarVersion> versionsOf(String code) {
        List<CalendarVersion> versions = jdbi.withHandle(handle -> handle.createQuery("""
                        select * from calendar_version where tenant = :tenant and code = :code
                        order by version desc limit :most
                        """)
                .bind("tenant", tenancy.current().name())
                .bind("code", code)
                .bind("most", MOST)
                .map((row, context) -> version(row))
                .list());
        if (versions.isEmpty()) {
            throw new CalendarNotFound(code);
        }
        return versions;
    }

    /** Writes the next version, if it says anything new. Guarantees published before keep the version they were given. */
    public CalendarVersion write(String code, JsonNode body, Optional<CalendarVersion> before, Instant now) {
        refuseUnlessRight(body);
        if (before.isPresent() && before.get().body().equals(body)) {
            return before.get();
        }
        CalendarVersion next =
                new CalendarVersion(code, before.map(CalendarVersion::version).orElse(0) + 1, body, now);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into calendar_version (tenant, code, version, body, written_at)
                        values (:tenant, :code, :version, cast(:body as jsonb), :now)
                        """)
                .bind("tenant", tenancy.current().name())
                .bind("code", code)
                .bind("version", next.version())
                .bind("body", body.toString())
                .bind("now", now)
                .execute());
        return next;
    }

    private static void refuseUnlessRight(JsonNode body) {
        Findings findings = new Findings();
        if (Bounds.hold(body, findings)) {
            BusinessCalendar.read(new Place(body, "", findings));
        }
        if (!findings.isEmpty()) {
            throw new Invalid(
                    "calendar-invalid",
                    "this is no calendar; see errors",
                    findings.all().stream().map(Calendars::violation).toList());
        }
    }

    private static Violation violation(Finding finding) {
        String sentence = finding.pointer().isEmpty() ? "it" + finding.sentence() : finding.sentence();
        return new Violation(finding.pointer(), "%s; %s".formatted(sentence, finding.suggestion()));
    }

    /** The body of the calendar that terms name, by its code; none when they name none, or one that nobody wrote. */
    public JsonNode namedIn(JsonNode terms) {
        ObjectNode named = json.createObjectNode();
        JsonNode calendar = terms.path("calendar");
        if (calendar.isTextual()) {
            find(calendar.textValue()).ifPresent(found -> named.set(found.code(), found.body()));
        }
        return named;
    }

    private CalendarVersion version(ResultSet row) throws SQLException {
        try {
            return new CalendarVersion(
                    row.getString("code"),
                    row.getInt("version"),
                    json.readTree(row.getString("body")),
                    Times.instant(row, "written_at"));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored calendar is not JSON", unreadable);
        }
    }
}
