package io.makegood.terms.check.sample;

import io.makegood.terms.Measure;
import io.makegood.terms.condition.Range;
import io.makegood.terms.objective.Objective;
import io.makegood.terms.objective.Objective.Count;
import io.makegood.terms.objective.Objective.Deadline;
import io.makegood.terms.objective.Objective.Uptime;
import io.makegood.terms.pay.Accrual;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** How badly an objective may be missed, from the best to the worst: on both sides of each bound of an award. */
final class Degrees {

    private static final Duration MOMENT = Duration.of(1, ChronoUnit.MICROS);
    private static final BigDecimal LITTLE = new BigDecimal("0.000001");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** What is measured, and by which measure it is named. */
    record Degree(Measure by, Map<String, Object> measured) {

        Object value() {
            return Objects.requireNonNull(measured.get(by.word()));
        }
    }

    private final Bounds bounds;

    private Degrees(Bounds bounds) {
        this.bounds = bounds;
    }

    /** Several ways to become worse; none for what either happens or does not. */
    static List<List<Degree>> of(Objective objective, Bounds bounds, Set<String> names) {
        Degrees degrees = new Degrees(bounds);
        List<List<Degree>> ways = new ArrayList<>();
        if (objective instanceof Deadline) {
            ways.add(degrees.lateness(names));
            addIfNamed(ways, Measure.LATE_PIECES, names, degrees.wholeNumbers(Measure.LATE_PIECES, 1));
            addIfNamed(ways, Measure.NOTICE, names, degrees.notice());
        } else if (objective instanceof Uptime) {
            ways.add(degrees.uptime());
        } else if (objective instanceof Count count) {
            ways.add(degrees.wholeNumbers(Measure.COUNT, count.atMost() + 1));
        }
        return ways;
    }

    private static void addIfNamed(List<List<Degree>> ways, Measure by, Set<String> names, List<Degree> way) {
        if (names.contains(by.word())) {
            ways.add(way);
        }
    }

    private List<Degree> lateness(Set<String> names) {
        TreeSet<Duration> lengths = new TreeSet<>(Set.of(Duration.ZERO, Duration.ofHours(1), Duration.ofDays(40)));
        for (Measure by : List.of(Measure.LATE, Measure.LASTED)) {
            bounds.of(by.word()).forEach(bound -> addAround(lengths, (Duration) bound));
        }
        for (Measure by : List.of(Measure.LATE_DAYS, Measure.LATE_WORKING_DAYS)) {
            bounds.of(by.word()).forEach(bound -> addAround(lengths, days((BigDecimal) bound)));
        }
        bounds.accruals().forEach(accrual -> addUnits(lengths, accrual));
        Measure shown = List.of(Measure.LATE, Measure.LATE_DAYS, Measure.LATE_WORKING_DAYS, Measure.LASTED).stream()
                .filter(measure -> names.contains(measure.word()))
                .findFirst()
                .orElse(Measure.LATE);
        return lengths.stream()
                .filter(length -> !length.isNegative())
                .map(length -> late(shown, length))
                .toList();
    }

    private static Degree late(Measure shown, Duration length) {
        BigDecimal days = BigDecimal.valueOf(length.toDays());
        return new Degree(
                shown,
                Map.of(
                        Measure.LATE.word(), length,
                        Measure.LASTED.word(), length,
                        Measure.LATE_DAYS.word(), days,
                        Measure.LATE_WORKING_DAYS.word(), days));
    }

    private static void addAround(Set<Duration> lengths, Duration bound) {
        lengths.addAll(List.of(bound.minus(MOMENT), bound, bound.plus(MOMENT)));
    }

    private static Duration days(BigDecimal number) {
        return Duration.ofDays(number.min(BigDecimal.valueOf(100_000)).longValue());
    }

    private static void addUnits(Set<Duration> lengths, Accrual accrual) {
        Duration unit = accrual.unit() == null ? Duration.ofDays(1) : accrual.unit();
        Duration begin = accrual.after().time().plusDays(accrual.after().days());
        addUnit(lengths, begin, unit, 1);
        addUnit(lengths, begin, unit, 2);
        accrual.rates().forEach(rate -> addUnit(lengths, begin, unit, rate.from()));
        if (accrual.most() != null) {
            addUnit(lengths, begin, unit, accrual.most());
        }
    }

    private static void addUnit(Set<Duration> lengths, Duration begin, Duration unit, int number) {
        lengths.add(begin.plus(unit.multipliedBy(Math.min(number, 100_000))));
    }

    private List<Degree> uptime() {
        TreeSet<BigDecimal> percents = new TreeSet<>(Set.of(BigDecimal.ZERO, BigDecimal.valueOf(50), ALL));
        for (Object bound : bounds.of(Measure.PERCENT.word())) {
            BigDecimal percent = (BigDecimal) bound;
            percents.addAll(List.of(percent.subtract(LITTLE), percent, percent.add(LITTLE)));
        }
        return percents.descendingSet().stream()
                .filter(percent -> percent.signum() >= 0 && percent.compareTo(ALL) <= 0)
                .map(percent -> degree(Measure.PERCENT, percent))
                .toList();
    }

    private List<Degree> wholeNumbers(Measure by, int least) {
        TreeSet<BigDecimal> numbers = new TreeSet<>();
        bounds.of(by.word()).forEach(bound -> numbers.add((BigDecimal) bound));
        List.of(least, least + 1, least + 10).forEach(number -> numbers.add(BigDecimal.valueOf(number)));
        List.copyOf(numbers).forEach(number -> numbers.add(number.add(BigDecimal.ONE)));
        return numbers.tailSet(BigDecimal.valueOf(least)).stream()
                .map(number -> degree(by, number))
                .toList();
    }

    /** Less notice is worse. */
    private List<Degree> notice() {
        TreeSet<Duration> lengths = new TreeSet<>(Range::compare);
        lengths.addAll(Set.of(Duration.ZERO, Duration.ofDays(10)));
        bounds.of(Measure.NOTICE.word()).forEach(bound -> addAround(lengths, (Duration) bound));
        List<Degree> degrees = new ArrayList<>();
        for (Duration length : lengths) {
            if (!length.isNegative()) {
                degrees.add(degree(Measure.NOTICE, length));
            }
        }
        Collections.reverse(degrees);
        return degrees;
    }

    private static Degree degree(Measure by, Object value) {
        return new Degree(by, Map.of(by.word(), value));
    }
}
