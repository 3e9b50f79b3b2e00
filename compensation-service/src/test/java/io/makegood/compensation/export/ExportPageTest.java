package io.makegood.compensation.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.compensation.export.table.Column;
import io.makegood.compensation.export.table.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page says of columns is what files have. */
class ExportPageTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_page_has_the_columns_of_each_kind_in_order(Kind kind) throws IOException {
        List<String> columns = kind.columns().stream()
                .map(column -> "| `%s` | %s |".formatted(column.name(), type(column)))
                .toList();

        assertThat(rowsUnder("## `" + kind.word() + "`")).containsExactlyElementsOf(columns);
    }

    @Test
    void the_page_names_the_schema_version() throws IOException {
        assertThat(String.join("\n", page())).contains("schema version %d".formatted(Kind.SCHEMA_VERSION));
    }

    @Test
    void both_languages_have_the_same_texts() throws IOException {
        assertThat(keys("zh")).isEqualTo(keys("en"));
    }

    private static String type(Column column) {
        return column.type().word().replace('-', ' ');
    }

    /** The first two cells of each row of the table under a heading. */
    private static List<String> rowsUnder(String heading) throws IOException {
        List<String> page = page();
        assertThat(page).contains(heading);
        List<String> rows = new ArrayList<>();
        for (String line : page.subList(page.indexOf(heading) + 1, page.size())) {
            if (line.startsWith("## ")) {
                break;
            }
            if (line.startsWith("| `")) {
                String[] cells = line.split("[|]");
                rows.add("|%s|%s|".formatted(cells[1], cells[2]));
            }
        }
        return rows;
    }

    private static List<String> page() throws IOException {
        return Files.readAllLines(Path.of(System.getProperty("makegood.root"), "docs", "exports.md"));
    }

    private static Set<String> keys(String language) throws IOException {
        String file = "/export/texts_%s.properties".formatted(language);
        try (InputStream in = Objects.requireNonNull(ExportPageTest.class.getResourceAsStream(file))) {
            Properties texts = new Properties();
            texts.load(in);
            return texts.stringPropertyNames();
        }
    }
}
