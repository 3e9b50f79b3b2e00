/** The messages that events were taken from, as they came. */
@NullMarked
package io.makegood.delivery.evidence;

import org.jspecify.annotations.NullMarked;
