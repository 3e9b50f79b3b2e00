/** Ranges and conditions. */
@NullMarked
package io.makegood.terms.condition;

import org.jspecify.annotations.NullMarked;
