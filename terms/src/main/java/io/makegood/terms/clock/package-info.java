/** Clocks: due times, and time that counts. */
@NullMarked
package io.makegood.terms.clock;

import org.jspecify.annotations.NullMarked;
