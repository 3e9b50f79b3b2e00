package io.makegood.terms.wording;

import io.makegood.terms.Terms;
import io.makegood.terms.fact.Fact;
import io.makegood.terms.fact.FactType;
import io.makegood.terms.objective.Span;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Terms and what follows from them in the words of one language, and with one currency when it is known. */
public final class Wording {

    public static final Wording ENGLISH = new Wording(new Phrases("en"), null, Set.of());
    public static final Wording CHINESE = new Wording(new Phrases("zh"), null, Set.of());

    private static final Map<String, Wording> LANGUAGES = Map.of("en", ENGLISH, "zh", CHINESE);

    private final Phrases phrases;
    private final Values values;
    private final Conditions conditions;
    private final Sentences sentences;

    private Wording(Phrases phrases, @Nullable CurrencyUnit currency, Set<String> amounts) {
        this.phrases = phrases;
        this.values = new Values(phrases, currency);
        this.conditions = new Conditions(phrases, values, amounts);
        this.sentences = new Sentences(phrases, values, conditions);
    }

    /** English for a language that is not known. */
    public static Wording of(Locale locale) {
        return LANGUAGES.getOrDefault(locale.getLanguage(), ENGLISH);
    }

    /** Amounts are told with their currency. */
    public Wording in(CurrencyUnit currency) {
        return new Wording(phrases, currency, Set.of());
    }

    /** In the currency of the terms, in which are also the facts that are money. */
    public Wording in(Terms terms) {
        Set<String> amounts = terms.facts().all().stream()
                .filter(fact -> fact.type() == FactType.MONEY)
                .map(Fact::name)
                .collect(Collectors.toSet());
        return new Wording(phrases, terms.currency(), amounts);
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

    /** A name that an author gave, in quotes. */
    public String quoted(String name) {
        return phrases.say("objective", values.name(name));
    }

    /** A name as a heading begins. */
    public String title(String name) {
        return Values.capitalised(values.name(name));
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
    public String span(Span span) {
        if (span instanceof Span.Calendar calendar) {
            return say("span." + calendar.name().toLowerCase(Locale.ROOT));
        }
        if (span instanceof Span.Rolling rolling) {
            return say("span.any", values.of(rolling.length()));
        }
        Span.Yearly yearly = (Span.Yearly) span;
        return yearly.to() == null
                ? say("span.year-from", values.of(yearly.from()))
                : say("span.season", values.of(yearly.from()), values.of(yearly.to()));
    }

    public Values values() {
        return values;
    }

    public Conditions conditions() {
        return conditions;
    }
}
