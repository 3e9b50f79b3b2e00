/** Coupons over HTTP. */
@NullMarked
package io.makegood.compensation.coupon.rest;

import org.jspecify.annotations.NullMarked;
