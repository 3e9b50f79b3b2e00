package io.makegood.quickstart;

import io.makegood.quickstart.reports.ReportTimes;
import io.makegood.quickstart.reports.Reports;
import io.makegood.quickstart.suite.Suite;
import io.makegood.quickstart.suite.SuitePlan;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times the report of a month over many payouts in a suite of its own; nothing is left behind. */
@Command(
        name = "reports",
        description =
                "Time the report of a month over many payouts, beside the bare SQL of the same totals: the median of"
                        + " each. Fails from 3 s on, and when the report takes more than 1.5 times as long.")
final class ReportsCommand implements Callable<Integer> {

    @Option(names = "--payouts", defaultValue = "1000000", description = "How many (default: ${DEFAULT-VALUE}).")
    private int payouts;

    @Option(names = "--rounds", defaultValue = "7", description = "How often each (default: ${DEFAULT-VALUE}).")
    private int rounds;

    private final PrintStream out = System.out;

    @Override
    public Integer call() {
        Progress progress = Progress.to(out);
        try (Suite suite = new Suite(SuitePlan.temporary(Root.folder()), progress)) {
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
            suite.start();
            List<ReportTimes> times = new Reports(suite, payouts, rounds, progress).run();
            times.forEach(one -> out.println(one.words()));
            return times.stream().allMatch(ReportTimes::isGoodEnough) ? 0 : 1;
        }
    }
}
