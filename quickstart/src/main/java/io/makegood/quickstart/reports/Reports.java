package io.makegood.quickstart.reports;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.quickstart.rest.Api;
import io.makegood.quickstart.suite.Service;
import io.makegood.quickstart.suite.Suite;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks for the report of a month with many payouts, in turn with the bare SQL of the same totals. Once for a month of
 * UTC, whose days are those that figures are kept by, and once for a month of Shanghai, which begins and ends within them.
 */
public final class Reports {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);
    private static final List<String> ZONES = List.of("UTC", "Asia/Shanghai");

    private final Suite suite;
    private final int payouts;
    private final int rounds;
    private final Consumer<String> progress;
    private final YearMonth month = YearMonth.now(ZoneOffset.UTC).minusMonths(1);
    private final String tenant = "reports-" + UUID.randomUUID();

    public Reports(Suite suite, int payouts, int rounds, Consumer<String> progress) {
        this.suite = suite;
        this.payouts = payouts;
        this.rounds = rounds;
        this.progress = progress;
    }

    private record Timed<T>(T value, Duration time) {

        static <T> Timed<T> of(Supplier<T> work) {
            long begin = System.nanoTime();
            T value = work.get();
            return new Timed<>(value, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    /** One for each zone. */
    public List<ReportTimes> run() {
        try (ManyPayouts database = ManyPayouts.open(suite.database(Service.COMPENSATION), tenant)) {
            progress.accept("%,d payouts are written".formatted(payouts));
            database.write(payouts, begin(ZoneOffset.UTC), end(ZoneOffset.UTC));
            progress.accept("they are sealed, and the figures of their days are kept");
            awaitDone(database);
            progress.accept("the report is asked for, %d times and one for warming up".formatted(rounds));
            return ZONES.stream()
                    .map(zone -> compare(database, ZoneId.of(zone)))
                    .toList();
        }
    }

    private Instant begin(ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    private Instant end(ZoneId zone) {
        return month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    }

    private void awaitDone(ManyPayouts database) {
        while (database.toDo(end(ZoneOffset.UTC)) > 0) {
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private ReportTimes compare(ManyPayouts database, ZoneId zone) {
        Api finance =
                new Api(suite.address(Service.COMPENSATION), suite.tokens().of(tenant, List.of("finance")));
        String path = "/reconciliation?from=%s&until=%s".formatted(begin(zone), end(zone));
        List<Duration> reports = new ArrayList<>();
        List<Duration> byHand = new ArrayList<>();
        boolean same = true;
        for (int round = 0; round <= rounds; round++) {
            Timed<Map<String, BigDecimal>> bare = Timed.of(() -> database.owed(begin(zone), end(zone)));
            Timed<JsonNode> report =
                    Timed.of(() -> finance.get(path, LONG_ENOUGH).orRefuse().body());
            same &= owed(report.value()).equals(bare.value());
            if (round > 0) {
                byHand.add(bare.time());
                reports.add(report.time());
            }
        }
        return new ReportTimes(zone.getId(), ReportTimes.median(reports), ReportTimes.median(byHand), same);
    }

    private static Map<String, BigDecimal> owed(JsonNode report) {
        Map<String, BigDecimal> owed = new TreeMap<>();
        report.get("guarantees")
                .forEach(one -> owed.merge(
                        one.get("currency").asText(),
                        new BigDecimal(one.at("/computed/amount/amount").asText()),
                        BigDecimal::add));
        return owed;
    }
}
