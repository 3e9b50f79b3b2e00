package io.makegood.delivery.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.delivery.report.Lines.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void the_last_line_needs_no_end() throws IOException {
        assertThat(texts(lines("a\nb").next(9))).containsExactly("a", "b");
        assertThat(texts(lines("a\nb\n").next(9))).containsExactly("a", "b");
    }

    @Test
    void an_empty_line_counts() throws IOException {
        assertThat(lines("a\n\nb\n").next(9)).extracting(Line::number).containsExactly(1L, 2L, 3L);
    }

    @Test
    void no_more_lines_are_read_than_wanted() throws IOException {
        Lines lines = lines("a\nb\nc\n");

        assertThat(texts(lines.next(2))).containsExactly("a", "b");
        assertThat(texts(lines.next(2))).containsExactly("c");
        assertThat(lines.next(2)).isEmpty();
    }

    @Test
    void a_line_that_is_too_long_is_cut_off_and_the_next_is_read() throws IOException {
        String longest = "x".repeat(Lines.LONGEST);

        List<Line> lines = lines(longest + "\n" + longest + "x\nb").next(9);

        assertThat(lines).extracting(Line::isTooLong).containsExactly(false, true, false);
        assertThat(lines.get(1).content()).hasSize(Lines.LONGEST);
        assertThat(texts(lines.subList(2, 3))).containsExactly("b");
    }

    @Test
    void a_line_break_within_quotes_does_not_end_a_line() throws IOException {
        assertThat(texts(quoted("a,\"b\nc\"\nd,e\n").next(9))).containsExactly("a,\"b\nc\"", "d,e");
        assertThat(texts(quoted("\"a \"\"\n\"\" b\",c\nd").next(9))).containsExactly("\"a \"\"\n\"\" b\",c", "d");
    }

    @Test
    void quotes_open_only_where_a_cell_begins() throws IOException {
        assertThat(texts(quoted("a,5\" pipe\nb,\"x\"y\nc").next(9))).containsExactly("a,5\" pipe", "b,\"x\"y", "c");
        assertThat(texts(quoted("a;\"b\nc").next(9))).containsExactly("a;\"b", "c");
    }

    @Test
    void quotes_that_nobody_closes_cost_their_own_line_only() throws IOException {
        assertThat(texts(quoted("a,\"b\nc\nd\n").next(9))).containsExactly("a,\"b", "c", "d");

        String long1 = "x".repeat(Lines.LONGEST / 2);
        Lines lines = quoted("a,\"b\n" + long1 + "\n" + long1 + "\nd,\"e\nf\"");
        assertThat(texts(lines.next(9))).containsExactly("a,\"b", long1, long1, "d,\"e\nf\"");
        assertThat(lines.position()).isEqualTo("a,\"b\n".length() + 2 * (long1.length() + 1) + "d,\"e\nf\"".length());
    }

    @Test
    void a_quoted_line_that_is_too_long_ends_with_its_first_break() throws IOException {
        String tooLong = "\"" + "x".repeat(Lines.LONGEST);

        List<Line> lines = quoted(tooLong + "\nb\n").next(9);

        assertThat(lines).extracting(Line::isTooLong).containsExactly(true, false);
        assertThat(texts(lines.subList(1, 2))).containsExactly("b");
    }

    @Test
    void lines_can_be_passed_over_and_keep_their_numbers_and_places() throws IOException {
        Lines lines = lines("a\nbb\nccc\ndddd");

        lines.skipTo(3);
        assertThat(lines.position()).isEqualTo(5);
        assertThat(lines.next(1)).extracting(Line::number).containsExactly(3L);
        assertThat(lines.position()).isEqualTo(9);
        lines.skipTo(9);
        assertThat(lines.number()).isEqualTo(4);
        assertThat(lines.position()).isEqualTo(13);
    }

    private static Lines quoted(String text) {
        Lines lines = lines(text);
        lines.quotedBy(new Quotes(","));
        return lines;
    }

    private static Lines lines(String text) {
        return new Lines(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(line -> new String(line.content(), UTF_8)).toList();
    }
}
