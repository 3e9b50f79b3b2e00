/** From verdicts to what is owed, step by step. */
@NullMarked
package io.makegood.terms.pricing;

import org.jspecify.annotations.NullMarked;
