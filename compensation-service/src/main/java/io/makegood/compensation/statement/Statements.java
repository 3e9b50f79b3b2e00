package io.makegood.compensation.statement;

import io.makegood.compensation.Rows;
import io.makegood.compensation.statement.Statement.Counts;
import io.makegood.compensation.statement.format.AccountStatement;
import io.makegood.compensation.statement.format.Format;
import io.makegood.compensation.statement.format.StatementLine;
import io.makegood.kernel.TimeOrderedId;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The files that were imported, and their lines. */
@ApplicationScoped
public class Statements {

    private static final GenericType<Map<String, Long>> COUNTS = new GenericType<>() {};

    private final Jdbi jdbi;

    Statements(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Imports and resolutions of a tenant take turns; the lock ends with the transaction. */
    void hold(Tenant tenant) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select pg_advisory_xact_lock(hashtextextended('statements|' || :tenant, 0))")
                .bind("tenant", tenant.name())
                .mapToMap()
                .list());
    }

    Optional<UUID> findByChecksum(Tenant tenant, String checksum) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id from statement where tenant = :tenant and checksum = :checksum")
                        .bind("tenant", tenant.name())
                        .bind("checksum", checksum)
                        .mapTo(UUID.class)
                        .findOne());
    }

    void add(Tenant tenant, UUID id, Format format, String checksum, String person, Instant now, Counts counts) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into statement
                          (tenant, id, format, checksum, imported_at, imported_by, added, known, refused)
                        values (:tenant, :id, :format, :checksum, :now, :person, :added, :known, :refused)
                        """)
                .bind("tenant", tenant.name())
                .bind("id", id)
                .bind("format", format.word())
                .bind("checksum", checksum)
                .bind("now", now)
                .bind("person", person)
                .bindMethods(counts)
                .execute());
    }

    /** Answers how many of them are new. */
    int addLines(Tenant tenant, UUID statement, Collection<StatementLine> lines) {
        Rows<StatementLine> rows = new Rows<>(lines);
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into statement_line (tenant, id, statement_id, number, account, key, booked_at, currency,
                          amount, fee, expected, returned, text, refs, payouts, words, state)
                        select :tenant, cast(id as uuid), :statement, cast(number as integer), account, key,
                          cast(booked_at as timestamptz), currency, cast(amount as numeric), cast(fee as numeric),
                          cast(expected as boolean), cast(returned as boolean), text, string_to_array(refs, chr(10)),
                          cast(string_to_array(payouts, chr(10)) as uuid[]), string_to_array(words, chr(10)), 'open'
                        from unnest(:ids, :numbers, :accounts, :keys, :bookedAt, :currencies, :amounts, :fees, :expected,
                            :returned, :texts, :refs, :payouts, :words)
                          as row (id, number, account, key, booked_at, currency, amount, fee, expected, returned, text,
                            refs, payouts, words)
                        on conflict (tenant, account, key) do nothing
                        """)
                .bind("tenant", tenant.name())
                .bind("statement", statement)
                .bind("ids", rows.column(row -> TimeOrderedId.next()))
                .bind("numbers", rows.column(StatementLine::number))
                .bind("accounts", rows.column(StatementLine::account))
                .bind("keys", rows.column(StatementLine::key))
                .bind("bookedAt", rows.column(StatementLine::bookedAt))
                .bind("currencies", rows.column(row -> row.amount().getCurrencyUnit()))
                .bind("amounts", rows.column(row -> row.amount().getAmount()))
                .bind("fees", rows.column(row -> row.fee().getAmount()))
                .bind("expected", rows.column(StatementLine::expected))
                .bind("returned", rows.column(StatementLine::returned))
                .bind("texts", rows.column(row -> row.naming().text()))
                .bind("refs", rows.column(row -> joined(row.naming().references())))
                .bind("payouts", rows.column(row -> joined(row.naming().payouts())))
                .bind("words", rows.column(row -> joined(row.naming().words())))
                .execute());
    }

    /** None of them holds a line break. */
    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    void addRefused(Tenant tenant, UUID statement, Collection<RefusedLine> refused) {
        Rows<RefusedLine> rows = new Rows<>(refused);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into statement_refused_line (tenant, statement_id, number, problem)
                        select :tenant, :statement, cast(number as integer), problem
                        from unnest(:numbers, :problems) as row (number, problem)
                        """)
                .bind("tenant", tenant.name())
                .bind("statement", statement)
                .bind("numbers", rows.column(RefusedLine::number))
                .bind("problems", rows.column(RefusedLine::problem))
                .execute());
    }

    void addAccounts(Tenant tenant, UUID statement, Collection<AccountStatement> accounts) {
        Rows<AccountStatement> rows = new Rows<>(accounts);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into statement_account (tenant, statement_id, number, account, reference, currency,
                          opening, movement, closing, opens_at, closes_at)
                        select :tenant, :statement, number, account, reference, currency, cast(opening as numeric),
                          cast(movement as numeric), cast(closing as numeric), cast(opens_at as timestamptz),
                          cast(closes_at as timestamptz)
                        from unnest(:accounts, :references, :currencies, :openings, :movements, :closings, :opensAt,
                            :closesAt) with ordinality
                          as row (account, reference, currency, opening, movement, closing, opens_at, closes_at, number)
                        """)
                .bind("tenant", tenant.name())
                .bind("statement", statement)
                .bind("accounts", rows.column(AccountStatement::account))
                .bind("references", rows.column(AccountStatement::reference))
                .bind("currencies", rows.column(row -> row.movement().getCurrencyUnit()))
                .bind("openings", rows.column(row -> amount(row.opening())))
                .bind("movements", rows.column(row -> row.movement().getAmount()))
                .bind("closings", rows.column(row -> amount(row.closing())))
                .bind("opensAt", rows.column(AccountStatement::opensAt))
                .bind("closesAt", rows.column(AccountStatement::closesAt))
                .execute());
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.getAmount();
    }

    /** Newest first. */
    public List<Statement> list(Tenant tenant, Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from statement
                        where tenant = :tenant and (imported_at, id) < (:at, :after)
                        order by imported_at desc, id desc limit :limit
                        """)
                .bind("tenant", tenant.name())
                .bind("at", after.at())
                .bind("after", after.id())
                .bind("limit", limit)
                .map((row, context) -> statement(row, Map.of(), List.of()))
                .list());
    }

    public Statement get(Tenant tenant, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from statement where tenant = :tenant and id = :id")
                .bind("tenant", tenant.name())
                .bind("id", id)
                .map((row, context) -> statement(row, lines(tenant, id), accounts(tenant, id)))
                .findOne()
                .orElseThrow(() -> StatementRefusal.statementNotFound(id)));
    }

    public List<RefusedLine> refused(Tenant tenant, UUID id, int after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select number, problem from statement_refused_line
                        where tenant = :tenant and statement_id = :id and number > :after
                        order by number limit :limit
                        """)
                .bind("tenant", tenant.name())
                .bind("id", id)
                .bind("after", after)
                .bind("limit", limit)
                .map(ConstructorMapper.of(RefusedLine.class))
                .list());
    }

    private Map<String, Long> lines(Tenant tenant, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select state, count(*) as lines from statement_line
                        where tenant = :tenant and statement_id = :id
                        group by state
                        """)
                .bind("tenant", tenant.name())
                .bind("id", id)
                .setMapKeyColumn("state")
                .setMapValueColumn("lines")
                .collectInto(COUNTS));
    }

    private List<AccountStatement> accounts(Tenant tenant, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from statement_account
                        where tenant = :tenant and statement_id = :id
                        order by number
                        """)
                .bind("tenant", tenant.name())
                .bind("id", id)
                .map((row, context) -> account(row))
                .list());
    }

    private static Statement statement(ResultSet row, Map<String, Long> lines, List<AccountStatement> accounts)
            throws SQLException {
        return new Statement(
                row.getObject("id", UUID.class),
                format(row.getString("format")),
                row.getString("checksum"),
                instant(row, "imported_at"),
                row.getString("imported_by"),
                new Counts(row.getInt("added"), row.getInt("known"), row.getInt("refused")),
                lines,
                accounts);
    }

    private static Format format(String word) {
        return Arrays.stream(Format.values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static AccountStatement account(ResultSet row) throws SQLException {
        return new AccountStatement(
                row.getString("account"),
                row.getString("reference"),
                money(row, "opening"),
                Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("movement")),
                money(row, "closing"),
                instant(row, "opens_at"),
                instant(row, "closes_at"));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? null : Money.of(CurrencyUnit.of(row.getString("currency")), amount);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
