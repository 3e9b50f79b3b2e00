package io.makegood.delivery.tracking.live;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Listens to PostgreSQL, which tells every replica of each commit that changed a watched order. */
@Startup
@Singleton
class Changes implements Runnable {

    private static final Duration NAP = Duration.ofSeconds(1);

    private final AgroalDataSource dataSource;
    private final Streams streams;
    private final Thread thread = new Thread(this, "tracking-changes");
    private volatile boolean stopped;

    Changes(AgroalDataSource dataSource, Streams streams) {
        this.dataSource = dataSource;
        this.streams = streams;
    }

    @PostConstruct
    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(Duration.ofSeconds(5).toMillis());
    }

    @Override
    public void run() {
        while (!stopped) {
            try (Connection connection = dataSource.getConnection()) {
                listenOn(connection);
            } catch (SQLException | RuntimeException unreachable) {
                pauseAfter(unreachable);
            }
        }
    }

    /** What was said while nobody listened is lost, hence the first tick for all. */
    private void listenOn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen tracking");
            streams.anythingMayHaveChanged();
            PGConnection notifications = connection.unwrap(PGConnection.class);
            while (!stopped) {
                for (PGNotification change : notifications.getNotifications((int) NAP.toMillis())) {
                    streams.changed(change.getParameter());
                }
            }
            statement.execute("unlisten *");
        }
    }

    private void pauseAfter(Exception unreachable) {
        if (stopped) {
            return;
        }
        Log.warnf("listening to changes goes on in %s: %s", NAP, unreachable.getMessage());
        try {
            Thread.sleep(NAP.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
