package io.makegood.quickstart.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** A PostgreSQL server from the binaries of the Maven repository, with a database and a plain login role per service. */
final class Postgres implements AutoCloseable {

    private static final Duration STARTUP_LIMIT = Duration.ofMinutes(2);

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static Postgres start(StackPlan plan) {
        try {
            Postgres postgres = new Postgres(builder(plan).start());
            postgres.createMissing(plan.databases());
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start in " + plan.folder(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refuses to create " + plan.databases(), e);
        }
    }

    private static EmbeddedPostgres.Builder builder(StackPlan plan) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPort(plan.ports().postgres())
                .setDataDirectory(plan.folder().resolve("postgres"))
                .setCleanDataDirectory(false)
                .setPGStartupWait(STARTUP_LIMIT)
                .setRegisterShutdownHook(false)
                .setServerConfig("max_connections", "200")
                .setServerConfig("max_locks_per_transaction", "256");
        return plan.durable() ? builder : withoutWaitingForTheDisk(builder);
    }

    private static EmbeddedPostgres.Builder withoutWaitingForTheDisk(EmbeddedPostgres.Builder builder) {
        return builder.setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("synchronous_commit", "off");
    }

    private void createMissing(List<String> databases) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String database : databases) {
                if (!exists(database, statement)) {
                    statement.execute("create role \"%1$s\" login password '%1$s'".formatted(database));
                    statement.execute("create database \"%1$s\" owner \"%1$s\"".formatted(database));
                }
            }
        }
    }

    private static boolean exists(String database, Statement statement) throws SQLException {
        try (ResultSet found =
                statement.executeQuery("select from pg_database where datname = '%s'".formatted(database))) {
            return found.next();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
