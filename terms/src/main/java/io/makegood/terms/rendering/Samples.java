package io.makegood.terms.rendering;

import io.makegood.terms.Lets;
import io.makegood.terms.Measure;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Award;
import io.makegood.terms.award.Pool;
import io.makegood.terms.condition.Condition;
import io.makegood.terms.condition.Condition.Formula;
import io.makegood.terms.condition.Condition.Match;
import io.makegood.terms.condition.Condition.Matches;
import io.makegood.terms.condition.Range;
import io.makegood.terms.condition.Range.End;
import io.makegood.terms.expression.Expression;
import io.makegood.terms.fact.Fact;
import io.makegood.terms.fact.FactType;
import io.makegood.terms.objective.Objective;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sensible values for what terms declare: ordinary ones, and others near the bounds that the rules name. */
final class Samples {

    static final Object ABSENT = new Object();

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<Duration> APART =
            Stream.of(1, 3, 5, 30, 240, 480).map(Duration::ofHours).toList();
    private static final List<BigDecimal> AMOUNTS =
            Stream.of(100, 60, 40, 20).map(BigDecimal::valueOf).toList();
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\"])\\d+(\\.\\d+)?(?![\\w.\"])");

    private final Terms terms;
    private final Award award;
    private final Map<String, List<Object>> candidates = new LinkedHashMap<>();

    Samples(Terms terms, Award award) {
        this.terms = terms;
        this.award = award;
        terms.facts().all().forEach(fact -> candidates.put(fact.name(), new ArrayList<>(usual(fact))));
        Leaf.of(award.pay()).forEach(this::visit);
        for (Lets.Let let : terms.lets().all()) {
            if (let instanceof Lets.OfExpression named) {
                visit(named.expression());
            } else if (let instanceof Lets.OfPay named) {
                Leaf.of(named.pay()).forEach(this::visit);
            }
        }
    }

    Map<String, Object> ordinary() {
        Map<String, Object> known = new HashMap<>(measures());
        for (Fact fact : terms.facts().all()) {
            Object value = fact.type() == FactType.MONEY && isNone(fact) ? null : fact.otherwise();
            if (value == null && !fact.isLearned() && !fact.optional()) {
                value = sample(fact);
            }
            if (value == null && fact.type() == FactType.BOOLEAN) {
                value = false;
            }
            if (value != null) {
                known.put(fact.name(), value);
            }
        }
        known.put(Pool.own("customer"), "customer");
        known.put(Pool.own("order"), "order");
        return known;
    }

    Set<String> names() {
        return candidates.keySet();
    }

    Map<String, Object> any(Random random) {
        Map<String, Object> known = ordinary();
        candidates.forEach((name, values) -> {
            if (!values.isEmpty() && random.nextInt(4) > 0) {
                known.put(name, values.get(random.nextInt(values.size())));
            }
        });
        return known;
    }

    /** An example of nothing would explain nothing. */
    private static boolean isNone(Fact fact) {
        return fact.otherwise() == null || fact.otherwise() instanceof BigDecimal amount && amount.signum() == 0;
    }

    private Map<String, Object> measures() {
        Objective objective = terms.objective(award.objective());
        Map<String, Object> measures = new HashMap<>();
        measures.put(Measure.STARTED_ON.word(), DAY);
        measures.put(Measure.DUE_ON.word(), DAY);
        if (objective instanceof Objective.Uptime uptime) {
            measures.put(Measure.PERCENT.word(), uptime.atLeast().subtract(BigDecimal.ONE));
        } else if (objective instanceof Objective.Count count) {
            measures.put(Measure.COUNT.word(), BigDecimal.valueOf(count.atMost() + 1L));
        } else if (objective instanceof Objective.Deadline) {
            measures.put(Measure.LATE.word(), Duration.ofHours(3));
            measures.put(Measure.LASTED.word(), Duration.ofHours(30));
            measures.put(Measure.LATE_DAYS.word(), BigDecimal.ONE);
            measures.put(Measure.LATE_WORKING_DAYS.word(), BigDecimal.ONE);
            measures.put(Measure.LATE_PIECES.word(), BigDecimal.ONE);
        }
        return measures;
    }

    /** Of a fact that an amount rests on, when nothing else says how much it is. */
    Optional<Object> amount(String name) {
        return terms.facts()
                .find(name)
                .filter(fact -> isNumber(fact.type()) && isNone(fact))
                .map(this::sample);
    }

    /** The first is the largest, as a price is; a difference of two is not nothing. */
    private BigDecimal money(Fact fact) {
        List<Fact> all = terms.facts().all().stream()
                .filter(one -> one.type() == FactType.MONEY)
                .toList();
        BigDecimal unit = BigDecimal.valueOf(terms.currency().getDecimalPlaces() == 0 ? 100 : 1);
        return unit.multiply(AMOUNTS.get(Math.min(all.indexOf(fact), AMOUNTS.size() - 1)));
    }

    private Object sample(Fact fact) {
        if (!fact.words().isEmpty()) {
            return fact.words().get(0);
        }
        return switch (fact.type()) {
            case MONEY -> money(fact);
            case NUMBER -> BigDecimal.TEN;
            case INTEGER -> BigDecimal.valueOf(2);
            case BOOLEAN -> false;
            case TEXT -> "A";
            case DATE -> DAY;
            case TIME -> LocalTime.NOON;
            case DATE_TIME -> noon();
            case DURATION -> Duration.ofHours(1);
        };
    }

    private ZonedDateTime noon() {
        return DAY.atTime(LocalTime.NOON).atZone(terms.zone());
    }

    private List<?> usual(Fact fact) {
        if (!fact.words().isEmpty()) {
            return fact.words();
        }
        return switch (fact.type()) {
            case BOOLEAN -> List.of(true, false);
            case DATE_TIME ->
                APART.stream()
                        .flatMap(apart -> Stream.of(noon().plus(apart), noon().minus(apart)))
                        .toList();
            case DATE ->
                APART.stream()
                        .flatMap(apart -> Stream.of(DAY.plusDays(apart.toDays()), DAY.minusDays(apart.toDays())))
                        .toList();
            default -> List.of(sample(fact));
        };
    }

    private void visit(Leaf leaf) {
        leaf.guards().forEach(guard -> visit(guard.when()));
    }

    private void visit(Condition condition) {
        if (condition instanceof Matches matches) {
            matches.matches().forEach(this::visit);
        } else if (condition instanceof Formula formula) {
            visit(formula.expression());
        }
    }

    private void visit(Match match) {
        List<Object> values = candidates.get(match.name());
        if (values != null) {
            values.addAll(match.values());
            Range range = match.range();
            if (range != null) {
                near(range.low(), values);
                near(range.high(), values);
            }
        }
    }

    private static void near(@Nullable End end, List<Object> values) {
        if (end != null && end.value() instanceof BigDecimal number) {
            near(number, values);
        } else if (end != null) {
            values.add(end.value());
        }
    }

    private static void near(BigDecimal number, List<Object> values) {
        values.add(number);
        BigDecimal near =
                number.divide(BigDecimal.valueOf(4), 0, RoundingMode.DOWN).max(BigDecimal.ONE);
        values.add(number.add(near));
        values.add(number.subtract(near).max(BigDecimal.ZERO));
    }

    private void visit(Expression expression) {
        List<BigDecimal> numbers = NUMBER.matcher(expression.text())
                .results()
                .map(found -> new BigDecimal(found.group()))
                .toList();
        for (String name : expression.names()) {
            List<Object> values = candidates.get(name);
            if (values != null
                    && terms.facts()
                            .find(name)
                            .map(Fact::type)
                            .filter(Samples::isNumber)
                            .isPresent()) {
                numbers.forEach(number -> near(number, values));
            }
        }
    }

    private static boolean isNumber(FactType type) {
        return type == FactType.NUMBER || type == FactType.INTEGER || type == FactType.MONEY;
    }
}
