/** A guarantee as a customer may read it, with worked examples. */
@NullMarked
package io.makegood.terms.rendering;

import org.jspecify.annotations.NullMarked;
