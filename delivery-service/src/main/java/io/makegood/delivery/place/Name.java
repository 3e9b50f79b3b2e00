package io.makegood.delivery.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names are the same whatever their case, accents, spaces and punctuation: SÃO PAULO is Sao-Paulo. */
public final class Name {

    /** Letters that are no accented form of another. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ı', "i"));

    private Name() {}

    public static @Nullable String keyIfAny(@Nullable String name) {
        return name == null ? null : key(name);
    }

    public static String key(String name) {
        StringBuilder key = new StringBuilder();
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> key.append(LETTERS.getOrDefault((char) letter, String.valueOf((char) letter))));
        return key.toString();
    }
}
