/** The facts that terms declare, and what they may be. */
@NullMarked
package io.makegood.terms.fact;

import org.jspecify.annotations.NullMarked;
