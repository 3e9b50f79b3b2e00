package io.makegood.compensation.export.file;

import io.makegood.compensation.Word;
import io.makegood.compensation.export.table.Column;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The words of one language, from {@code export/texts_*.properties}. */
final class Texts {

    private final Properties texts;

    private Texts(Properties texts) {
        this.texts = texts;
    }

    static Texts of(Language language) {
        String file = "/export/texts_%s.properties".formatted(language.word());
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Texts(texts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String get(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }

    String get(String key, Object... values) {
        return get(key).formatted(values);
    }

    String heading(Column column) {
        return get("column." + column.name());
    }

    String word(Word word) {
        return word(word.word());
    }

    /** A word that has no text of its own stands as it is. */
    String word(String word) {
        return texts.getProperty("word." + word, word);
    }
}
