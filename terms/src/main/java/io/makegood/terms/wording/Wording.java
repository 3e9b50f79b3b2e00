package io.makegood.terms.wording;

import io.makegood.terms.Terms;
import io.makegood.terms.objective.Span;
import io.makegood.terms.pay.Pay;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Terms and what follows from them in the words of one language, and with one currency when it is known. */
public final class Wording {

    public static final Wording ENGLISH = new Wording(new Phrases("en"), null, Vocabulary.NONE);
    public static final Wording CHINESE = new Wording(new Phrases("zh"), null, Vocabulary.NONE);

    private static final Map<String, Wording> LANGUAGES = Map.of("en", ENGLISH, "zh", CHINESE);

    private final Phrases phrases;
    private final Vocabulary vocabulary;
    private final Values values;
    private final Conditions conditions;
    private final Sentences sentences;

    private Wording(Phrases phrases, @Nullable CurrencyUnit currency, Vocabulary vocabulary) {
        this.phrases = phrases;
        this.vocabulary = vocabulary;
        this.values = new Values(phrases, currency);
        this.conditions = new Conditions(phrases, values, vocabulary);
        this.sentences = new Sentences(phrases, values, conditions, vocabulary);
    }

    /** English for a language that is not known. */
    public static Wording of(Locale locale) {
        return LANGUAGES.getOrDefault(locale.getLanguage(), ENGLISH);
    }

    /** Amounts are told with their currency. */
    public Wording in(CurrencyUnit currency) {
        return new Wording(phrases, currency, Vocabulary.NONE);
    }

    /** With the currency of the terms, and what they call things. */
    public Wording in(Terms terms) {
        return new Wording(phrases, terms.currency(), Vocabulary.of(terms, phrases.language()));
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

    /** As {@link #say}, of a number: many languages have a word of their own for one. */
    public String count(String key, Object number) {
        return phrases.count(key, String.valueOf(number));
    }

    /** A word that an author chose, in quotes. */
    public String quoted(String name) {
        return inQuotes(values.name(name));
    }

    private String inQuotes(String name) {
        return phrases.say("objective", name);
    }

    /** A fact or a name of {@code let}. */
    public String fact(String name) {
        return conditions.name(name);
    }

    public String quotedFact(String name) {
        return inQuotes(fact(name));
    }

    public String objective(String id) {
        return inQuotes(objectiveName(id));
    }

    public String objectiveName(String id) {
        return vocabulary.objective(id).orElseGet(() -> values.name(id));
    }

    public String award(String id) {
        return inQuotes(awardName(id));
    }

    public String awardName(String id) {
        return vocabulary.award(id).orElseGet(() -> values.name(id));
    }

    public String exclusionName(String id) {
        return vocabulary.exclusion(id).orElseGet(() -> values.name(id));
    }

    /** What a name stands for. */
    public Kind kind(String name) {
        return vocabulary.kind(name);
    }

    /** The number that a name stands for, which is told instead. */
    public Optional<BigDecimal> constant(String name) {
        return vocabulary.constant(name);
    }

    /** The rule that a name stands for, when it is as short as its name and told instead. */
    public Optional<Pay> inPlace(String name) {
        return vocabulary.inPlace(name);
    }

    public String anyOf(Collection<String> words) {
        List<String> all = List.copyOf(words);
        int last = all.size() - 1;
        return last < 1
                ? String.join("", all)
                : listed(all.subList(0, last)) + phrases.say("joined.or") + all.get(last);
    }

    public String listed(Collection<String> words) {
        return String.join(phrases.say("joined.comma"), words);
    }

    public String allOf(Collection<String> words) {
        return String.join(phrases.say("joined.and"), words);
    }

    /** In which days something is counted together. */
    /** The one in which the promise is made. */
    public String period(Span span) {
        return span(span, "period");
    }

    /** Any such one. */
    public String span(Span span) {
        return span(span, "span");
    }

    private String span(Span span, String which) {
        if (span instanceof Span.Calendar calendar) {
            return say(which + "." + calendar.name().toLowerCase(Locale.ROOT));
        }
        if (span instanceof Span.Rolling rolling) {
            return say(which + ".any", values.of(rolling.length()));
        }
        Span.Yearly yearly = (Span.Yearly) span;
        return yearly.to() == null
                ? say(which + ".year-from", values.of(yearly.from()))
                : say(which + ".season", values.of(yearly.from()), values.of(yearly.to()));
    }

    public Values values() {
        return values;
    }

    public Conditions conditions() {
        return conditions;
    }
}
