package io.makegood.quickstart.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.makegood.quickstart.stack.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A tenant's many payouts of one month, written straight into the database of compensation-service. */
final class ManyPayouts implements AutoCloseable {

    /** What a month comes to, as somebody would ask for it by hand: all that was owed, and all that was paid. */
    static final String BY_HAND = """
            select 'owed' as what, guarantee_code, currency, '' as state, count(*) as n, sum(change) as amount
            from entitlement where tenant = ? and computed_at >= ? and computed_at < ?
            group by guarantee_code, currency
            union all
            select kind, guarantee_code, currency, state, count(*), sum(amount)
            from payout where tenant = ? and created_at >= ? and created_at < ?
            group by kind, guarantee_code, currency, state""";

    private final Connection connection;
    private final String tenant;

    private ManyPayouts(Connection connection, String tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    static ManyPayouts open(Database database, String tenant) {
        try {
            return new ManyPayouts(
                    DriverManager.getConnection(database.url(), database.user(), database.password()), tenant);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(int payouts, Instant from, Instant until) {
        try (Statement statement = connection.createStatement()) {
            set("makegood.tenant", tenant);
            set("reports.payouts", String.valueOf(payouts));
            set("reports.from", from.toString());
            set("reports.until", until.toString());
            statement.execute(script());
            statement.execute("vacuum analyze entitlement, payout, payout_attempt, transfer, statement_shown");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void set(String setting, String value) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select set_config(?, ?, false)")) {
            set.setString(1, setting);
            set.setString(2, value);
            set.execute();
        }
    }

    private static String script() {
        try (InputStream script = ManyPayouts.class.getResourceAsStream("/reports/payouts.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is still to be sealed or kept: transfers, and days of the month. */
    long toDo(Instant until) {
        try (PreparedStatement count = connection.prepareStatement("""
                select (select count(*) from unsealed_transfer) + (select count(*) from changed_day)
                  + (select count(*) from kept_day where not kept)
                  + case when exists (select from kept_day where day >= cast(? as date) - 1) then 0 else 1 end""")) {
            count.setString(1, until.toString().substring(0, 10));
            try (ResultSet found = count.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is owed by currency, as the bare SQL says. */
    Map<String, BigDecimal> owed(Instant from, Instant until) {
        Map<String, BigDecimal> owed = new TreeMap<>();
        try (PreparedStatement byHand = connection.prepareStatement(BY_HAND)) {
            for (int part = 0; part < 6; part += 3) {
                byHand.setString(part + 1, tenant);
                byHand.setObject(part + 2, from.atOffset(ZoneOffset.UTC));
                byHand.setObject(part + 3, until.atOffset(ZoneOffset.UTC));
            }
            try (ResultSet totals = byHand.executeQuery()) {
                while (totals.next()) {
                    if (totals.getString("what").equals("owed")) {
                        owed.merge(totals.getString("currency"), totals.getBigDecimal("amount"), BigDecimal::add);
                    }
                }
            }
            return owed;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
