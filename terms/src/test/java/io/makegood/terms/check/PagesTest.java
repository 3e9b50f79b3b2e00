package io.makegood.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages show is true. */
class PagesTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path ROOT = Path.of(System.getProperty("makegood.root"));
    private static final Pattern BLOCK = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_readme_shows_three_guarantees_as_they_stand() throws IOException {
        List<String> templates = templates();

        assertThat(blocks("README.md"))
                .hasSize(3)
                .allSatisfy(block -> assertThat(templates).anyMatch(template -> template.contains(block)));
    }

    @Test
    void the_first_guarantee_of_the_language_can_be_published_as_it_is() throws IOException {
        String first = blocks("docs/terms.md").get(0);

        assertThat(Validation.of(YAML.readTree(first), Map.of())).isEmpty();
    }

    private static List<String> blocks(String page) throws IOException {
        return BLOCK.matcher(Files.readString(ROOT.resolve(page)))
                .results()
                .map(MatchResult::group)
                .map(block -> block.substring("```yaml\n".length(), block.length() - "```".length()))
                .toList();
    }

    /** Terms stand four columns in. */
    private static List<String> templates() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT.resolve("guarantees"))) {
            List<Path> files = folders.map(folder -> folder.resolve("guarantee.yaml"))
                    .filter(Files::exists)
                    .toList();
            return files.stream().map(PagesTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\n    ", "\n");
        } catch (IOException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }
}
