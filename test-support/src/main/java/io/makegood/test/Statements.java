package io.makegood.test;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/** Listens to what the database is asked. */
public final class Statements {

    private Statements() {}

    /** What some work asks. The relay and the watches run all the time; only what its own thread does counts. */
    public static List<String> of(Jdbi jdbi, Runnable work) {
        Thread worker = Thread.currentThread();
        List<String> asked = new ArrayList<>();
        jdbi.getConfig(SqlStatements.class).setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                if (Thread.currentThread().equals(worker)) {
                    asked.add(context.getRawSql());
                }
            }
        });
        try {
            work.run();
            return asked;
        } finally {
            jdbi.getConfig(SqlStatements.class).setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        }
    }
}
