package io.makegood.compensation.coupon;

import io.makegood.kernel.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/** Which coupons of a tenant to list; what is null does not restrict. */
public record CouponQuery(
        Tenant tenant,
        Coupon.@Nullable State state,
        @Nullable String customer,
        @Nullable String order) {}
