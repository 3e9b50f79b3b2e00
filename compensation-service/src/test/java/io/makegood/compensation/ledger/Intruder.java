package io.makegood.compensation.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Somebody with the database's own password: no trigger, no foreign key and no policy stops them. */
final class Intruder {

    private Intruder() {}

    static void runs(String... statements) {
        try (Connection connection = DriverManager.getConnection(
                        System.getProperty("quarkus.datasource.jdbc.url").replaceAll("\\?.*", ""),
                        "postgres",
                        "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
