/** Which payment provider takes which payout, and how each is reached. */
@NullMarked
package io.makegood.compensation.routing;

import org.jspecify.annotations.NullMarked;
