package io.makegood.terms.expression;

import fastparse.Parsed;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.feel.impl.parser.FeelParser;
import org.camunda.feel.syntaxtree.Exp;
import org.jspecify.annotations.Nullable;

/**
 * A formula or condition in FEEL over declared names, such as {@code price / (2 * validDays)}. Once compiled it always
 * ends soon and answers a value of its type. It reads no clock, so the same values give the same answer.
 *
 * <p>An absent value makes null of all that needs it: arithmetic, functions, comparisons and the condition of an if.
 * Only and/or can know better (false and null is false), and {@code = null} asks for it. FEEL itself calls
 * {@code null = 1} false and takes the else of an unknown condition; here no money follows from what is not known.
 */
public final class Expression {

    /** What most formulas are; there is no need to parse it. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");

    private static final Pattern NULL = Pattern.compile("\\bnull\\b");
    private static final int SHOWN = 20;

    private final String text;
    private final Term term;
    private final Set<String> names;

    private Expression(String text, Term term, Set<String> names) {
        this.text = text;
        this.term = term;
        this.names = names;
    }

    /** Parses, checks and bounds; throws {@link ExpressionRefused} naming what is wrong and a suggestion. */
    public static Expression compile(String text, Map<String, Type> names) {
        names.keySet().forEach(Words::refuseUnlessName);
        if (isNumber(text)) {
            return new Expression(text, Term.constant(Type.NUMBER, new BigDecimal(text)), Set.of());
        }
        String bare = new Written(text).bare();
        Checker checker = new Checker(names, NULL.matcher(bare).results().count());
        try {
            Term term = checker.term(parsed(text));
            return new Expression(text, term, Collections.unmodifiableSet(checker.names()));
        } catch (ArithmeticException | DateTimeException failed) {
            throw new ExpressionRefused("has no value: " + failed.getMessage(), "change its literals");
        }
    }

    /** Whether names may be so, and are no words of the language. */
    public static boolean isName(String name) {
        return Words.isName(name);
    }

    /** Whether it is but a number, and needs no computing. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    public Type type() {
        return term.type();
    }

    /** The declared names it refers to. */
    public Set<String> names() {
        return names;
    }

    public String text() {
        return text;
    }

    /** Refers to no name. */
    public boolean isConstant() {
        return names.isEmpty();
    }

    /**
     * BigDecimal, Boolean, String, LocalDate, LocalTime, ZonedDateTime, Duration, Period, or a list of those; null if a
     * name it needs is absent. Throws {@link ExpressionFailed} if there is no such value, as of a division by zero.
     */
    public @Nullable Object evaluate(Map<String, ?> values) {
        try {
            return term.in(values);
        } catch (ArithmeticException | DateTimeException failed) {
            throw new ExpressionFailed(text, failed);
        }
    }

    @Override
    public String toString() {
        return text;
    }

    private static Exp parsed(String text) {
        Parsed<Exp> parsed = FeelParser.parseExpression(text);
        if ((Object) parsed instanceof Parsed.Failure failure) {
            throw notUnderstood(text.substring(failure.index()).strip());
        }
        return parsed.get().value();
    }

    private static ExpressionRefused notUnderstood(String rest) {
        String shown = rest.substring(0, Math.min(SHOWN, rest.length()));
        return new ExpressionRefused(
                rest.isEmpty() ? "ends too early" : "is not understood from '%s' on".formatted(shown),
                "write it as in: if km > 1500 and not(intraEu) then price / 2 else max(fee, 5)");
    }
}
