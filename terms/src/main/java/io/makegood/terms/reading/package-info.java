/** From JSON to terms: notes all that cannot be read at once, not only the first. */
@NullMarked
package io.makegood.terms.reading;

import org.jspecify.annotations.NullMarked;
