package io.makegood.quickstart;

import io.makegood.quickstart.month.Month;
import io.makegood.quickstart.month.MonthResult;
import io.makegood.quickstart.suite.Suite;
import io.makegood.quickstart.suite.SuitePlan;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Goes through a month of a merchant in a suite of its own, and compares all figures; nothing is left behind. */
@Command(
        name = "month",
        description =
                "Go through a month of a merchant, close it, correct it, and compare every figure with one worked "
                        + "out beside.")
final class MonthCommand implements Callable<Integer> {

    @Option(names = "--promises", defaultValue = "200000", description = "How many (default: ${DEFAULT-VALUE}).")
    private int promises;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "The same one gives the same month (default: ${DEFAULT-VALUE}).")
    private long seed;

    private final PrintStream out = System.out;

    @Override
    public Integer call() {
        Progress progress = Progress.to(out);
        try (Suite suite = new Suite(SuitePlan.temporary(Root.folder()), progress)) {
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
            suite.start();
            MonthResult result = new Month(suite, promises, seed, progress).run();
            out.println(result.words());
            return result.isExact() ? 0 : 1;
        }
    }
}
