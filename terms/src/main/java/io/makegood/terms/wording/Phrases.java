package io.makegood.terms.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The phrases of one language by key, with places such as {@code {0}} for what is told. */
final class Phrases {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /** A space of the phrase, not of what is told. Between Chinese characters there is none. */
    private static final char SPACE = '\0';

    private static final Pattern NO_SPACE =
            Pattern.compile("(?<=[）：，])" + SPACE + "(?!\\[)|(?<=[\\p{IsHan}“”])" + SPACE + "(?=[\\p{IsHan}“”（）：])");

    private final String language;
    private final Map<String, String> phrases;
    private final Map<String, String> names;

    Phrases(String language) {
        this.language = language;
        this.phrases = load("wording_" + language);
        this.names = load("names_" + language);
    }

    private static Map<String, String> load(String bundle) {
        try (InputStream file =
                Objects.requireNonNull(Phrases.class.getResourceAsStream(bundle + ".properties"), bundle)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String language() {
        return language;
    }

    Map<String, String> all() {
        return phrases;
    }

    /** What a name that terms often use is called in this language. */
    Optional<String> name(String name) {
        return Optional.ofNullable(names.get(name));
    }

    boolean has(String key) {
        return phrases.containsKey(key);
    }

    /** What is told is taken as it is, also when it looks like a place. */
    String say(String key, Object... told) {
        String phrase = Objects.requireNonNull(phrases.get(key), () -> "no phrase for " + key);
        String filled = PLACE.matcher(phrase.replace(' ', SPACE))
                .replaceAll(place -> Matcher.quoteReplacement(String.valueOf(told[Integer.parseInt(place.group(1))])));
        return NO_SPACE.matcher(filled).replaceAll("").replace(SPACE, ' ');
    }

    /** As {@link #say}; many languages have a word of their own for one. */
    String count(String key, String number) {
        return say(number.equals("1") ? key + ".one" : key, number);
    }
}
