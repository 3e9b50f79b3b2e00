package io.makegood.terms.check.sample;

import io.makegood.terms.Measure;
import io.makegood.terms.Terms;
import io.makegood.terms.fact.Fact;
import io.makegood.terms.fact.FactType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Facts of made-up promises. Those by which an award chooses make {@link #cases}; those it only computes with make
 * {@link #sizes}: what one of them is does not depend on another, so each is once much larger than the others.
 */
final class SampleFacts {

    private static final ZonedDateTime DAY = ZonedDateTime.parse("2026-06-01T12:00:00Z");
    private static final Object UNKNOWN = new Object();
    private static final int STRIDE = 7_919;

    private final Terms terms;
    private final Bounds bounds;
    private final Map<String, List<Object>> choosing = new LinkedHashMap<>();
    private final Map<String, List<Object>> computing = new LinkedHashMap<>();

    SampleFacts(Terms terms, Bounds bounds, Set<String> names) {
        this.terms = terms;
        this.bounds = bounds;
        names.forEach(this::add);
    }

    private void add(String name) {
        terms.facts().find(name).ifPresent(this::add);
        if (name.equals(Measure.STARTED_ON.word()) || name.equals(Measure.DUE_ON.word())) {
            choosing.put(name, around(name, List.of(DAY.toLocalDate())));
        } else if (name.equals(Measure.PARTY.word()) || name.equals(Measure.REASON.word())) {
            choosing.put(name, around(name, List.of("other", UNKNOWN)));
        }
    }

    private void add(Fact fact) {
        boolean isSize = fact.type().type() == FactType.NUMBER.type()
                && bounds.of(fact.name()).isEmpty();
        if (isSize) {
            computing.put(fact.name(), sizes(fact.type()));
        } else {
            choosing.put(fact.name(), values(fact));
        }
    }

    private static List<Object> sizes(FactType type) {
        return switch (type) {
            case MONEY -> numbers("1", "100", "100000");
            case INTEGER -> numbers("1", "2", "6");
            default -> numbers("1", "10", "1000");
        };
    }

    private List<Object> values(Fact fact) {
        List<Object> values = new ArrayList<>(fact.words());
        if (values.isEmpty()) {
            values.addAll(around(fact.name(), ordinary(fact.type())));
        }
        if (!fact.isRequired() && fact.otherwise() == null) {
            values.add(UNKNOWN);
        }
        return values;
    }

    private static List<Object> ordinary(FactType type) {
        return switch (type) {
            case MONEY, NUMBER, INTEGER -> numbers("1", "100");
            case BOOLEAN -> List.of(true, false);
            case TEXT -> List.of("other");
            case DATE -> List.of(DAY.toLocalDate(), DAY.toLocalDate().plusDays(20));
            case TIME -> List.of(LocalTime.NOON);
            case DATE_TIME -> List.of(DAY, DAY.plusDays(1), DAY.plusDays(20));
            case DURATION -> List.of(Duration.ofHours(1), Duration.ofDays(3));
        };
    }

    /** The bounds, what is just beside them, and some others. */
    private List<Object> around(String name, List<Object> others) {
        Set<Object> values = new LinkedHashSet<>();
        for (Object bound : bounds.of(name)) {
            values.add(bound);
            values.addAll(beside(bound));
        }
        values.addAll(others);
        return List.copyOf(values);
    }

    private static List<Object> beside(Object bound) {
        if (bound instanceof BigDecimal number) {
            BigDecimal less = number.subtract(BigDecimal.ONE);
            return less.signum() < 0 ? List.of(number.add(BigDecimal.ONE)) : List.of(less, number.add(BigDecimal.ONE));
        }
        if (bound instanceof Duration time) {
            return List.of(time.minusSeconds(1), time.plusSeconds(1));
        }
        if (bound instanceof LocalDate day && Math.abs(day.getYear()) < 10_000) {
            return List.of(day.minusDays(1), day.plusDays(1));
        }
        return List.of();
    }

    private static List<Object> numbers(String... numbers) {
        List<Object> all = new ArrayList<>();
        for (String number : numbers) {
            all.add(new BigDecimal(number));
        }
        return all;
    }

    /** At most so many, spread over all that are possible. */
    List<Map<String, Object>> cases(int most) {
        long all = 1;
        for (List<Object> values : choosing.values()) {
            all = Math.min(all * values.size(), Integer.MAX_VALUE);
        }
        List<Map<String, Object>> cases = new ArrayList<>();
        for (long i = 0; i < Math.min(all, most); i++) {
            cases.add(sample(all <= most ? i : i * STRIDE % all));
        }
        return cases;
    }

    private Map<String, Object> sample(long number) {
        Map<String, Object> facts = new HashMap<>(terms.facts().defaults());
        long rest = number;
        for (Map.Entry<String, List<Object>> fact : choosing.entrySet()) {
            List<Object> values = fact.getValue();
            put(facts, fact.getKey(), values.get((int) (rest % values.size())));
            rest /= values.size();
        }
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, Object value) {
        if (value == UNKNOWN) {
            facts.remove(name);
        } else {
            facts.put(name, value);
        }
    }

    /** Each alone large or small among the others, and all alike. */
    List<Map<String, Object>> sizes() {
        Set<Map<String, Object>> sizes = new LinkedHashSet<>();
        for (int size = 1; size >= 0; size--) {
            sizes.add(alike(size));
        }
        sizes.add(alike(2));
        computing.forEach((name, values) -> {
            sizes.add(except(alike(0), name, values.get(2)));
            sizes.add(except(alike(2), name, values.get(0)));
        });
        return List.copyOf(sizes);
    }

    private Map<String, Object> alike(int size) {
        Map<String, Object> facts = new LinkedHashMap<>();
        computing.forEach((name, values) -> facts.put(name, values.get(size)));
        return facts;
    }

    private static Map<String, Object> except(Map<String, Object> facts, String name, Object value) {
        facts.put(name, value);
        return facts;
    }
}
