/** The few things all three services share. No domain word belongs here. */
@NullMarked
package io.makegood.kernel;

import org.jspecify.annotations.NullMarked;
