package io.makegood.compensation.routing;

/** Coupons need nothing but our books. */
public record CouponSettings() implements Settings {

    @Override
    public ProviderKind kind() {
        return ProviderKind.COUPONS;
    }

    @Override
    public void check() {}
}
