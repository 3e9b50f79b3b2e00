package io.makegood.compensation.statement;

import io.makegood.compensation.Word;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.period.OpenQuestion;
import io.makegood.compensation.period.OpenQuestions;
import io.makegood.compensation.statement.Discrepancy.Outcome;
import io.makegood.compensation.statement.Discrepancy.Paid;
import io.makegood.compensation.statement.Discrepancy.Shown;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** All exceptions, open and resolved; no month is closed over open ones unseen. */
@ApplicationScoped
public class Exceptions implements OpenQuestions {

    private static final String SELECT = """
            select e.*, line.statement_id, line.number, line.account, line.key, line.booked_at,
              line.currency as line_currency, line.amount as line_amount, line.fee, line.text,
              payout.order_reference, payout.customer, payout.guarantee_code, payout.kind as payout_kind,
              payout.currency as payout_currency, payout.amount as payout_amount, payout.reference,
              case when payout.state = 'settled' then payout.ended_at end as settled_at
            from statement_exception e
            left join statement_line line on line.tenant = e.tenant and line.id = e.line_id
            left join payout on payout.tenant = e.tenant and payout.id = e.payout_id
            """;

    private final Jdbi jdbi;

    Exceptions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The first raised first. */
    public List<Discrepancy> list(ExceptionQuery query, Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        where e.tenant = :tenant
                          and (cast(:kind as text) is null or e.kind = :kind)
                          and (cast(:state as text) is null or e.state = :state)
                          and (cast(:guarantee as text) is null or payout.guarantee_code = :guarantee)
                          and (cast(:statement as uuid) is null or line.statement_id = :statement)
                          and (e.raised_at, e.id) > (:at, :after)
                        order by e.raised_at, e.id
                        limit :limit
                        """)
                .bind("tenant", query.tenant().name())
                .bind("kind", word(query.kind()))
                .bind("state", word(query.state()))
                .bind("guarantee", query.guarantee())
                .bind("statement", query.statement())
                .bind("at", after.at())
                .bind("after", after.id())
                .bind("limit", limit)
                .map((row, context) -> discrepancy(row))
                .list());
    }

    public Discrepancy get(Tenant tenant, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where e.tenant = :tenant and e.id = :id")
                .bind("tenant", tenant.name())
                .bind("id", id)
                .map((row, context) -> discrepancy(row))
                .findOne()
                .orElseThrow(() -> StatementRefusal.exceptionNotFound(id)));
    }

    /** Those that are open of what moved before then. */
    @Override
    public List<OpenQuestion> before(Tenant tenant, Instant until) {
        long open = countOpen(tenant, until);
        return open == 0
                ? List.of()
                : List.of(new OpenQuestion("statement-exceptions", open, List.of(), "/v1/exceptions?state=open"));
    }

    private long countOpen(Tenant tenant, Instant before) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from statement_exception
                        where tenant = :tenant and state = 'open' and since < :before
                        """)
                .bind("tenant", tenant.name())
                .bind("before", before)
                .mapTo(Long.class)
                .one());
    }

    void resolve(Run run, Discrepancy exception, Resolution resolution) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with resolved as (
                          update statement_exception set state = 'resolved', resolution = :resolution, reason = :reason,
                            resolved_by = :person, resolved_at = :now,
                            payout_id = coalesce(payout_id, cast(:payout as uuid))
                          where tenant = :tenant and id = :id
                          returning tenant, line_id)
                        update statement_line line set state = 'resolved' from resolved
                        where line.tenant = resolved.tenant and line.id = resolved.line_id and line.state = 'open'
                        """)
                .bind("tenant", run.tenant().name())
                .bind("id", exception.id())
                .bind("resolution", resolution.how().word())
                .bind("reason", resolution.reason())
                .bind("person", resolution.person())
                .bind("payout", resolution.payout())
                .bind("now", run.now())
                .execute());
    }

    private static <E extends Enum<E> & Word> @Nullable String word(@Nullable E constant) {
        return constant == null ? null : constant.word();
    }

    private static Discrepancy discrepancy(ResultSet row) throws SQLException {
        return new Discrepancy(
                row.getObject("id", UUID.class),
                Word.constant(Discrepancy.Kind.class, row.getString("kind")),
                Word.constant(Discrepancy.State.class, row.getString("state")),
                row.getObject("line_id") == null ? null : shown(row),
                row.getObject("payout_id") == null ? null : paid(row),
                instant(row, "since"),
                instant(row, "raised_at"),
                new Outcome(
                        row.getString("resolution"),
                        row.getString("reason"),
                        row.getString("resolved_by"),
                        row.getObject("resolved_at") == null ? null : instant(row, "resolved_at")));
    }

    static Shown shown(ResultSet row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("line_currency"));
        return new Shown(
                row.getObject("line_id", UUID.class),
                row.getObject("statement_id", UUID.class),
                row.getInt("number"),
                row.getString("account"),
                row.getString("key"),
                instant(row, "booked_at"),
                Money.of(currency, row.getBigDecimal("line_amount")),
                Money.of(currency, row.getBigDecimal("fee")),
                row.getString("text"));
    }

    private static Paid paid(ResultSet row) throws SQLException {
        return new Paid(
                row.getObject("payout_id", UUID.class),
                row.getString("order_reference"),
                row.getString("customer"),
                row.getString("guarantee_code"),
                Word.constant(Payout.Kind.class, row.getString("payout_kind")),
                Money.of(CurrencyUnit.of(row.getString("payout_currency")), row.getBigDecimal("payout_amount")),
                row.getObject("settled_at") == null ? null : instant(row, "settled_at"),
                row.getString("reference"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
