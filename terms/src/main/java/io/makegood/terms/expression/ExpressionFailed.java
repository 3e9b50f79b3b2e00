package io.makegood.terms.expression;

/** An expression that has no value for what it was given: a division by zero, a date beyond all calendars, a wrong type. */
public final class ExpressionFailed extends RuntimeException {

    ExpressionFailed(String sentence) {
        super(sentence);
    }

    ExpressionFailed(String text, RuntimeException cause) {
        super("'%s' has no value: %s".formatted(text, cause.getMessage()), cause);
    }
}
