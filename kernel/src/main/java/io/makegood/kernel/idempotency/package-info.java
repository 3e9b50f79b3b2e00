/** A POST repeated with its key has one effect and one answer. */
@NullMarked
package io.makegood.kernel.idempotency;

import org.jspecify.annotations.NullMarked;
