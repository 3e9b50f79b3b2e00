package io.makegood.terms.expression;

import static io.makegood.terms.expression.Type.BOOLEAN;
import static io.makegood.terms.expression.Type.DATE;
import static io.makegood.terms.expression.Type.DATE_TIME;
import static io.makegood.terms.expression.Type.DURATION;
import static io.makegood.terms.expression.Type.NUMBER;
import static io.makegood.terms.expression.Type.NUMBERS;
import static io.makegood.terms.expression.Type.PERIOD;
import static io.makegood.terms.expression.Type.TEXT;
import static io.makegood.terms.expression.Type.TIME;
import static java.math.MathContext.DECIMAL128;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The functions an expression may call. None grows a text or a list, matches a pattern, or knows what time it is. */
final class Functions {

    /** One way to call a function. */
    private record Signature(String name, List<Type> takes, Type gives, Function<List<Object>, Object> rule) {

        @SuppressWarnings("unchecked") // arguments are of the types taken, or this signature is not chosen
        static <A> Signature of(String name, Type a, Type gives, Function<A, Object> rule) {
            return new Signature(name, List.of(a), gives, given -> rule.apply((A) given.get(0)));
        }

        @SuppressWarnings("unchecked") // as above
        static <A, B> Signature of(String name, Type a, Type b, Type gives, BiFunction<A, B, Object> rule) {
            return new Signature(name, List.of(a, b), gives, given -> rule.apply((A) given.get(0), (B) given.get(1)));
        }

        static String named(List<Type> types) {
            return types.stream().map(Type::name).collect(Collectors.joining(", "));
        }

        @Override
        public String toString() {
            return "%s(%s)".formatted(name, named(takes));
        }
    }

    private static final int MOST_DECIMALS = 9;
    private static final Set<String> OF_LITERALS = Set.of("date", "time", "date and time", "duration");
    private static final Set<String> OF_ITEMS = Set.of("min", "max", "sum");

    private static final Map<String, List<Signature>> KNOWN = Stream.of(numbers(), texts(), times(), lists())
            .flatMap(Function.identity())
            .collect(Collectors.groupingBy(Signature::name));

    private Functions() {}

    static Set<String> names() {
        return KNOWN.keySet();
    }

    /** Functions of one list take its items one by one as well: max(a, b). */
    static Term of(String name, List<Term> given) {
        boolean items = OF_ITEMS.contains(name) && !isOneList(given);
        return call(name, items ? List.of(list(given)) : given);
    }

    /** A list of items of one type; null if one of them is, so that a list never holds null. */
    static Term list(List<Term> items) {
        List<Type> types = items.stream().map(Term::type).distinct().toList();
        Type type = (types.size() == 1 ? types.get(0).list() : Optional.<Type>empty())
                .orElseThrow(() -> new ExpressionRefused(
                        "lists " + (types.isEmpty() ? "nothing" : Signature.named(types)),
                        "list single values of one type"));
        return Term.of(type, items, List::copyOf);
    }

    private static Term call(String name, List<Term> arguments) {
        refuseReading(name, arguments);
        List<Signature> known = KNOWN.get(name);
        if (known == null) {
            throw new ExpressionRefused(
                    "calls '%s', which is not known here".formatted(name), Words.suggestion(name, names()));
        }
        List<Type> types = arguments.stream().map(Term::type).toList();
        Signature signature = known.stream()
                .filter(one -> one.takes().equals(types))
                .findFirst()
                .orElseThrow(() -> wrongArguments(name, types, known));
        refuseVagueSetting(signature, arguments);
        return Term.of(signature.gives(), arguments, signature.rule());
    }

    private static void refuseReading(String name, List<Term> arguments) {
        if (OF_LITERALS.contains(name)
                && arguments.size() == 1
                && arguments.get(0).type() == TEXT) {
            throw new ExpressionRefused(
                    "reads a %s from a text that is not written out".formatted(name),
                    "declare a name that is a %s already".formatted(name));
        }
    }

    private static boolean isOneList(List<Term> given) {
        return given.size() == 1 && given.get(0).type().element().isPresent();
    }

    private static ExpressionRefused wrongArguments(String name, List<Type> types, List<Signature> known) {
        String right = known.stream().map(Signature::toString).sorted().collect(Collectors.joining(" or "));
        return new ExpressionRefused("calls %s(%s)".formatted(name, Signature.named(types)), "write " + right);
    }

    /** To how many decimals to round, and whose clock to read, has to be right when the expression is written. */
    private static void refuseVagueSetting(Signature signature, List<Term> arguments) {
        if (signature.takes().equals(List.of(NUMBER, NUMBER)) && !isScale(arguments.get(1))) {
            throw new ExpressionRefused(
                    "rounds to an unknown number of decimals",
                    "write a whole number from 0 to %d".formatted(MOST_DECIMALS));
        }
        if (signature.takes().equals(List.of(DATE_TIME, TEXT)) && !isZone(arguments.get(1))) {
            throw new ExpressionRefused("names an unknown time zone", "write one such as \"Europe/Berlin\"");
        }
    }

    private static boolean isScale(Term decimals) {
        return decimals.isConstant()
                && decimals.in(Map.of()) instanceof BigDecimal scale
                && scale.stripTrailingZeros().scale() <= 0
                && scale.signum() >= 0
                && scale.compareTo(BigDecimal.valueOf(MOST_DECIMALS)) <= 0;
    }

    private static boolean isZone(Term zone) {
        return zone.isConstant() && ZoneId.getAvailableZoneIds().contains(zone.in(Map.of()));
    }

    private static Stream<Signature> numbers() {
        return Stream.of(
                Signature.of("abs", NUMBER, NUMBER, (BigDecimal a) -> a.abs()),
                Signature.of("abs", DURATION, DURATION, Duration::abs),
                Signature.of("floor", NUMBER, NUMBER, (BigDecimal a) -> a.setScale(0, RoundingMode.FLOOR)),
                Signature.of("floor", NUMBER, NUMBER, NUMBER, rounding(RoundingMode.FLOOR)),
                Signature.of("ceiling", NUMBER, NUMBER, (BigDecimal a) -> a.setScale(0, RoundingMode.CEILING)),
                Signature.of("ceiling", NUMBER, NUMBER, NUMBER, rounding(RoundingMode.CEILING)),
                Signature.of("decimal", NUMBER, NUMBER, NUMBER, rounding(RoundingMode.HALF_EVEN)),
                Signature.of("round up", NUMBER, NUMBER, NUMBER, rounding(RoundingMode.UP)),
                Signature.of("round down", NUMBER, NUMBER, NUMBER, rounding(RoundingMode.DOWN)),
                Signature.of("round half up", NUMBER, NUMBER, NUMBER, rounding(RoundingMode.HALF_UP)));
    }

    private static Stream<Signature> texts() {
        return Stream.of(
                Signature.of("string length", TEXT, NUMBER, (String a) -> number(a.codePointCount(0, a.length()))),
                Signature.of("lower case", TEXT, TEXT, (String a) -> a.toLowerCase(Locale.ROOT)),
                Signature.of("upper case", TEXT, TEXT, (String a) -> a.toUpperCase(Locale.ROOT)),
                Signature.of("contains", TEXT, TEXT, BOOLEAN, (String a, String b) -> a.contains(b)),
                Signature.of("starts with", TEXT, TEXT, BOOLEAN, (String a, String b) -> a.startsWith(b)),
                Signature.of("ends with", TEXT, TEXT, BOOLEAN, (String a, String b) -> a.endsWith(b)));
    }

    private static Stream<Signature> times() {
        return Stream.of(
                Signature.of("date", DATE_TIME, DATE, ZonedDateTime::toLocalDate),
                Signature.of("time", DATE_TIME, TIME, ZonedDateTime::toLocalTime),
                Signature.of(
                        "date and time",
                        DATE_TIME,
                        TEXT,
                        DATE_TIME,
                        (ZonedDateTime a, String zone) -> a.withZoneSameInstant(ZoneId.of(zone))),
                Signature.of("day of week", DATE, TEXT, Functions::dayOfWeek),
                Signature.of(
                        "years and months duration",
                        DATE,
                        DATE,
                        PERIOD,
                        (LocalDate a, LocalDate b) -> Period.between(a, b).withDays(0)));
    }

    private static Stream<Signature> lists() {
        Stream<Signature> sum = Stream.of(Signature.of(
                "sum",
                NUMBERS,
                NUMBER,
                (List<BigDecimal> a) ->
                        a.stream().reduce((x, y) -> x.add(y, DECIMAL128)).orElse(null)));
        return Stream.concat(
                sum,
                Arrays.stream(Type.values())
                        .flatMap(element -> element.list().stream().flatMap(list -> ofList(list, element))));
    }

    private static Stream<Signature> ofList(Type list, Type element) {
        Comparator<Object> order = Comparison.order(element);
        Stream<Signature> any = Stream.of(
                Signature.of("count", list, NUMBER, (List<Object> a) -> number(a.size())),
                Signature.of(
                        "list contains",
                        list,
                        element,
                        BOOLEAN,
                        (List<Object> a, Object b) -> a.stream().anyMatch(item -> order.compare(item, b) == 0)));
        Stream<Signature> ordered = Stream.of(
                Signature.of(
                        "min",
                        list,
                        element,
                        (List<Object> a) -> a.stream().min(order).orElse(null)),
                Signature.of(
                        "max",
                        list,
                        element,
                        (List<Object> a) -> a.stream().max(order).orElse(null)));
        return element.hasOrder() ? Stream.concat(any, ordered) : any;
    }

    private static BiFunction<BigDecimal, BigDecimal, Object> rounding(RoundingMode mode) {
        return (number, decimals) -> number.setScale(decimals.intValueExact(), mode);
    }

    private static BigDecimal number(int whole) {
        return BigDecimal.valueOf(whole);
    }

    private static Object dayOfWeek(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
