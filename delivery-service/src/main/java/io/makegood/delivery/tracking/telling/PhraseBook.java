package io.makegood.delivery.tracking.telling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What customers are told, in {@code tracking.yaml}. */
@Singleton
public class PhraseBook {

    private final Phrases english;
    private final Phrases chinese;

    public PhraseBook() {
        JsonNode book = read();
        this.english = new Phrases(Phrases.ENGLISH, texts(book, "en"));
        this.chinese = new Phrases(Phrases.CHINESE, texts(book, "zh"));
    }

    /** In the language asked for, or else the first of those that the reader accepts and we speak. */
    public Phrases in(@Nullable String asked, List<Locale> accepted) {
        if (asked != null && (asked.equals("en") || asked.equals("zh"))) {
            return of(asked);
        }
        return accepted.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("en") || language.equals("zh"))
                .findFirst()
                .map(this::of)
                .orElse(english);
    }

    private Phrases of(String language) {
        return language.equals("zh") ? chinese : english;
    }

    private static Map<String, String> texts(JsonNode book, String language) {
        Map<String, String> texts = new HashMap<>();
        book.properties()
                .forEach(phrase -> texts.put(
                        phrase.getKey(), phrase.getValue().path(language).asText()));
        return Map.copyOf(texts);
    }

    private static JsonNode read() {
        try (InputStream yaml = PhraseBook.class.getResourceAsStream("/tracking.yaml")) {
            return new YAMLMapper().readTree(Objects.requireNonNull(yaml));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
