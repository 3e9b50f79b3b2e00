package io.makegood.compensation.ledger;

import io.makegood.compensation.Word;
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

/** Reads what the ledger holds. */
@ApplicationScoped
public class Books {

    private final Jdbi jdbi;

    Books(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<Balance> balances(Tenant tenant) {
        return balances(tenant, "infinity");
    }

    /** Of all that was booked before a moment, however long ago that is. */
    public List<Balance> balances(Tenant tenant, Instant before) {
        return balances(tenant, before.toString());
    }

    private List<Balance> balances(Tenant tenant, String before) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from ledger_balance(:tenant, cast(:before as timestamptz)) order by account, currency
                        """)
                .bind("tenant", tenant.name())
                .bind("before", before)
                .map((row, context) ->
                        new Balance(Word.constant(Account.class, row.getString("account")), money(row, "balance")))
                .list());
    }

    /** Oldest first; all of them, or those that touch one account. */
    public List<BookedTransfer> transfers(Tenant tenant, @Nullable Account account, Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from transfer
                        where tenant = :tenant and (booked_at, id) > (:at, :after)
                          and (cast(:account as text) is null or :account in (debit_account, credit_account))
                        order by booked_at, id
                        limit :limit
                        """)
                .bind("tenant", tenant.name())
                .bind("account", account == null ? null : account.word())
                .bind("at", after.at())
                .bind("after", after.id())
                .bind("limit", limit)
                .map((row, context) -> booked(row))
                .list());
    }

    private static BookedTransfer booked(ResultSet row) throws SQLException {
        return new BookedTransfer(row.getObject("id", UUID.class), transfer(row));
    }

    private static Transfer transfer(ResultSet row) throws SQLException {
        return new Transfer(
                new Tenant(row.getString("tenant")),
                row.getObject("posting_id", UUID.class),
                row.getString("idempotency_key"),
                Word.constant(Account.class, row.getString("debit_account")),
                Word.constant(Account.class, row.getString("credit_account")),
                money(row, "amount"),
                row.getObject("booked_at", OffsetDateTime.class).toInstant(),
                Correction.of(row));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal(column));
    }
}
