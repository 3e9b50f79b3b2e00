package io.makegood.promise.terms;

/** What a fact about a promise may be. */
public enum FactType {
    MONEY
}
