package io.makegood.quickstart;

import io.makegood.quickstart.load.Load;
import io.makegood.quickstart.load.LoadResult;
import io.makegood.quickstart.suite.Suite;
import io.makegood.quickstart.suite.SuitePlan;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends many events to a suite of its own and counts what arrives; nothing is left behind. */
@Command(
        name = "load",
        description = "Send many events at once, kill the service in the middle, check that none is lost or doubled.")
final class LoadCommand implements Callable<Integer> {

    @Option(names = "--lines", defaultValue = "1000000", description = "How many events (default: ${DEFAULT-VALUE}).")
    private int lines;

    @Option(
            names = "--orders",
            defaultValue = "10000",
            description = "Over how many orders (default: ${DEFAULT-VALUE}).")
    private int orders;

    @Option(names = "--no-kill", description = "Let the service live.")
    private boolean peaceful;

    private final PrintStream out = System.out;

    @Override
    public Integer call() {
        Progress progress = Progress.to(out);
        try (Suite suite = new Suite(SuitePlan.temporary(Root.folder()), progress)) {
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
            suite.start();
            LoadResult result = new Load(suite, lines, orders, !peaceful, progress).run();
            out.println(result.words());
            return result.isExact() ? 0 : 1;
        }
    }
}
