/** The half of a guarantee's terms that prices, in our own words, and our copies of the versions published. */
@NullMarked
package io.makegood.compensation.terms;

import org.jspecify.annotations.NullMarked;
