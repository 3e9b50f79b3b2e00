package io.makegood.terms.wording;

/** What a number is of, and so how it is told. */
public enum Kind {
    MONEY,
    PERCENT,
    /** Neither, or nobody can tell. */
    NUMBER
}
