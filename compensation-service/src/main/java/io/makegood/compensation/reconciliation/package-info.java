/** Ties what was computed to what was instructed, settled and booked in a period. */
@NullMarked
package io.makegood.compensation.reconciliation;

import org.jspecify.annotations.NullMarked;
