package io.makegood.terms.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/terms.md says of functions: each that there is and no other, and each line comes to what it says. */
class DocumentedFunctionsTest {

    private static final Path DOCUMENT = Path.of(System.getProperty("makegood.root"), "docs", "terms.md");
    private static final Pattern ROW = Pattern.compile("^\\| `(.+?)` \\| (.+?) \\|.*\\|$", Pattern.MULTILINE);
    private static final Pattern CALL = Pattern.compile("([a-z][a-z ]*)\\(");
    private static final Set<String> ALSO_WRITTEN_OUT = Set.of("duration");

    record Line(String expression, String value) {}

    @Test
    void each_function_is_documented_and_no_other() {
        Set<String> called = lines().flatMap(
                        line -> CALL.matcher(line.expression()).results())
                .map(call -> call.group(1).strip())
                .filter(name -> !ALSO_WRITTEN_OUT.contains(name))
                .collect(Collectors.toSet());

        assertThat(called).containsExactlyInAnyOrderElementsOf(Functions.names());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void each_line_comes_to_what_it_says(Line line) {
        assertThat(Holiday.shown(line.expression())).isEqualTo(line.value());
    }

    static Stream<Line> lines() {
        List<Line> lines = ROW.matcher(section())
                .results()
                .map(DocumentedFunctionsTest::line)
                .toList();
        assertThat(lines).isNotEmpty();
        return lines.stream();
    }

    private static Line line(MatchResult row) {
        return new Line(row.group(1), row.group(2));
    }

    private static String section() {
        try {
            String start = Files.readString(DOCUMENT).split("\n## Functions\n", 2)[1];
            return start.split("\n## ", 2)[0];
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
