package io.makegood.compensation.ledger;

import io.makegood.compensation.ledger.NotedHeads.Noted;
import io.makegood.kernel.tenancy.Tenant;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Looks whether the books are what was sealed. Everything is computed anew from the transfers, one after the other, at
 * one moment: what is booked meanwhile does not disturb it, and memory does not grow with the ledger.
 */
@ApplicationScoped
public class Verification {

    private static final int FETCH = 5_000;
    private static final int NEIGHBOURS = 1_000;

    private static final String SEALS = """
            select seal.number, seal.hash, seal.transfer_id, transfer.* from ledger_seal seal
            left join transfer on transfer.tenant = seal.tenant and transfer.id = seal.transfer_id
            where seal.tenant = :tenant and seal.number >= :from
            order by seal.number
            limit :most
            """;

    private final Jdbi jdbi;
    private final List<NotedHeads> noted;

    Verification(Jdbi jdbi, @All List<NotedHeads> noted) {
        this.jdbi = jdbi;
        this.noted = noted;
    }

    /** The whole chain, transfers that are not part of it, balances, and the heads that were noted. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Verified verify(Tenant tenant) {
        List<Noted> heads = noted.stream()
                .map(one -> one.of(tenant))
                .flatMap(Collection::stream)
                .toList();
        return atOneMoment(handle -> verified(
                handle,
                tenant,
                chain(handle, tenant)
                        .or(() -> taken(handle, tenant))
                        .or(() -> added(handle, tenant))
                        .or(() -> notPart(handle, tenant, heads))));
    }

    /** Only whether a head that somebody has noted is still part of the chain. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Verified verify(Tenant tenant, Head head) {
        return atOneMoment(handle ->
                verified(handle, tenant, notPart(handle, tenant, List.of(new Noted(head, "was noted")))));
    }

    public Head head(Tenant tenant) {
        return jdbi.withHandle(handle -> head(handle, tenant));
    }

    private static Verified verified(Handle handle, Tenant tenant, Optional<Break> broken) {
        long unsealed = handle.createQuery("select count(*) from unsealed_transfer where tenant = :tenant")
                .bind("tenant", tenant.name())
                .mapTo(Long.class)
                .one();
        return new Verified(unsealed, head(handle, tenant), broken.orElse(null));
    }

    private static Head head(Handle handle, Tenant tenant) {
        return handle.createQuery("""
                        select number, hash from ledger_seal where tenant = :tenant order by number desc limit 1
                        """)
                .bind("tenant", tenant.name())
                .map((row, context) -> head(row))
                .findOne()
                .orElse(Head.NONE);
    }

    private static Optional<Break> chain(Handle handle, Tenant tenant) {
        Chain chain = new Chain();
        DailyTotals totals = new DailyTotals();
        return walk(handle, tenant, chain, totals)
                .map(seal -> chain.gap(seal).orElseGet(() -> Break.explain(chain.head(), from(handle, tenant, seal))))
                .or(() -> totals.differing(kept(handle, tenant)));
    }

    /** The first seal that the chain does not accept. */
    private static Optional<Seal> walk(Handle handle, Tenant tenant, Chain chain, DailyTotals totals) {
        return seals(handle, tenant, 0, Long.MAX_VALUE).setFetchSize(FETCH).scanResultSet((rows, context) -> {
            ResultSet row = rows.get();
            while (row.next()) {
                Seal seal = seal(row);
                if (!chain.accepts(seal)) {
                    return Optional.of(seal);
                }
                totals.add(row);
            }
            return Optional.empty();
        });
    }

    private static List<Seal> from(Handle handle, Tenant tenant, Seal first) {
        return seals(handle, tenant, first.number(), NEIGHBOURS)
                .map((row, context) -> seal(row))
                .list();
    }

    private static Query seals(Handle handle, Tenant tenant, long from, long most) {
        return handle.createQuery(SEALS)
                .bind("tenant", tenant.name())
                .bind("from", from)
                .bind("most", most);
    }

    private static DailyTotals kept(Handle handle, Tenant tenant) {
        DailyTotals kept = new DailyTotals();
        handle.createQuery("select * from daily_movement where tenant = :tenant")
                .bind("tenant", tenant.name())
                .map((row, context) -> {
                    kept.add(
                            new DailyTotals.Day(
                                    row.getString("account"),
                                    row.getString("currency"),
                                    row.getObject("day", LocalDate.class)),
                            new DailyTotals.Movement(row.getBigDecimal("debits"), row.getBigDecimal("credits")));
                    return true;
                })
                .list();
        return kept;
    }

    private static Optional<Break> taken(Handle handle, Tenant tenant) {
        return firstOf(handle, tenant, """
                        select transfer_id as id from unsealed_transfer waiting
                        where tenant = :tenant and not exists (
                          select from transfer where transfer.tenant = waiting.tenant and transfer.id = waiting.transfer_id)
                        order by transfer_id limit 1
                        """).map(Break::missing);
    }

    private static Optional<Break> added(Handle handle, Tenant tenant) {
        return firstOf(handle, tenant, """
                        select id from transfer
                        where tenant = :tenant
                          and not exists (
                            select from ledger_seal seal
                            where seal.tenant = transfer.tenant and seal.transfer_id = transfer.id)
                          and not exists (
                            select from unsealed_transfer waiting
                            where waiting.tenant = transfer.tenant and waiting.transfer_id = transfer.id)
                        order by booked_at, id limit 1
                        """).map(Break::added);
    }

    private static Optional<UUID> firstOf(Handle handle, Tenant tenant, String query) {
        return handle.createQuery(query)
                .bind("tenant", tenant.name())
                .mapTo(UUID.class)
                .findOne();
    }

    private static Optional<Break> notPart(Handle handle, Tenant tenant, List<Noted> heads) {
        return heads.stream()
                .filter(one -> one.head().number() > 0)
                .flatMap(one -> notPart(handle, tenant, one).stream())
                .findFirst();
    }

    private static Optional<Break> notPart(Handle handle, Tenant tenant, Noted one) {
        return handle.createQuery("select number, hash from ledger_seal where tenant = :tenant and number = :number")
                .bind("tenant", tenant.name())
                .bind("number", one.head().number())
                .map((row, context) -> head(row))
                .findOne()
                .map(stored -> stored.equals(one.head()) ? Optional.<Break>empty() : Optional.of(Break.changed(one)))
                .orElseGet(() -> Optional.of(Break.missing(one.head().number(), null)));
    }

    private static Seal seal(ResultSet row) throws SQLException {
        String text = row.getString("id") == null ? null : SealedText.of(row);
        return new Seal(head(row), row.getObject("transfer_id", UUID.class), text);
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(row.getLong("number"), Hash.of(row.getBytes("hash")));
    }

    private <T> T atOneMoment(Function<Handle, T> work) {
        try {
            return jdbi.withHandle(handle -> inSnapshot(handle, work));
        } catch (SQLException away) {
            throw new IllegalStateException("the ledger cannot be read", away);
        }
    }

    /** The driver streams only within a transaction. */
    private static <T> T inSnapshot(Handle handle, Function<Handle, T> work) throws SQLException {
        Connection connection = handle.getConnection();
        connection.setAutoCommit(false);
        try {
            handle.execute("set transaction isolation level repeatable read, read only");
            return work.apply(handle);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
