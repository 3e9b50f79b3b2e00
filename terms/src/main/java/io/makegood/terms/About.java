package io.makegood.terms;

import java.util.Map;
import java.util.Optional;

/** What an author calls something where people read of it, instead of its id: in any language, or by language. */
public record About(Map<String, String> texts) {

    public static final About NONE = new About(Map.of());

    private static final String ANY = "";

    public About {
        texts = Map.copyOf(texts);
    }

    public static About of(String text) {
        return new About(Map.of(ANY, text));
    }

    public Optional<String> in(String language) {
        return Optional.ofNullable(texts.getOrDefault(language, texts.get(ANY)));
    }
}
