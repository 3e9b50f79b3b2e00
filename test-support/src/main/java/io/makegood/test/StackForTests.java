package io.makegood.test;

import io.makegood.quickstart.stack.Database;
import io.makegood.quickstart.stack.Stack;
import io.makegood.quickstart.stack.StackPlan;
import java.util.List;
import java.util.TimeZone;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts PostgreSQL and Kafka before the first test of a JVM, with one fresh database and its own plain role, and
 * tells Quarkus by system properties where they are. Runs before Quarkus and outlives its class loaders.
 */
public final class StackForTests implements LauncherSessionListener {

    private static final String STARTED = "makegood.test.stack";
    private static final String DATABASE = "service";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty(STARTED) == null) {
            System.setProperty(STARTED, "started");
            start();
        }
    }

    private static void start() {
        beFarFromUtc();
        keepKafkaQuiet();
        Stack stack = Stack.start(StackPlan.temporary(List.of(DATABASE)));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        Database database = stack.database(DATABASE);
        System.setProperty("quarkus.datasource.jdbc.url", database.url());
        System.setProperty("quarkus.datasource.username", database.user());
        System.setProperty("quarkus.datasource.password", database.password());
        System.setProperty("kafka.bootstrap.servers", stack.bootstrapServers());
        TestKeys.publish();
    }

    /** The driver opens its sessions in the JVM's zone, so a time that forgets its zone is wrong in each test. */
    private static void beFarFromUtc() {
        System.setProperty("user.timezone", "Pacific/Chatham");
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
    }

    private static void keepKafkaQuiet() {
        for (String logger : List.of("kafka", "org.apache.kafka", "state.change.logger", "io.zonky")) {
            java.util.logging.Logger.getLogger(logger).setLevel(java.util.logging.Level.WARNING);
            System.setProperty("quarkus.log.category.\"" + logger + "\".level", "WARN");
        }
    }
}
