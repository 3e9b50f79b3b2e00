/** The ways a payout leaves the house. */
@NullMarked
package io.makegood.compensation.payout.provider;

import org.jspecify.annotations.NullMarked;
