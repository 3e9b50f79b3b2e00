package io.makegood.terms;

import io.makegood.terms.award.Adjustment;
import io.makegood.terms.award.Award;
import io.makegood.terms.condition.Condition;
import io.makegood.terms.condition.Condition.Match;
import io.makegood.terms.condition.Condition.Matches;
import io.makegood.terms.condition.Condition.Named;
import io.makegood.terms.condition.Range;
import io.makegood.terms.pay.Accrual;
import io.makegood.terms.pay.Choice;
import io.makegood.terms.pay.Modified;
import io.makegood.terms.pay.Pay;
import io.makegood.terms.pay.Percent;
import io.makegood.terms.pay.Several;
import io.makegood.terms.pay.Tiers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where what is owed changes though nothing happens: the clock must look again there, and nowhere else. */
public final class Growth {

    private static final Duration MOMENT = Duration.of(1, ChronoUnit.MICROS);

    /** So many units, one after the other, from an offset on; without end when {@code most} is 0. */
    private record Progression(Duration offset, Duration unit, int most) {

        Optional<Duration> next(Duration after) {
            Duration past = after.minus(offset);
            long passed = past.isNegative() ? 0 : past.dividedBy(unit) + 1;
            return most > 0 && passed >= most ? Optional.empty() : Optional.of(offset.plus(unit.multipliedBy(passed)));
        }

        /** From when nothing is added any more. */
        Optional<Duration> last() {
            return most > 0 ? Optional.of(offset.plus(unit.multipliedBy(most - 1L))) : Optional.empty();
        }
    }

    private final Map<Measure, TreeSet<Duration>> bounds = new EnumMap<>(Measure.class);
    private final Map<Measure, List<Progression>> progressions = new EnumMap<>(Measure.class);
    private final Map<Measure, Integer> days = new EnumMap<>(Measure.class);

    private final List<Match> named = new ArrayList<>();

    public static final Growth NONE = new Growth();

    private Growth() {}

    static String key(String objective, boolean rePromise) {
        return objective + (rePromise ? "|re-promise" : "");
    }

    /** Of each objective, and of its re-promises, by {@link #key}. */
    public static Map<String, Growth> all(List<Award> awards, Lets lets) {
        return awards.stream()
                .collect(Collectors.groupingBy(
                        award -> key(award.objective(), award.rePromises()),
                        Collectors.collectingAndThen(Collectors.toList(), some -> of(some, lets))));
    }

    private static Growth of(List<Award> awards, Lets lets) {
        Growth growth = new Growth();
        awards.forEach(growth::visit);
        lets.all().forEach(growth::visit);
        return growth;
    }

    /** With the bounds that names stand for, as far as somebody knows them. */
    public Growth in(Supplier<Sheet> known) {
        if (named.isEmpty()) {
            return this;
        }
        Sheet sheet = known.get();
        Growth growth = new Growth();
        bounds.forEach((measure, some) -> growth.bounds.put(measure, new TreeSet<>(some)));
        growth.progressions.putAll(progressions);
        growth.days.putAll(days);
        named.forEach(match -> match.in(sheet).ifPresent(growth::add));
        return growth;
    }

    /** The next moment after this one, of something that goes by time: {@code late} or {@code lasted}. */
    public Optional<Duration> next(Measure measure, Duration after) {
        Duration bound = bounds.getOrDefault(measure, new TreeSet<>()).higher(after);
        List<Optional<Duration>> candidates = new ArrayList<>(List.of(Optional.ofNullable(bound)));
        progressions.getOrDefault(measure, List.of()).forEach(one -> candidates.add(one.next(after)));
        return candidates.stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /**
     * Both sides of each bound, and the last of units that have one, of something that goes by time. Between two of them,
     * and after the last, what is owed only rises, if it changes at all.
     */
    public List<Duration> turns(Measure measure) {
        Stream<Duration> sides = bounds.getOrDefault(measure, new TreeSet<>()).stream()
                .flatMap(bound -> Stream.of(bound.minus(MOMENT), bound));
        Stream<Duration> ends = progressions.getOrDefault(measure, List.of()).stream()
                .flatMap(progression -> progression.last().stream());
        return Stream.concat(sides, ends).toList();
    }

    /** Up to which number of days each further one matters; 0 when none does. */
    public int days(Measure measure) {
        return days.getOrDefault(measure, 0);
    }

    public boolean needs(Measure measure) {
        return days(measure) > 0
                || named.stream().anyMatch(match -> match.name().equals(measure.word()));
    }

    private void visit(Award award) {
        visit(award.pay());
        award.then().forEach(this::visit);
        award.total().forEach(this::visit);
        award.remedies().forEach(remedy -> visit(remedy.when()));
    }

    private void visit(Lets.Let let) {
        if (let instanceof Lets.OfPay named) {
            visit(named.pay());
        }
    }

    private void visit(Adjustment adjustment) {
        visit(adjustment.when());
        if (adjustment.change() instanceof Adjustment.Limit limit) {
            visit(limit.bound());
        } else if (adjustment.change() instanceof Adjustment.Minus minus) {
            visit(minus.subtrahend());
        }
    }

    private void visit(Pay pay) {
        if (pay instanceof Tiers tiers) {
            tiers.tiers().forEach(tier -> add(tiers.by(), tier.range()));
            tiers.tiers().forEach(tier -> visit(tier.pay()));
        } else if (pay instanceof Choice choice) {
            choice.options().forEach(option -> visit(option.when()));
            choice.options().forEach(option -> visit(option.pay()));
        } else if (pay instanceof Accrual accrual) {
            visit(accrual);
        } else if (pay instanceof Several several) {
            several.pays().forEach(this::visit);
        } else if (pay instanceof Percent percent) {
            visit(percent.of());
        } else if (pay instanceof Modified modified) {
            visit(modified.pay());
        }
    }

    private void visit(Accrual accrual) {
        if (accrual.unit() == null) {
            add(
                    accrual.by(),
                    accrual.most() == null
                            ? Integer.MAX_VALUE
                            : accrual.most() + accrual.after().days());
        } else {
            add(accrual, accrual.unit());
        }
        if (accrual.first() != null) {
            visit(accrual.first());
        }
        accrual.rates().forEach(rate -> visit(rate.pay()));
    }

    private void add(Accrual accrual, Duration unit) {
        Duration begin = accrual.after().time();
        Duration first = accrual.started() ? begin.plus(MOMENT) : begin.plus(unit);
        int most = Objects.requireNonNullElse(accrual.most(), 0);
        progressions
                .computeIfAbsent(accrual.by(), measure -> new ArrayList<>())
                .add(new Progression(first, unit, most));
    }

    private void visit(Condition condition) {
        if (condition instanceof Matches matches) {
            matches.matches().forEach(this::add);
        } else if (condition instanceof Named some) {
            some.matches().stream().filter(match -> !match.isNamed()).forEach(this::add);
            some.matches().stream().filter(Match::isNamed).forEach(named::add);
        }
    }

    private void add(Match match) {
        Measure.of(match.name())
                .filter(measure -> match.range() != null)
                .ifPresent(measure -> add(measure, Objects.requireNonNull(match.range())));
    }

    private void add(Measure measure, Range range) {
        if (measure.isGrowing() && range.low() != null) {
            add(measure, range.low().value(), range.low().closed());
        }
        if (measure.isGrowing() && range.high() != null) {
            add(measure, range.high().value(), !range.high().closed());
        }
    }

    /** {@code atOnce}: it changes at the bound itself, not just after it. */
    private void add(Measure measure, Object bound, boolean atOnce) {
        if (bound instanceof Duration time) {
            bounds.computeIfAbsent(measure, any -> new TreeSet<>()).add(atOnce ? time : time.plus(MOMENT));
        } else if (bound instanceof BigDecimal number) {
            add(measure, number.setScale(0, RoundingMode.CEILING).intValue() + 1);
        }
    }

    private void add(Measure measure, int until) {
        days.merge(measure, until, Math::max);
    }
}
