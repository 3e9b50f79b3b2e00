package io.makegood.delivery.tracking.telling;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What is said in one language, by name, with places for what differs. */
public record Phrases(Locale language, Map<String, String> byName) {

    public static final Locale ENGLISH = Locale.UK;
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    public String tag() {
        return language.getLanguage();
    }

    public boolean isChinese() {
        return language.equals(CHINESE);
    }

    public String say(String name, Object... values) {
        return new MessageFormat(plain(name), language).format(values);
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    private String plain(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    /** The word for programs and its text; names of states begin with {@code prefix}. */
    Tracking.Said said(String prefix, String word) {
        return new Tracking.Said(word, say(prefix + "." + word));
    }
}
