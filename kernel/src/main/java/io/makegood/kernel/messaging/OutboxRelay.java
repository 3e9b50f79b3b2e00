package io.makegood.kernel.messaging;

import io.agroal.api.AgroalDataSource;
import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.postgresql.PGConnection;

/**
 * Sends what is in the outbox, in order, at least once. Of all replicas one relays at a time: whoever holds a session
 * lock in PostgreSQL, which ends with its connection. It sleeps until a commit notifies it.
 */
@Startup
@Singleton
class OutboxRelay implements Runnable {

    private static final String LEAD = "select pg_try_advisory_lock(hashtextextended('outbox relay', 0))";
    private static final Duration NAP = Duration.ofSeconds(1);

    private final AgroalDataSource dataSource;
    private final Tenancy tenancy;
    private final OutboxBatches batches;
    private final Thread thread = new Thread(this, "outbox-relay");
    private volatile boolean stopped;

    OutboxRelay(AgroalDataSource dataSource, Tenancy tenancy, OutboxBatches batches) {
        this.dataSource = dataSource;
        this.tenancy = tenancy;
        this.batches = batches;
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(Duration.ofSeconds(5).toMillis());
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                tenancy.acrossTenants(this::relay);
            } catch (RuntimeException unreachable) {
                pauseAfter(unreachable);
            }
        }
    }

    private void relay() {
        try (Connection connection = dataSource.getConnection()) {
            try {
                relayOn(connection);
            } finally {
                forget(connection);
            }
        } catch (SQLException | ExecutionException failed) {
            throw new IllegalStateException("the outbox could not be relayed", failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void relayOn(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        PGConnection notifications = connection.unwrap(PGConnection.class);
        try (var statement = connection.createStatement()) {
            statement.execute("listen outbox");
        }
        boolean leading = false;
        while (!stopped) {
            leading = leading || lead(connection);
            boolean more = leading && batches.sendOne(connection);
            if (!more && !stopped) {
                notifications.getNotifications((int) NAP.toMillis());
            }
        }
    }

    private static boolean lead(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(LEAD)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** The connection goes back to the pool, and must not go on listening or leading there. */
    private static void forget(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("unlisten *");
            statement.execute("select pg_advisory_unlock_all()");
        }
    }

    private void pauseAfter(RuntimeException unreachable) {
        if (stopped) {
            return;
        }
        Log.warnf("relaying goes on in %s: %s", NAP, unreachable.getCause());
        try {
            Thread.sleep(NAP.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
