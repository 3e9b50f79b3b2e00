package io.makegood.terms.expression;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text that is no expression here: what is wrong, as a sentence about the text, and what would be right. */
public final class ExpressionRefused extends RuntimeException {

    private final String sentence;
    private final String suggestion;
    private final @Nullable String undeclared;

    public ExpressionRefused(String sentence, String suggestion) {
        this(sentence, suggestion, null);
    }

    private ExpressionRefused(String sentence, String suggestion, @Nullable String undeclared) {
        super("%s; %s".formatted(sentence, suggestion));
        this.sentence = sentence;
        this.suggestion = suggestion;
        this.undeclared = undeclared;
    }

    /** For a name that nothing declares. */
    static ExpressionRefused undeclared(String name, Collection<String> declared) {
        return new ExpressionRefused(
                "refers to '%s', which is not declared".formatted(name), Words.suggestion(name, declared), name);
    }

    /** The name that nothing declares, if that is what is wrong. */
    public Optional<String> undeclared() {
        return Optional.ofNullable(undeclared);
    }

    public String sentence() {
        return sentence;
    }

    public String suggestion() {
        return suggestion;
    }
}
