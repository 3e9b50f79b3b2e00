package io.makegood.terms.award;

import io.makegood.terms.Remedy;
import java.time.Duration;

/**
 * That the customer chooses in which of an award's forms to have it.
 *
 * @param within how long there is to choose, from when it is owed
 * @param otherwise what is given by default; it has no condition
 */
public record FormChoice(String pointer, Duration within, Remedy otherwise) {}
