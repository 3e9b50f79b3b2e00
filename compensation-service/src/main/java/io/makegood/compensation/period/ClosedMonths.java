package io.makegood.compensation.period;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.compensation.ledger.Hash;
import io.makegood.compensation.ledger.Head;
import io.makegood.compensation.ledger.NotedHeads;
import io.makegood.kernel.json.Json;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** All months ever closed. Each notes the head of the chain. */
@ApplicationScoped
public class ClosedMonths implements NotedHeads {

    private final Jdbi jdbi;
    private final ObjectMapper json;

    ClosedMonths(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = Json.tolerant(json);
    }

    void add(Tenant tenant, ClosedMonth closed) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into closed_month (tenant, month, zone, until_at, closed_at, closed_by, accepted,
                          questions, seal_number, seal_hash)
                        values (:tenant, :month, :zone, :until, :closedAt, :closedBy, :accepted,
                          cast(:questions as jsonb), :number, :hash)
                        """)
                .bind("tenant", tenant.name())
                .bind("month", closed.month().name().atDay(1))
                .bind("zone", closed.month().zone().getId())
                .bind("until", closed.month().until())
                .bindMethods(closed)
                .bind("questions", json.valueToTree(closed.questions()).toString())
                .bind("number", closed.head().number())
                .bind("hash", closed.head().hash().bytes())
                .execute());
    }

    /** Those that ended before a month begins, the newest first. */
    public List<ClosedMonth> newestFirst(Tenant tenant, LocalDate before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from closed_month where tenant = :tenant and month < :before
                        order by month desc limit :limit
                        """)
                .bind("tenant", tenant.name())
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> closed(row))
                .list());
    }

    public Optional<ClosedMonth> find(Tenant tenant, YearMonth month) {
        return newestFirst(tenant, month.plusMonths(1).atDay(1), 1).stream()
                .filter(closed -> closed.month().name().equals(month))
                .findFirst();
    }

    Optional<YearMonth> last(Tenant tenant) {
        return newestFirst(tenant, LocalDate.of(9999, 12, 31), 1).stream()
                .map(closed -> closed.month().name())
                .findFirst();
    }

    @Override
    public List<Noted> of(Tenant tenant) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select month, seal_number, seal_hash from closed_month where tenant = :tenant order by month
                        """)
                .bind("tenant", tenant.name())
                .map((row, context) -> new Noted(head(row), "was noted at the close of " + month(row)))
                .list());
    }

    private ClosedMonth closed(ResultSet row) throws SQLException {
        return new ClosedMonth(
                new Month(month(row), ZoneId.of(row.getString("zone"))),
                row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                row.getString("closed_by"),
                row.getString("accepted"),
                questions(row.getString("questions")),
                head(row));
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(row.getLong("seal_number"), new Hash(HexFormat.of().formatHex(row.getBytes("seal_hash"))));
    }

    private List<OpenQuestion> questions(String text) {
        try {
            return json.readValue(text, new TypeReference<List<OpenQuestion>>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the questions of a closed month cannot be read", unreadable);
        }
    }
}
