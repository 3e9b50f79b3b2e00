package io.makegood.terms.expression;

import static java.util.Map.entry;

import io.makegood.terms.document.PlainDecimal;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.ClosedConstRangeBoundary;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstDate;
import org.camunda.feel.syntaxtree.ConstDateTime;
import org.camunda.feel.syntaxtree.ConstDayTimeDuration;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.ConstLocalDateTime;
import org.camunda.feel.syntaxtree.ConstLocalTime;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstRange;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.ConstTime;
import org.camunda.feel.syntaxtree.ConstYearMonthDuration;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Division;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.FunctionParameters;
import org.camunda.feel.syntaxtree.GreaterOrEqual;
import org.camunda.feel.syntaxtree.GreaterThan;
import org.camunda.feel.syntaxtree.If;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.InputEqualTo;
import org.camunda.feel.syntaxtree.InputGreaterOrEqual;
import org.camunda.feel.syntaxtree.InputGreaterThan;
import org.camunda.feel.syntaxtree.InputInRange;
import org.camunda.feel.syntaxtree.InputLessOrEqual;
import org.camunda.feel.syntaxtree.InputLessThan;
import org.camunda.feel.syntaxtree.InstanceOf;
import org.camunda.feel.syntaxtree.LessOrEqual;
import org.camunda.feel.syntaxtree.LessThan;
import org.camunda.feel.syntaxtree.Multiplication;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.Subtraction;
import org.camunda.feel.syntaxtree.UnaryTestExpression;
import scala.jdk.javaapi.CollectionConverters;

/** Gives every part of a parsed text its type and meaning. What is not in its table of constructs is refused. */
final class Checker {

    static final int MOST_PARTS = 100;
    static final int DEEPEST = 20;

    private static final Map<Class<?>, BiFunction<Checker, Exp, Term>> CONSTRUCTS = Map.ofEntries(
            on(ConstNumber.class, (checker, it) -> number(it.value().bigDecimal())),
            on(ConstBool.class, (checker, it) -> Term.constant(Type.BOOLEAN, it.value())),
            on(ConstString.class, (checker, it) -> Term.constant(Type.TEXT, it.value())),
            on(ConstDate.class, (checker, it) -> Term.constant(Type.DATE, it.value())),
            on(ConstLocalTime.class, (checker, it) -> Term.constant(Type.TIME, it.value())),
            on(ConstDateTime.class, (checker, it) -> Term.constant(Type.DATE_TIME, it.value())),
            on(ConstDayTimeDuration.class, (checker, it) -> Term.constant(Type.DURATION, it.value())),
            on(
                    ConstYearMonthDuration.class,
                    (checker, it) -> Term.constant(Type.PERIOD, it.value().normalized())),
            entry(ConstNull$.class, (checker, it) -> checker.nothing()),
            on(ConstList.class, (checker, it) -> Functions.list(checker.terms(it.items()))),
            on(Ref.class, (checker, it) -> checker.reference(CollectionConverters.asJava(it.names()))),
            on(PathExpression.class, (checker, it) -> Properties.of(checker.term(it.path()), it.key())),
            on(Addition.class, (checker, it) -> Arithmetic.of(checker.term(it.x()), '+', checker.term(it.y()))),
            on(Subtraction.class, (checker, it) -> Arithmetic.of(checker.term(it.x()), '-', checker.term(it.y()))),
            on(Multiplication.class, (checker, it) -> Arithmetic.of(checker.term(it.x()), '*', checker.term(it.y()))),
            on(Division.class, (checker, it) -> Arithmetic.of(checker.term(it.x()), '/', checker.term(it.y()))),
            on(ArithmeticNegation.class, (checker, it) -> Arithmetic.negation(checker.term(it.x()))),
            on(Equal.class, (checker, it) -> Comparison.EQUAL.of(checker.term(it.x()), checker.term(it.y()))),
            on(LessThan.class, (checker, it) -> Comparison.LESS.of(checker.term(it.x()), checker.term(it.y()))),
            on(LessOrEqual.class, (checker, it) -> Comparison.AT_MOST.of(checker.term(it.x()), checker.term(it.y()))),
            on(GreaterThan.class, (checker, it) -> Comparison.MORE.of(checker.term(it.x()), checker.term(it.y()))),
            on(
                    GreaterOrEqual.class,
                    (checker, it) -> Comparison.AT_LEAST.of(checker.term(it.x()), checker.term(it.y()))),
            on(Conjunction.class, (checker, it) -> Logic.and(checker.term(it.x()), checker.term(it.y()))),
            on(Disjunction.class, (checker, it) -> Logic.or(checker.term(it.x()), checker.term(it.y()))),
            on(Not.class, (checker, it) -> Logic.not(checker.term(it.x()))),
            on(
                    If.class,
                    (checker, it) -> Logic.choice(
                            checker.term(it.condition()),
                            checker.term(it.statement()),
                            checker.term(it.elseStatement()))),
            on(In.class, (checker, it) -> checker.in(it.x(), it.test())),
            on(FunctionInvocation.class, (checker, it) -> checker.call(it.function(), it.params())));

    private record Foreign(String words, String instead) {}

    private static final Foreign UNKNOWN =
            new Foreign("a construct not known here", "use arithmetic, comparisons, and, or, in, if and functions");
    private static final Foreign LONELY =
            new Foreign("a range or comparison with nothing before it", "write what is compared: km in [1..2)");

    private static final Map<Class<?>, Foreign> FOREIGN = Map.ofEntries(
            entry(Exponentiation.class, new Foreign("a power", "multiply instead")),
            entry(Filter.class, new Foreign("a filter", "use list contains, min, max, sum or count on the whole list")),
            entry(InstanceOf.class, new Foreign("an 'instance of'", "leave it out: every name has a declared type")),
            entry(QualifiedFunctionInvocation.class, new Foreign("a call of what a name holds", "call a function")),
            entry(
                    ConstLocalDateTime.class,
                    new Foreign("a date and time without an offset", "add one, such as +01:00")),
            entry(ConstTime.class, new Foreign("a time with an offset", "leave the offset out")),
            entry(ConstRange.class, LONELY),
            entry(InputInRange.class, LONELY),
            entry(InputLessThan.class, LONELY),
            entry(InputLessOrEqual.class, LONELY),
            entry(InputGreaterThan.class, LONELY),
            entry(InputGreaterOrEqual.class, LONELY));

    private record Checked(Term term, int parts) {}

    private final Map<String, Type> declared;
    private final Set<String> names = new TreeSet<>();
    private final Map<Exp, Checked> checked = new IdentityHashMap<>();
    private int parts;
    private int depth;
    private long nulls;

    /** {@code nulls} is how often the text says null: the parser makes nulls of malformed dates and durations as well. */
    Checker(Map<String, Type> declared, long nulls) {
        this.declared = declared;
        this.nulls = nulls;
    }

    Set<String> names() {
        return names;
    }

    /** What stands once and is compared twice, as by 'between', counts twice: so few parts are few steps. */
    Term term(Exp exp) {
        Checked known = checked.get(exp);
        if (known != null) {
            count(known.parts());
            return known.term();
        }
        int before = parts;
        count(1);
        refuseIf(++depth > DEEPEST, "is nested more than %d deep".formatted(DEEPEST), "write it flatter, or split it");
        Term term = construct(exp).apply(this, exp);
        depth--;
        if (exp != ConstNull$.MODULE$) {
            checked.put(exp, new Checked(term, parts - before));
        }
        return term;
    }

    private void count(int more) {
        parts += more;
        refuseIf(parts > MOST_PARTS, "has more than %d parts".formatted(MOST_PARTS), "write less, or split it");
    }

    private static BiFunction<Checker, Exp, Term> construct(Exp exp) {
        BiFunction<Checker, Exp, Term> construct = CONSTRUCTS.get(exp.getClass());
        if (construct == null) {
            Foreign foreign = FOREIGN.getOrDefault(exp.getClass(), UNKNOWN);
            throw new ExpressionRefused("has " + foreign.words(), foreign.instead());
        }
        return construct;
    }

    private List<Term> terms(scala.collection.immutable.List<Exp> exps) {
        return CollectionConverters.asJava(exps).stream().map(this::term).toList();
    }

    private Term nothing() {
        refuseIf(
                nulls-- == 0,
                "has a date, time or duration that cannot be read",
                "write date(\"2026-01-31\"), time(\"09:30:00\"), date and time(\"2026-01-31T09:30:00Z\"),"
                        + " duration(\"P1DT2H\") or duration(\"P1Y2M\")");
        return Term.constant(Type.NOTHING, null);
    }

    private Term reference(List<String> path) {
        String name = path.get(0);
        Type type = declared.get(name);
        if (type == null) {
            throw ExpressionRefused.undeclared(name, declared.keySet());
        }
        names.add(name);
        Term term = Term.named(type, name);
        for (String property : path.subList(1, path.size())) {
            term = Properties.of(term, property);
        }
        return term;
    }

    private Term call(String function, FunctionParameters parameters) {
        if (!(parameters instanceof PositionalFunctionParameters positional)) {
            throw new ExpressionRefused("names the arguments of " + function, "give them in order, without names");
        }
        List<Term> arguments = terms(positional.params());
        if (function.equals("not") && arguments.size() == 1) {
            return Logic.not(arguments.get(0));
        }
        return Functions.of(function, arguments);
    }

    private Term in(Exp value, Exp test) {
        if (test instanceof AtLeastOne any) {
            return CollectionConverters.asJava(any.xs()).stream()
                    .map(one -> in(value, one))
                    .reduce(Logic::or)
                    .orElseThrow();
        }
        if (test instanceof InputInRange in) {
            return within(value, in.range());
        }
        if (test instanceof InputEqualTo same) {
            return Comparison.EQUAL.of(term(value), term(same.x()));
        }
        if (test instanceof UnaryTestExpression one) {
            return among(term(value), term(one.exp()));
        }
        return beside(value, test);
    }

    private Term beside(Exp value, Exp test) {
        if (test instanceof InputLessThan bound) {
            return Comparison.LESS.of(term(value), term(bound.x()));
        }
        if (test instanceof InputLessOrEqual bound) {
            return Comparison.AT_MOST.of(term(value), term(bound.x()));
        }
        if (test instanceof InputGreaterThan bound) {
            return Comparison.MORE.of(term(value), term(bound.x()));
        }
        if (test instanceof InputGreaterOrEqual bound) {
            return Comparison.AT_LEAST.of(term(value), term(bound.x()));
        }
        return term(test);
    }

    private Term within(Exp value, ConstRange range) {
        Comparison from = range.start() instanceof ClosedConstRangeBoundary ? Comparison.AT_LEAST : Comparison.MORE;
        Comparison to = range.end() instanceof ClosedConstRangeBoundary ? Comparison.AT_MOST : Comparison.LESS;
        return Logic.and(
                from.of(term(value), term(range.start().value())),
                to.of(term(value), term(range.end().value())));
    }

    private static Term among(Term value, Term one) {
        return one.type().element().isPresent()
                ? Functions.of("list contains", List.of(one, value))
                : Comparison.EQUAL.of(value, one);
    }

    private static Term number(BigDecimal number) {
        refuseIf(
                PlainDecimal.isTooLong(number) || number.scale() > PlainDecimal.MOST_DECIMALS,
                "has a number that is too long",
                "write " + PlainDecimal.LIMIT);
        return Term.constant(Type.NUMBER, number);
    }

    private static void refuseIf(boolean wrong, String sentence, String suggestion) {
        if (wrong) {
            throw new ExpressionRefused(sentence, suggestion);
        }
    }

    @SuppressWarnings("unchecked") // looked up by the class of the construct
    private static <E extends Exp> Map.Entry<Class<?>, BiFunction<Checker, Exp, Term>> on(
            Class<E> construct, BiFunction<Checker, E, Term> meaning) {
        return entry(construct, (BiFunction<Checker, Exp, Term>) meaning);
    }
}
