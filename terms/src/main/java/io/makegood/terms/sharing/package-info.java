/** Caps that promises share: who has how much of each, and what is left. */
@NullMarked
package io.makegood.terms.sharing;

import org.jspecify.annotations.NullMarked;
