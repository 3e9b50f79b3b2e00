package io.makegood.terms.wording;

import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Terms and what follows from them in the words of one language, and with one currency when it is known. */
public final class Wording {

    public static final Wording ENGLISH = new Wording(new Phrases("en"), null);
    public static final Wording CHINESE = new Wording(new Phrases("zh"), null);

    private static final Map<String, Wording> LANGUAGES = Map.of("en", ENGLISH, "zh", CHINESE);

    private final Phrases phrases;
    private final Values values;
    private final Conditions conditions;
    private final Sentences sentences;

    private Wording(Phrases phrases, @Nullable CurrencyUnit currency) {
        this.phrases = phrases;
        this.values = new Values(phrases, currency);
        this.conditions = new Conditions(phrases, values);
        this.sentences = new Sentences(phrases, values, conditions);
    }

    /** English for a language that is not known. */
    public static Wording of(Locale locale) {
        return LANGUAGES.getOrDefault(locale.getLanguage(), ENGLISH);
    }

    /** Amounts are told with their currency. */
    public Wording in(CurrencyUnit currency) {
        return new Wording(phrases, currency);
    }

    public String language() {
        return phrases.language();
    }

    /** One line of a trace, for people. */
    public String sentence(Line line) {
        return sentences.of(line);
    }

    /** A phrase of the bundle, with what it tells. */
    public String say(String key, Object... told) {
        return phrases.say(key, told);
    }

    public Values values() {
        return values;
    }

    public Conditions conditions() {
        return conditions;
    }
}
