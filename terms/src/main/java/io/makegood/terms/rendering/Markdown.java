package io.makegood.terms.rendering;

import io.makegood.terms.rendering.Block.Heading;
import io.makegood.terms.rendering.Block.Items;
import io.makegood.terms.rendering.Block.Paragraph;
import io.makegood.terms.rendering.Block.Table;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes a page as Markdown, with the tables of GitHub's. No text can become markup. */
final class Markdown {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_<>\\[\\]|&~]");
    private static final Pattern MARKUP_AT_START = Pattern.compile("^(\\d+)(?=[.)](\\s|$))|^(?=[#+-])");

    private Markdown() {}

    static String of(List<Block> blocks) {
        return blocks.stream().map(Markdown::block).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String block(Block block) {
        if (block instanceof Heading heading) {
            return "#".repeat(heading.level()) + " " + escaped(heading.text());
        }
        if (block instanceof Items items) {
            return IntStream.range(0, items.texts().size())
                    .mapToObj(no -> (items.numbered() ? no + 1 + ". " : "- ")
                            + escaped(items.texts().get(no)))
                    .collect(Collectors.joining("\n"));
        }
        return block instanceof Table table ? table(table) : escaped(((Paragraph) block).text());
    }

    private static String table(Table table) {
        List<String> line = Collections.nCopies(table.head().size(), "---");
        String rows = table.rows().stream()
                .map(row -> row(row.stream().map(Markdown::escaped)))
                .collect(Collectors.joining("\n"));
        String head = row(table.head().stream().map(Markdown::escaped));
        return head + "\n" + row(line.stream()) + "\n" + rows;
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String escaped(String text) {
        String oneLine = text.replaceAll("\\s+", " ").strip();
        String escaped = MARKUP.matcher(oneLine).replaceAll("\\\\$0");
        return MARKUP_AT_START.matcher(escaped).replaceFirst("$1\\\\");
    }
}
