package io.makegood.kernel.messaging;

import io.quarkus.logging.Log;
import java.sql.SQLException;
import java.time.Duration;

/** Tells an outage, which passes, from a message that will never work; and waits for the outage to end. */
final class Outages {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private Outages() {}

    /** Repeats the work for as long as only the database stands in its way. */
    static void outlast(Runnable work) {
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException failed) {
                if (!isOutage(failed)) {
                    throw failed;
                }
                Log.warnf("the database cannot be used; trying again in %s: %s", PAUSE, failed.getMessage());
                pause(failed);
            }
        }
    }

    static boolean isOutage(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && passes(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Connection lost, resources exhausted, server shutting down, or a deadlock that another try resolves. A batch that
     * takes more locks than there is memory for (53200) will always do so; halved, it does not.
     */
    private static boolean passes(String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("53") && !state.equals("53200")
                || state.startsWith("57P")
                || state.startsWith("40");
    }

    private static void pause(RuntimeException failed) {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw failed;
        }
    }
}
