package io.makegood.quickstart.reports;

import java.time.Duration;
import java.util.List;

/**
 * How long the report of a month of one zone took beside the bare SQL, as medians.
 *
 * @param same whether both said the same was owed
 */
public record ReportTimes(String zone, Duration report, Duration byHand, boolean same) {

    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final double TIMES_AS_LONG = 1.5;

    static Duration median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    public boolean isGoodEnough() {
        return same && report.compareTo(LIMIT) < 0 && ratio() <= TIMES_AS_LONG;
    }

    private double ratio() {
        return report.toNanos() / (double) byHand.toNanos();
    }

    public String words() {
        return "%s: the report takes %,d ms, the bare SQL of owed and paid totals %,d ms (%.2f times as long)%s"
                .formatted(
                        zone,
                        report.toMillis(),
                        byHand.toMillis(),
                        ratio(),
                        same ? "" : "; WRONG: they do not say the same is owed");
    }
}
