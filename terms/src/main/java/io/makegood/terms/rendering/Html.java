package io.makegood.terms.rendering;

import io.makegood.terms.rendering.Block.Heading;
import io.makegood.terms.rendering.Block.Items;
import io.makegood.terms.rendering.Block.Paragraph;
import io.makegood.terms.rendering.Block.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a page as HTML that is XML, too, with its style inside. No text can become markup. */
final class Html {

    private static final Pattern UNIT = Pattern.compile("(?<=\\d) (?=(%|h|min|s|days?|[A-Z]{3})(?!\\w))");
    private static final String STYLE = style();

    private Html() {}

    private static String style() {
        try (InputStream file = Objects.requireNonNull(Html.class.getResourceAsStream("page.css"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String page(String language, String title, List<Block> blocks) {
        String head = """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                """.formatted(language, escaped(title), STYLE);
        return blocks.stream()
                .map(Html::block)
                .collect(Collectors.joining("\n", head, "\n</main>\n</body>\n</html>\n"));
    }

    private static String block(Block block) {
        if (block instanceof Heading heading) {
            return element("h" + heading.level(), escaped(heading.text()));
        }
        if (block instanceof Items items) {
            String texts = items.texts().stream()
                    .map(text -> element("li", escaped(text)))
                    .collect(Collectors.joining("\n"));
            return element(items.numbered() ? "ol" : "ul", "\n" + texts + "\n");
        }
        return block instanceof Table table ? table(table) : element("p", escaped(((Paragraph) block).text()));
    }

    private static String table(Table table) {
        String head = table.head().stream()
                .map(text -> "<th scope=\"col\">" + escaped(text) + "</th>")
                .collect(Collectors.joining());
        String rows = table.rows().stream().map(Html::row).collect(Collectors.joining("\n"));
        return "<table>\n" + element("caption", escaped(table.caption())) + "\n" + element("thead", element("tr", head))
                + "\n" + element("tbody", "\n" + rows + "\n") + "\n</table>";
    }

    private static String row(List<String> cells) {
        String first = "<th scope=\"row\">" + escaped(cells.get(0)) + "</th>";
        return element(
                "tr",
                cells.stream()
                        .skip(1)
                        .map(text -> element("td", escaped(text)))
                        .collect(Collectors.joining("", first, "")));
    }

    private static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }

    /** Characters that no XML may hold are left out. A number and its unit stay on one line. */
    private static String escaped(String text) {
        return UNIT.matcher(text)
                .replaceAll("\u00a0")
                .codePoints()
                .filter(character -> character >= ' ' && Character.getType(character) != Character.SURROGATE)
                .filter(character -> character != 0xFFFE && character != 0xFFFF)
                .mapToObj(Html::escaped)
                .collect(Collectors.joining());
    }

    private static String escaped(int character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> Character.toString(character);
        };
    }
}
