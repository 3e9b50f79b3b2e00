package io.makegood.terms.wording;

import io.makegood.terms.condition.Condition.Match;
import io.makegood.terms.condition.Condition.Matches;
import io.makegood.terms.condition.Range;
import io.makegood.terms.condition.Range.End;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Short texts, as {@link Texts} writes them, back to what they stand for. */
final class ReadBack {

    private static final Map<Pattern, Function<String, Object>> FORMS = new LinkedHashMap<>();
    private static final Pattern END = Pattern.compile("([≥>≤<]) ([^ ,=]+)");
    private static final Pattern MATCH = Pattern.compile("([A-Za-z]\\w*) (?:= ([^=<>≥≤\"(),]+)|([≥>≤<].*))");

    static {
        FORMS.put(Pattern.compile("true|false"), Boolean::valueOf);
        FORMS.put(Pattern.compile("-?\\d+(\\.\\d+)?"), BigDecimal::new);
        FORMS.put(Pattern.compile("PT.+"), Duration::parse);
        FORMS.put(Pattern.compile("P\\d.+"), Period::parse);
        FORMS.put(Pattern.compile("\\d{4}-\\d\\d-\\d\\d"), LocalDate::parse);
        FORMS.put(Pattern.compile("\\d\\d:\\d\\d(:.+)?"), LocalTime::parse);
        FORMS.put(
                Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.+"),
                text -> OffsetDateTime.parse(text).toZonedDateTime());
    }

    private ReadBack() {}

    static Object value(String text) {
        return FORMS.entrySet().stream()
                .filter(form -> form.getKey().matcher(text).matches())
                .findFirst()
                .map(form -> form.getValue().apply(text))
                .orElse(text);
    }

    static Range range(String text) {
        End low = null;
        End high = null;
        Matcher ends = END.matcher(text);
        while (ends.find()) {
            End end = new End(value(ends.group(2)), "≥≤".contains(ends.group(1)));
            low = "≥>".contains(ends.group(1)) ? end : low;
            high = "≤<".contains(ends.group(1)) ? end : high;
        }
        return new Range(low, high);
    }

    /** Empty when it is a formula instead. */
    static Optional<Matches> matches(String text) {
        List<Match> matches = new ArrayList<>();
        for (String part : text.split(", (?![≤<])")) {
            Match match = match(part);
            if (match == null) {
                return text.isEmpty() ? Optional.of(new Matches(List.of())) : Optional.empty();
            }
            matches.add(match);
        }
        return Optional.of(new Matches(matches));
    }

    private static @Nullable Match match(String text) {
        Matcher form = MATCH.matcher(text);
        if (!form.matches() || text.matches(".* (and|or|in|then) .*")) {
            return null;
        }
        if (form.group(3) != null) {
            return new Match(form.group(1), List.of(), range(form.group(3)));
        }
        return new Match(form.group(1), values(form.group(2)), null);
    }

    private static List<Object> values(String text) {
        return text.equals("null")
                ? List.of()
                : Stream.of(text.split(" \\| ")).map(ReadBack::value).collect(Collectors.toList());
    }
}
