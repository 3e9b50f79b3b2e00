package io.makegood.terms.expression;

import static io.makegood.terms.expression.Type.DATE;
import static io.makegood.terms.expression.Type.DATE_TIME;
import static io.makegood.terms.expression.Type.DURATION;
import static io.makegood.terms.expression.Type.NUMBER;
import static io.makegood.terms.expression.Type.PERIOD;
import static io.makegood.terms.expression.Type.TIME;
import static java.math.MathContext.DECIMAL128;
import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;

/** Which values can be computed with which. Numbers keep the 34 digits of decimal128, the last one half to even. */
final class Arithmetic {

    private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000);

    private record Sum(Type left, char operator, Type right) {}

    private record Rule(Type result, BinaryOperator<Object> rule) {}

    private static final Map<Character, String> VERBS =
            Map.of('+', "adds", '-', "subtracts", '*', "multiplies", '/', "divides");

    private static final Map<Sum, Rule> RULES = Map.ofEntries(
            rule(NUMBER, '+', NUMBER, NUMBER, (BigDecimal a, BigDecimal b) -> a.add(b, DECIMAL128)),
            rule(NUMBER, '-', NUMBER, NUMBER, (BigDecimal a, BigDecimal b) -> a.subtract(b, DECIMAL128)),
            rule(NUMBER, '*', NUMBER, NUMBER, (BigDecimal a, BigDecimal b) -> a.multiply(b, DECIMAL128)),
            rule(NUMBER, '/', NUMBER, NUMBER, Arithmetic::quotient),
            rule(DURATION, '+', DURATION, DURATION, (Duration a, Duration b) -> a.plus(b)),
            rule(DURATION, '-', DURATION, DURATION, (Duration a, Duration b) -> a.minus(b)),
            rule(DURATION, '*', NUMBER, DURATION, Arithmetic::times),
            rule(NUMBER, '*', DURATION, DURATION, (BigDecimal a, Duration b) -> times(b, a)),
            rule(DURATION, '/', NUMBER, DURATION, Arithmetic::parted),
            rule(DURATION, '/', DURATION, NUMBER, Arithmetic::ratio),
            rule(PERIOD, '+', PERIOD, PERIOD, (Period a, Period b) -> a.plus(b).normalized()),
            rule(PERIOD, '-', PERIOD, PERIOD, (Period a, Period b) -> a.minus(b).normalized()),
            rule(
                    DATE,
                    '+',
                    DURATION,
                    DATE,
                    (LocalDate a, Duration b) -> a.atStartOfDay().plus(b).toLocalDate()),
            rule(
                    DURATION,
                    '+',
                    DATE,
                    DATE,
                    (Duration a, LocalDate b) -> b.atStartOfDay().plus(a).toLocalDate()),
            rule(
                    DATE,
                    '-',
                    DURATION,
                    DATE,
                    (LocalDate a, Duration b) -> a.atStartOfDay().minus(b).toLocalDate()),
            rule(DATE, '+', PERIOD, DATE, (LocalDate a, Period b) -> a.plus(b)),
            rule(PERIOD, '+', DATE, DATE, (Period a, LocalDate b) -> b.plus(a)),
            rule(DATE, '-', PERIOD, DATE, (LocalDate a, Period b) -> a.minus(b)),
            rule(
                    DATE,
                    '-',
                    DATE,
                    DURATION,
                    (LocalDate a, LocalDate b) -> Duration.between(b.atStartOfDay(), a.atStartOfDay())),
            rule(DATE_TIME, '+', DURATION, DATE_TIME, (ZonedDateTime a, Duration b) -> a.plus(b)),
            rule(DURATION, '+', DATE_TIME, DATE_TIME, (Duration a, ZonedDateTime b) -> b.plus(a)),
            rule(DATE_TIME, '-', DURATION, DATE_TIME, (ZonedDateTime a, Duration b) -> a.minus(b)),
            rule(DATE_TIME, '+', PERIOD, DATE_TIME, (ZonedDateTime a, Period b) -> a.plus(b)),
            rule(PERIOD, '+', DATE_TIME, DATE_TIME, (Period a, ZonedDateTime b) -> b.plus(a)),
            rule(DATE_TIME, '-', PERIOD, DATE_TIME, (ZonedDateTime a, Period b) -> a.minus(b)),
            rule(DATE_TIME, '-', DATE_TIME, DURATION, (ZonedDateTime a, ZonedDateTime b) -> Duration.between(b, a)),
            rule(TIME, '+', DURATION, TIME, (LocalTime a, Duration b) -> a.plus(b)),
            rule(DURATION, '+', TIME, TIME, (Duration a, LocalTime b) -> b.plus(a)),
            rule(TIME, '-', DURATION, TIME, (LocalTime a, Duration b) -> a.minus(b)),
            rule(TIME, '-', TIME, DURATION, (LocalTime a, LocalTime b) -> Duration.between(b, a)));

    private Arithmetic() {}

    static Term of(Term left, char operator, Term right) {
        Rule rule = RULES.get(new Sum(left.type(), operator, right.type()));
        if (rule == null) {
            throw new ExpressionRefused(
                    "%s a %s and a %s".formatted(VERBS.get(operator), left.type(), right.type()),
                    "compute NUMBERs with NUMBERs, and dates and times with a DURATION or PERIOD");
        }
        refuseNothing(operator, right);
        return Term.of(rule.result(), left, right, rule.rule());
    }

    private static void refuseNothing(char operator, Term divisor) {
        Object value = operator == '/' && divisor.isConstant() ? divisor.in(Map.of()) : null;
        if (value instanceof BigDecimal number && number.signum() == 0
                || value instanceof Duration length && length.isZero()) {
            throw new ExpressionRefused("has no value: it divides by zero", "change its literals");
        }
    }

    static Term negation(Term term) {
        return switch (term.type()) {
            case NUMBER -> Term.of(NUMBER, List.of(term), part -> ((BigDecimal) part.get(0)).negate());
            case DURATION -> Term.of(DURATION, List.of(term), part -> ((Duration) part.get(0)).negated());
            case PERIOD -> Term.of(PERIOD, List.of(term), part -> ((Period) part.get(0)).negated());
            default ->
                throw new ExpressionRefused(
                        "negates a %s".formatted(term.type()), "put '-' before a NUMBER, a DURATION or a PERIOD");
        };
    }

    static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        if (divisor.signum() == 0) {
            throw new ArithmeticException("it divides by zero");
        }
        return dividend.divide(divisor, DECIMAL128);
    }

    private static Duration times(Duration length, BigDecimal factor) {
        return length(nanos(length).multiply(factor, DECIMAL128));
    }

    private static Duration parted(Duration length, BigDecimal divisor) {
        return length(quotient(nanos(length), divisor));
    }

    private static BigDecimal ratio(Duration length, Duration unit) {
        return quotient(nanos(length), nanos(unit));
    }

    private static BigDecimal nanos(Duration length) {
        return BigDecimal.valueOf(length.getSeconds()).movePointRight(9).add(BigDecimal.valueOf(length.getNano()));
    }

    private static Duration length(BigDecimal nanos) {
        BigInteger whole = nanos.setScale(0, RoundingMode.HALF_EVEN).unscaledValue();
        BigInteger[] parts = whole.divideAndRemainder(NANOS_PER_SECOND);
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
    }

    @SuppressWarnings("unchecked") // the types of the operands are those of the rule, or it would not be found
    private static <A, B> Map.Entry<Sum, Rule> rule(
            Type left, char operator, Type right, Type result, BiFunction<A, B, Object> rule) {
        return entry(new Sum(left, operator, right), new Rule(result, (a, b) -> rule.apply((A) a, (B) b)));
    }
}
