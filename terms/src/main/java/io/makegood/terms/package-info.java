/** The language of guarantees: what terms say, and what follows from it. Plain Java, the same for all who read terms. */
@NullMarked
package io.makegood.terms;

import org.jspecify.annotations.NullMarked;
