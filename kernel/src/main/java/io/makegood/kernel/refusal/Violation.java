package io.makegood.kernel.refusal;

/** One thing wrong with a request: a JSON pointer to it, and a sentence that names the value and the rule. */
public record Violation(String pointer, String detail) {}
