package io.makegood.terms.document;

/** Something wrong with terms: where (a JSON pointer), what, and what would be right. */
public record Finding(String pointer, String sentence, String suggestion) {}
