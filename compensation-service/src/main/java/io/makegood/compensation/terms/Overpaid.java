package io.makegood.compensation.terms;

/** What happens when less is owed than was instructed before: get it back, or let the customer keep it. */
public enum Overpaid {
    RECOVER,
    GOODWILL
}
