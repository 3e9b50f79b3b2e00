package io.makegood.journey;

import io.makegood.quickstart.suite.Suite;
import io.makegood.quickstart.suite.SuitePlan;
import java.nio.file.Path;

/** The packaged services on a real stack, started before the first journey and stopped after the last. */
final class RunningSuite {

    private static final Suite SUITE = start();

    private RunningSuite() {}

    static Suite get() {
        return SUITE;
    }

    private static Suite start() {
        Path root = Path.of(System.getProperty("makegood.root"));
        Suite suite = new Suite(SuitePlan.temporary(root), progress -> {});
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
        suite.start();
        return suite;
    }
}
