package io.makegood.compensation.export.table;

import io.makegood.compensation.reconciliation.Reconciliation;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Opens snapshots. */
@ApplicationScoped
public class Snapshots {

    private final Jdbi jdbi;
    private final Reconciliation reconciliation;

    Snapshots(Jdbi jdbi, Reconciliation reconciliation) {
        this.jdbi = jdbi;
        this.reconciliation = reconciliation;
    }

    /** Outside of any other transaction: a snapshot is one of its own, on a connection of its own, and changes nothing. */
    public void read(Consumer<Snapshot> reader) {
        try (Handle handle = jdbi.open()) {
            Connection connection = handle.getConnection();
            connection.setAutoCommit(false);
            try {
                handle.execute("set transaction isolation level repeatable read, read only");
                reader.accept(new Snapshot(handle, reconciliation));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("no snapshot could be read", unreachable);
        }
    }
}
