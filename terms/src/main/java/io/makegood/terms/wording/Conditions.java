package io.makegood.terms.wording;

import io.makegood.terms.Measure;
import io.makegood.terms.condition.Condition;
import io.makegood.terms.condition.Condition.Formula;
import io.makegood.terms.condition.Condition.Match;
import io.makegood.terms.condition.Condition.Matches;
import io.makegood.terms.condition.Condition.Named;
import io.makegood.terms.condition.Range;
import io.makegood.terms.condition.Range.End;
import io.makegood.terms.condition.Range.Name;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names, ranges, conditions and formulas in the words of one language. */
public final class Conditions {

    private static final Pattern TOKEN = Pattern.compile(
            "duration\\(\"([^\"]*)\"\\)|\"([^\"]*)\"|([A-Za-z][A-Za-z0-9_]*)(?:\\.([a-z]+))?|[<>!]=|[*/-]");
    private static final Map<String, String> SIGNS =
            Map.of("<=", "≤", ">=", "≥", "!=", "≠", "*", "×", "/", "÷", "-", "−");

    private final Phrases phrases;
    private final Values values;
    private final Vocabulary vocabulary;

    Conditions(Phrases phrases, Values values, Vocabulary vocabulary) {
        this.phrases = phrases;
        this.values = values;
        this.vocabulary = vocabulary;
    }

    /** What was measured, and how much: a value or a range, in words. */
    String measured(Measure measure, String howMuch) {
        String key = "measure." + measure.word();
        return phrases.say(howMuch.equals("1") && phrases.has(key + ".one") ? key + ".one" : key, howMuch);
    }

    public String value(Measure measure, Object value) {
        return measured(measure, values.of(value));
    }

    public String range(Measure measure, Range range) {
        return measured(measure, range(range));
    }

    String range(Range range) {
        return range(range, values::of);
    }

    private String range(Range range, Function<Object, String> told) {
        End low = range.low();
        End high = range.high();
        End some = low == null ? high : low;
        if (some == null) {
            return phrases.say("range.any");
        }
        if (low != null && high != null && low.closed() && isSame(low.value(), high.value())) {
            return told(low, told);
        }
        String kind = some.value() instanceof Temporal ? "range.time" : "range.size";
        String key = kind + end(low, ".from", ".above") + end(high, ".to", ".below");
        return phrases.say(key, told(low, told), told(high, told));
    }

    private static String told(@Nullable End end, Function<Object, String> told) {
        return end == null ? "" : told.apply(end.value() instanceof Name name ? name.name() : end.value());
    }

    /** One of them may be a name. */
    private static boolean isSame(Object one, Object other) {
        return one.getClass() == other.getClass() && !(one instanceof Name) && Range.compare(one, other) == 0;
    }

    private static String end(@Nullable End end, String closed, String open) {
        return end == null ? "" : end.closed() ? closed : open;
    }

    public String of(Condition condition) {
        if (condition instanceof Formula formula) {
            return formula(formula.expression().text());
        }
        List<Match> matches = condition instanceof Named named ? named.matches() : ((Matches) condition).matches();
        return matches.stream().map(this::match).collect(Collectors.joining(phrases.say("joined.and")));
    }

    /** As {@link Texts} writes it. */
    String text(String condition) {
        return ReadBack.matches(condition).map(this::of).orElseGet(() -> formula(condition));
    }

    private String match(Match match) {
        Optional<Measure> measure = Measure.of(match.name());
        String name = name(match.name());
        Range range = match.range();
        Function<Object, String> told = value -> value(match.name(), value);
        if (match.isUnknown()) {
            return phrases.say("condition.unknown", name);
        }
        if (range != null) {
            return measure.map(what -> range(what, range))
                    .orElseGet(() -> phrases.say("condition.range", name, range(range, told)));
        }
        String any = match.values().stream().map(told).collect(Collectors.joining(phrases.say("joined.or")));
        if (match.values().size() == 1 && match.values().get(0) instanceof Boolean bool) {
            return phrases.say(bool ? "condition.yes" : "condition.no", name);
        }
        return measure.map(what -> measured(what, any)).orElseGet(() -> phrases.say("condition.is", name, any));
    }

    private String value(String name, Object value) {
        if (value instanceof String word) {
            return values.word(name, word);
        }
        return value instanceof BigDecimal number ? values.of(vocabulary.kind(name), number) : values.of(value);
    }

    /** A formula keeps its form; its names, signs and words are made readable. */
    public String formula(String text) {
        return TOKEN.matcher(text).replaceAll(token -> Matcher.quoteReplacement(token(token)));
    }

    private String token(MatchResult token) {
        if (token.group(1) != null) {
            return values.of(ReadBack.value(token.group(1)));
        }
        if (token.group(2) != null) {
            return values.name(token.group(2));
        }
        if (token.group(3) == null) {
            return SIGNS.getOrDefault(token.group(), token.group());
        }
        return token.group(4) == null ? word(token.group(3)) : property(token.group(3), token.group(4));
    }

    private String word(String word) {
        String key = "formula." + word;
        return phrases.has(key)
                ? phrases.say(key)
                : vocabulary
                        .constant(word)
                        .map(number -> values.of(vocabulary.kind(word), number))
                        .orElseGet(() -> name(word));
    }

    private String property(String name, String property) {
        String key = "property." + property;
        return phrases.say("formula.property", name(name), phrases.has(key) ? phrases.say(key) : values.name(property));
    }

    /** A fact, or a name of {@code let}. */
    String name(String name) {
        return vocabulary.fact(name).orElseGet(() -> values.name(name));
    }
}
