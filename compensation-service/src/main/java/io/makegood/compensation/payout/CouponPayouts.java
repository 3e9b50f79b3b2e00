package io.makegood.compensation.payout;

import io.makegood.compensation.coupon.Coupon;
import io.makegood.compensation.coupon.CouponCode;
import io.makegood.compensation.coupon.Coupons;
import io.makegood.compensation.routing.ProviderKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Coupons: a payout gives one, and its code is the reference. */
@ApplicationScoped
class CouponPayouts implements OwnBook {

    private final Coupons coupons;

    CouponPayouts(Coupons coupons) {
        this.coupons = coupons;
    }

    @Override
    public ProviderKind kind() {
        return ProviderKind.COUPONS;
    }

    @Override
    public List<Attempt> give(List<Attempt> payments) {
        List<Coupon> issued = new ArrayList<>();
        List<Attempt> given = new ArrayList<>();
        for (Attempt payment : payments) {
            Coupon coupon = coupon(payment.payout(), payment.endedAt());
            issued.add(coupon);
            given.add(payment.of(coupon.code().text()));
        }
        coupons.issue(issued);
        return given;
    }

    private static Coupon coupon(Payout payout, Instant now) {
        return new Coupon(
                payout.promise().tenant(),
                payout.id(),
                CouponCode.next(),
                payout.promise().customer(),
                payout.promise().order(),
                payout.promise().id(),
                payout.grounds().award(),
                payout.amount(),
                now,
                payout.form().expiresAt(now),
                Coupon.State.OPEN,
                null,
                null);
    }

    @Override
    public boolean takeBack(Attempt recovery) {
        Payout payout = recovery.payout();
        return coupons.takeBack(
                payout.promise().tenant(),
                payout.promise().id(),
                Objects.requireNonNull(payout.grounds().award()),
                payout.amount(),
                recovery.endedAt());
    }

    @Override
    public String refusal(Payout recovery) {
        return "the coupons that the customer has not used are worth less than " + recovery.amount();
    }
}
