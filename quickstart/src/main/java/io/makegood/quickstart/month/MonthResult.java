package io.makegood.quickstart.month;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a month came to.
 *
 * @param checks all figures that were compared
 * @param times how long each part took
 * @param megabytes the most memory that each service had
 */
public record MonthResult(List<Check> checks, Map<String, Duration> times, Map<String, Integer> megabytes) {

    public boolean isExact() {
        return checks.stream().allMatch(Check::isSame);
    }

    public String words() {
        return """
            %-58s %18s %18s
            %s

            %s
            %s
            %s\
            """.formatted(
                        "",
                        "by hand",
                        "found",
                        checks.stream().map(Check::words).collect(Collectors.joining("\n")),
                        said(times, time -> String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3)),
                        said(megabytes, most -> most + " MB at most"),
                        isExact() ? "All %d figures are the same.".formatted(checks.size()) : "WRONG: figures differ.");
    }

    private static <T> String said(Map<String, T> of, Function<T, String> words) {
        return of.entrySet().stream()
                .map(entry -> "%s: %s".formatted(entry.getKey(), words.apply(entry.getValue())))
                .collect(Collectors.joining("; "));
    }
}
