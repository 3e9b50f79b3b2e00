package io.makegood.terms.pricing;

import io.makegood.terms.Measure;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Award;
import io.makegood.terms.check.part.Names;
import io.makegood.terms.fact.Fact;
import io.makegood.terms.objective.Claim;
import io.makegood.terms.objective.Objective;
import io.makegood.terms.objective.Objective.Count;
import io.makegood.terms.objective.Objective.Deadline;
import io.makegood.terms.objective.Objective.Uptime;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A made-up promise under some terms, with facts of the types that they declare, and how badly it may be broken. */
final class AnyPromise {

    private static final ZonedDateTime EARLIEST = ZonedDateTime.parse("2005-01-01T00:00:00Z");
    private static final int MINUTES_UNTIL_LATEST = 22 * 365 * 24 * 60;
    private static final List<Duration> STRIDES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofDays(1));
    private static final Duration A_WHILE = Duration.ofHours(30);
    private static final int DEGREES = 20;

    private final Terms terms;
    private final Random random;
    private final Map<String, Object> facts = new HashMap<>();
    private final ZonedDateTime started;
    private final ZonedDateTime due;

    AnyPromise(Terms terms, Random random) {
        this.terms = terms;
        this.random = random;
        started = EARLIEST.plusMinutes(random.nextInt(MINUTES_UNTIL_LATEST)).withZoneSameInstant(terms.zone());
        due = started.plusMinutes(random.nextInt(20 * 24 * 60));
        facts.putAll(terms.facts().defaults());
        terms.facts().all().forEach(this::add);
        List.of(Measure.PARTY, Measure.REASON).forEach(measure -> facts.put(measure.word(), "carrier"));
    }

    private void add(Fact fact) {
        if (fact.isRequired() || random.nextInt(3) > 0) {
            facts.put(fact.name(), fact.words().isEmpty() ? value(fact) : oneOf(fact.words()));
        }
    }

    private Object value(Fact fact) {
        return switch (fact.type()) {
            case MONEY -> number(terms.currency().getDecimalPlaces());
            case NUMBER -> number(random.nextInt(3));
            case INTEGER -> BigDecimal.valueOf(random.nextInt(random.nextBoolean() ? 4 : 60));
            case BOOLEAN -> random.nextBoolean();
            case TEXT -> oneOf(List.of("one", "another"));
            case DATE -> day();
            case TIME -> LocalTime.ofSecondOfDay(random.nextInt(24 * 60) * 60L);
            case DATE_TIME -> due.plusMinutes(random.nextInt(60 * 24 * 60) - 30 * 24 * 60);
            case DURATION -> length();
        };
    }

    /** As many of few digits as of many. */
    private BigDecimal number(int decimals) {
        int most = BigDecimal.TEN.pow(1 + random.nextInt(7)).intValue();
        return BigDecimal.valueOf(random.nextInt(most), decimals);
    }

    private LocalDate day() {
        return due.toLocalDate().plusDays(random.nextInt(60) - 30);
    }

    private Duration length() {
        Duration stride = oneOf(STRIDES);
        return stride.multipliedBy(random.nextInt(40)).plus(random.nextInt(3) - 1L, ChronoUnit.MICROS);
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    Map<String, Object> facts() {
        return facts;
    }

    /** Ways in which a breach becomes worse, each from the best on, while all else stays as it is. */
    List<List<Verdict>> everWorse(Award award) {
        return ways(terms.objective(award.objective()), Names.of(award, terms.lets())).stream()
                .map(way ->
                        way.stream().map(measured -> breach(award, measured)).toList())
                .toList();
    }

    private List<List<Map<String, Object>>> ways(Objective objective, Set<String> names) {
        if (objective instanceof Uptime) {
            return List.of(percents());
        }
        if (!(objective instanceof Deadline)) {
            int least = objective instanceof Count count ? count.atMost() + 1 : 1;
            return List.of(numbers(least).stream().map(AnyPromise::count).toList());
        }
        List<List<Map<String, Object>>> ways = new ArrayList<>();
        ways.add(lengths().stream().map(length -> late(length, 1)).toList());
        if (names.contains(Measure.LATE_PIECES.word())) {
            ways.add(numbers(1).stream().map(pieces -> late(A_WHILE, pieces)).toList());
        }
        if (names.contains(Measure.NOTICE.word())) {
            ways.add(lengths().descendingSet().stream().map(this::notice).toList());
        }
        return ways;
    }

    private TreeSet<Duration> lengths() {
        TreeSet<Duration> lengths = new TreeSet<>();
        for (int i = 0; i < DEGREES; i++) {
            lengths.add(length().abs());
        }
        return lengths;
    }

    private List<Integer> numbers(int least) {
        return IntStream.range(0, DEGREES).map(i -> least + i).boxed().toList();
    }

    private Map<String, Object> late(Duration length, int pieces) {
        ZonedDateTime reached = due.plus(length);
        int workingDays = terms.calendar().workingDays(due.toLocalDate(), reached.toLocalDate());
        Map<String, Object> measured = new HashMap<>();
        put(measured, Measure.LATE, length);
        put(measured, Measure.LASTED, Duration.between(started, reached));
        put(
                measured,
                Measure.LATE_DAYS,
                BigDecimal.valueOf(ChronoUnit.DAYS.between(due.toLocalDate(), reached.toLocalDate())));
        put(measured, Measure.LATE_WORKING_DAYS, BigDecimal.valueOf(workingDays));
        put(measured, Measure.LATE_PIECES, BigDecimal.valueOf(pieces));
        put(measured, Measure.STARTED_ON, started.toLocalDate());
        put(measured, Measure.DUE_ON, due.toLocalDate());
        return measured;
    }

    private Map<String, Object> notice(Duration given) {
        Map<String, Object> measured = late(Duration.ZERO, 1);
        put(measured, Measure.NOTICE, given);
        return measured;
    }

    private List<Map<String, Object>> percents() {
        TreeSet<BigDecimal> percents = new TreeSet<>();
        for (int i = 0; i < DEGREES; i++) {
            BigDecimal below = BigDecimal.valueOf(random.nextInt(1_000), random.nextInt(4));
            percents.add(BigDecimal.valueOf(100).subtract(below).max(BigDecimal.ZERO));
        }
        return percents.descendingSet().stream()
                .map(percent -> Map.<String, Object>of(Measure.PERCENT.word(), percent))
                .toList();
    }

    private static Map<String, Object> count(int number) {
        return Map.of(Measure.COUNT.word(), BigDecimal.valueOf(number));
    }

    private static void put(Map<String, Object> measured, Measure measure, Object value) {
        measured.put(measure.word(), value);
    }

    private static Verdict breach(Award award, Map<String, Object> measured) {
        return new Verdict(
                1,
                award.objective(),
                "",
                award.rePromises() ? 1 : 0,
                Verdict.State.BREACHED,
                measured,
                null,
                Claim.State.NOT_NEEDED);
    }
}
