/** Parcels under way that nobody scans: watched by the clock, and told as an event. */
@NullMarked
package io.makegood.delivery.silence;

import org.jspecify.annotations.NullMarked;
