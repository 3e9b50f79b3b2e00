package io.makegood.terms.wording;

import io.makegood.terms.Known;
import io.makegood.terms.Measure;
import io.makegood.terms.condition.Condition;
import io.makegood.terms.condition.Condition.Formula;
import io.makegood.terms.condition.Condition.Match;
import io.makegood.terms.condition.Condition.Matches;
import io.makegood.terms.condition.Condition.Named;
import io.makegood.terms.condition.Range;
import io.makegood.terms.condition.Range.End;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parts of terms as short text that needs no language. */
public final class Texts {

    private Texts() {}

    public static String of(Object part) {
        if (part instanceof Measure measure) {
            return measure.word();
        }
        if (part instanceof Range range) {
            return range(range);
        }
        if (part instanceof Condition condition) {
            return condition(condition);
        }
        return part instanceof Enum<?> word ? word.name().toLowerCase(java.util.Locale.ROOT) : Known.text(part);
    }

    private static String range(Range range) {
        String low = end(range.low(), "≥ ", "> ");
        String high = end(range.high(), "≤ ", "< ");
        return low.isEmpty() || high.isEmpty() ? low + high : low + ", " + high;
    }

    private static String end(@Nullable End end, String closed, String open) {
        return end == null ? "" : (end.closed() ? closed : open) + Known.text(end.value());
    }

    private static String condition(Condition condition) {
        if (condition instanceof Formula formula) {
            return formula.expression().text();
        }
        List<Match> matches = condition instanceof Named named ? named.matches() : ((Matches) condition).matches();
        return matches.stream().map(Texts::match).collect(Collectors.joining(", "));
    }

    private static String match(Match match) {
        if (match.range() != null) {
            return match.name() + " " + range(match.range());
        }
        return match.isUnknown()
                ? match.name() + " = null"
                : match.name() + " = "
                        + match.values().stream().map(Known::text).collect(Collectors.joining(" | "));
    }
}
