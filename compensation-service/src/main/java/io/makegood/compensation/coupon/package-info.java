/** Coupons that customers were given: each has a code, is used once, and is worth nothing when it has expired. */
@NullMarked
package io.makegood.compensation.coupon;

import org.jspecify.annotations.NullMarked;
