/** Set-based SQL beside the entity manager, in the same transaction. */
@NullMarked
package io.makegood.kernel.persistence;

import org.jspecify.annotations.NullMarked;
