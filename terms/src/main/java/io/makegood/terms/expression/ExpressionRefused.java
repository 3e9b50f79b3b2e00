package io.makegood.terms.expression;

/** A text that is no expression here: what is wrong, as a sentence about the text, and what would be right. */
public final class ExpressionRefused extends RuntimeException {

    private final String sentence;
    private final String suggestion;

    public ExpressionRefused(String sentence, String suggestion) {
        super("%s; %s".formatted(sentence, suggestion));
        this.sentence = sentence;
        this.suggestion = suggestion;
    }

    public String sentence() {
        return sentence;
    }

    public String suggestion() {
        return suggestion;
    }
}
