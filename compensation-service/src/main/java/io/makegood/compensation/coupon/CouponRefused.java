package io.makegood.compensation.coupon;

import io.makegood.kernel.refusal.Refusal;

/** Why a coupon is not given for a code, or not taken. */
abstract class CouponRefused extends Refusal {

    private CouponRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class NotFound extends CouponRefused {
        NotFound(String typed) {
            super(
                    Kind.NOT_FOUND,
                    "coupon-not-found",
                    CouponCode.read(typed)
                            .map(code -> "no coupon has the code " + code.text())
                            .orElse("'%s' is no code of a coupon: a character is wrong or missing".formatted(typed)));
        }
    }

    static final class Redeemed extends CouponRefused {
        Redeemed(Coupon coupon) {
            super(
                    Kind.CONFLICT,
                    "coupon-redeemed",
                    "coupon %s was redeemed for order %s at %s"
                            .formatted(coupon.code().text(), coupon.redeemedFor(), coupon.endedAt()));
        }
    }

    static final class Expired extends CouponRefused {
        Expired(Coupon coupon) {
            super(
                    Kind.CONFLICT,
                    "coupon-expired",
                    "coupon %s expired at %s".formatted(coupon.code().text(), coupon.expiresAt()));
        }
    }

    static final class Void extends CouponRefused {
        Void(Coupon coupon) {
            super(
                    Kind.CONFLICT,
                    "coupon-void",
                    "coupon %s was taken back at %s, since it was not owed after all"
                            .formatted(coupon.code().text(), coupon.endedAt()));
        }
    }
}
