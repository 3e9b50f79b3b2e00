/** Dry runs: what a promise would come to. */
@NullMarked
package io.makegood.promise.quote;

import org.jspecify.annotations.NullMarked;
