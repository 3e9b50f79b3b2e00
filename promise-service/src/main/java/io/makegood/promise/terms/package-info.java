/** The language of guarantees: what is measured, what is owed, and whether a body of terms can be published. */
@NullMarked
package io.makegood.promise.terms;

import org.jspecify.annotations.NullMarked;
