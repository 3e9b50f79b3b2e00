package io.makegood.terms.objective;

import io.makegood.terms.condition.Condition;

/** What must hold for anything to be promised, and what is said when it does not. */
public record Cover(String pointer, Condition when, String because) {}
