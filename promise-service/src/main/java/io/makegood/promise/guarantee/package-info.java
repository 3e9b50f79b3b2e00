/** Guarantees: drafted, validated, published, suspended and retired, version by version. */
@NullMarked
package io.makegood.promise.guarantee;

import org.jspecify.annotations.NullMarked;
