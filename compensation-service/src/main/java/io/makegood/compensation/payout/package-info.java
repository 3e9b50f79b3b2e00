/** Instructions to pay, or to get back, the difference between what is owed and what was instructed before. */
@NullMarked
package io.makegood.compensation.payout;

import org.jspecify.annotations.NullMarked;
