/** Awards: what is owed when an objective is missed, and how several go together. */
@NullMarked
package io.makegood.terms.award;

import org.jspecify.annotations.NullMarked;
