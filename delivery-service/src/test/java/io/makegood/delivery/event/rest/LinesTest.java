package io.makegood.delivery.event.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.delivery.event.rest.Lines.Line;
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

    private static Lines lines(String text) {
        return new Lines(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(line -> new String(line.content(), UTF_8)).toList();
    }
}
