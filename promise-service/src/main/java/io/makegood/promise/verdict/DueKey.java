package io.makegood.promise.verdict;

/**
 * Which due time of a promise.
 *
 * @param occurrence which of several, when an objective can occur several times; else empty
 * @param rePromise 0 is the promise itself
 */
record DueKey(String objective, String occurrence, int rePromise) {}
