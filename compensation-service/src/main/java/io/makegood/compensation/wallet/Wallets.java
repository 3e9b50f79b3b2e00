package io.makegood.compensation.wallet;

import io.makegood.compensation.Rows;
import io.makegood.compensation.Word;
import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.ledger.Ledger;
import io.makegood.compensation.ledger.Transfer;
import io.makegood.compensation.wallet.WalletEntry.Kind;
import io.makegood.kernel.TimeOrderedId;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The wallets of all customers, in the caller's transaction; whoever takes from one holds its credits until that ends. */
@ApplicationScoped
public class Wallets {

    private final Jdbi jdbi;
    private final Ledger ledger;

    Wallets(Jdbi jdbi, Ledger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    /** What gives the credit books it. */
    public void credit(Collection<Credit> given) {
        if (given.isEmpty()) {
            return;
        }
        Rows<Credit> rows = new Rows<>(given);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into wallet_credit
                          (tenant, id, customer, currency, amount, remaining, credited_at, expires_at)
                        select tenant, cast(id as uuid), customer, currency, cast(amount as numeric),
                          cast(amount as numeric), cast(credited_at as timestamptz), cast(expires_at as timestamptz)
                        from unnest(:tenants, :ids, :customers, :currencies, :amounts, :creditedAt, :expiresAt)
                          as row (tenant, id, customer, currency, amount, credited_at, expires_at)
                        """)
                .bind("tenants", rows.column(Credit::tenant))
                .bind("ids", rows.column(Credit::id))
                .bind("customers", rows.column(Credit::customer))
                .bind("currencies", rows.column(row -> row.left().getCurrencyUnit()))
                .bind("amounts", rows.column(row -> row.left().getAmount()))
                .bind("creditedAt", rows.column(Credit::creditedAt))
                .bind("expiresAt", rows.column(Credit::expiresAt))
                .execute());
        note(given.stream()
                .map(credit -> entry(credit, Kind.CREDITED, credit.left(), credit.creditedAt()))
                .toList());
    }

    /** False if the wallet holds less; then it keeps what it has. What takes it back books it. */
    public boolean takeBack(Tenant tenant, String customer, Money amount, UUID payout, Instant now) {
        Wallet wallet = locked(tenant, customer, amount.getCurrencyUnit(), now);
        if (!wallet.holds(amount)) {
            return false;
        }
        take(wallet, amount);
        note(List.of(new WalletEntry(
                tenant, TimeOrderedId.next(), customer, Kind.TAKEN_BACK, amount.negated(), now, payout.toString())));
        return true;
    }

    public WalletEntry spend(Tenant tenant, String customer, Money amount, String reference, Instant now) {
        Wallet wallet = locked(tenant, customer, amount.getCurrencyUnit(), now);
        if (!wallet.holds(amount)) {
            throw new WalletTooLow(customer, wallet.balance(), amount);
        }
        take(wallet, amount);
        WalletEntry spent =
                new WalletEntry(tenant, TimeOrderedId.next(), customer, Kind.SPENT, amount.negated(), now, reference);
        note(List.of(spent));
        ledger.book(List.of(new Transfer(
                tenant,
                spent.id(),
                "spent:" + spent.id(),
                Account.CUSTOMER_CREDIT,
                Account.CREDIT_SPENT,
                amount,
                now)));
        return spent;
    }

    /** What is left of credits that expired lowers what compensation has cost. */
    void expire(Instant now, int most) {
        List<Credit> expired = jdbi.withHandle(handle -> handle.createQuery("""
                        with expired as (
                          select tenant, id, customer, currency, remaining, credited_at, expires_at from wallet_credit
                          where expires_at <= :now and remaining > 0
                          order by expires_at limit :most
                          for update skip locked),
                        emptied as (
                          update wallet_credit credit set remaining = 0 from expired
                          where credit.tenant = expired.tenant and credit.id = expired.id)
                        select * from expired
                        """)
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> credit(row))
                .list());
        note(expired.stream()
                .map(credit -> entry(credit, Kind.EXPIRED, credit.left().negated(), now))
                .toList());
        ledger.book(expired.stream()
                .map(credit -> new Transfer(
                        credit.tenant(),
                        credit.id(),
                        "expired:" + credit.id(),
                        Account.CUSTOMER_CREDIT,
                        Account.COMPENSATION_EXPENSE,
                        credit.left(),
                        now))
                .toList());
    }

    /** One for each currency in which there is anything left. */
    public List<Wallet> of(Tenant tenant, String customer, Instant now) {
        return credits(tenant, customer, null, "").stream()
                .collect(Collectors.groupingBy(credit -> credit.left().getCurrencyUnit()))
                .entrySet()
                .stream()
                .map(inOne -> Wallet.at(now, inOne.getKey(), inOne.getValue()))
                .filter(wallet -> wallet.balance().isPositive())
                .sorted(java.util.Comparator.comparing(
                        wallet -> wallet.currency().getCode()))
                .toList();
    }

    /** Oldest first. */
    public List<WalletEntry> entries(Tenant tenant, String customer, Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select tenant, id, customer, kind, currency, amount, at, reference from wallet_entry
                        where tenant = :tenant and customer = :customer and (at, id) > (:at, :after)
                        order by at, id
                        limit :limit
                        """)
                .bind("tenant", tenant.name())
                .bind("customer", customer)
                .bind("at", after.at())
                .bind("after", after.id())
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
    }

    private Wallet locked(Tenant tenant, String customer, CurrencyUnit currency, Instant now) {
        return Wallet.at(now, currency, credits(tenant, customer, currency, "for update"));
    }

    private List<Credit> credits(Tenant tenant, String customer, @Nullable CurrencyUnit currency, String locking) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select tenant, id, customer, currency, remaining, credited_at, expires_at from wallet_credit
                        where tenant = :tenant and customer = :customer and remaining > 0
                          and (cast(:currency as text) is null or currency = :currency)
                        order by id
                        """ + locking)
                .bind("tenant", tenant.name())
                .bind("customer", customer)
                .bind("currency", currency == null ? null : currency.getCode())
                .map((row, context) -> credit(row))
                .list());
    }

    private void take(Wallet wallet, Money amount) {
        Rows<Credit> rows = new Rows<>(wallet.without(amount));
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update wallet_credit credit set remaining = cast(row.remaining as numeric)
                        from unnest(:tenants, :ids, :remaining) as row (tenant, id, remaining)
                        where credit.tenant = row.tenant and credit.id = cast(row.id as uuid)
                        """)
                .bind("tenants", rows.column(Credit::tenant))
                .bind("ids", rows.column(Credit::id))
                .bind("remaining", rows.column(row -> row.left().getAmount()))
                .execute());
    }

    private void note(Collection<WalletEntry> entries) {
        Rows<WalletEntry> rows = new Rows<>(entries);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into wallet_entry (tenant, id, customer, kind, currency, amount, at, reference)
                        select tenant, cast(id as uuid), customer, kind, currency, cast(amount as numeric),
                          cast(at as timestamptz), reference
                        from unnest(:tenants, :ids, :customers, :kinds, :currencies, :amounts, :at, :references)
                          as row (tenant, id, customer, kind, currency, amount, at, reference)
                        """)
                .bind("tenants", rows.column(WalletEntry::tenant))
                .bind("ids", rows.column(WalletEntry::id))
                .bind("customers", rows.column(WalletEntry::customer))
                .bind("kinds", rows.column(row -> row.kind().word()))
                .bind("currencies", rows.column(row -> row.amount().getCurrencyUnit()))
                .bind("amounts", rows.column(row -> row.amount().getAmount()))
                .bind("at", rows.column(WalletEntry::at))
                .bind("references", rows.column(WalletEntry::reference))
                .execute());
    }

    private static WalletEntry entry(Credit credit, Kind kind, Money amount, Instant at) {
        return new WalletEntry(
                credit.tenant(),
                TimeOrderedId.next(),
                credit.customer(),
                kind,
                amount,
                at,
                credit.id().toString());
    }

    private static Credit credit(ResultSet row) throws SQLException {
        OffsetDateTime expiresAt = row.getObject("expires_at", OffsetDateTime.class);
        return new Credit(
                new Tenant(row.getString("tenant")),
                row.getObject("id", UUID.class),
                row.getString("customer"),
                Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("remaining")),
                row.getObject("credited_at", OffsetDateTime.class).toInstant(),
                expiresAt == null ? null : expiresAt.toInstant());
    }

    private static WalletEntry entry(ResultSet row) throws SQLException {
        return new WalletEntry(
                new Tenant(row.getString("tenant")),
                row.getObject("id", UUID.class),
                row.getString("customer"),
                Word.constant(Kind.class, row.getString("kind")),
                Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("amount")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("reference"));
    }
}
