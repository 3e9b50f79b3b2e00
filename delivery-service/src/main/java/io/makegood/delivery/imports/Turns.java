package io.makegood.delivery.imports;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * One stream at a time for each import, on all replicas: a stream holds a session lock in PostgreSQL, which ends with
 * its connection, also when the service is killed. A replica reads a few streams at once, so that connections are left
 * for everybody else.
 */
@Singleton
class Turns {

    static final int AT_ONCE = 4;

    private static final String TAKE = "select pg_try_advisory_lock(hashtextextended('import|' || ?, 0))";
    private static final String LEAVE = "select pg_advisory_unlock(hashtextextended('import|' || ?, 0))";

    private final AgroalDataSource dataSource;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Turns(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Works while nobody else does. */
    void during(UUID id, Runnable work) {
        if (!places.tryAcquire()) {
            throw ImportRefusal.tooMany();
        }
        try (Connection connection = dataSource.getConnection()) {
            during(id, connection, work);
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the lock of an import could not be held", unreachable);
        } finally {
            places.release();
        }
    }

    private static void during(UUID id, Connection connection, Runnable work) throws SQLException {
        if (!lock(TAKE, id, connection)) {
            throw ImportRefusal.running(id);
        }
        try {
            work.run();
        } finally {
            lock(LEAVE, id, connection);
        }
    }

    private static boolean lock(String statement, UUID id, Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(statement)) {
            lock.setString(1, id.toString());
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
