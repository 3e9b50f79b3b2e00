package io.makegood.compensation.coupon;

import io.makegood.compensation.Word;
import io.makegood.kernel.tenancy.Tenant;
import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A coupon that a customer was given.
 *
 * @param id of the payout that gave it
 * @param order for which it was given
 * @param promise under which it was given
 * @param award under which it was given; null of goodwill
 * @param value what it is worth, or was at last
 * @param expiresAt from then on it is worth nothing; null when it is good for good
 * @param endedAt since when it is not open any more
 * @param redeemedFor the order that it was used on
 */
public record Coupon(
        Tenant tenant,
        UUID id,
        CouponCode code,
        String customer,
        String order,
        UUID promise,
        @Nullable String award,
        Money value,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        State state,
        @Nullable Instant endedAt,
        @Nullable String redeemedFor) {

    /** An open one can be redeemed; a void one was taken back, because it was not owed after all. */
    public enum State implements Word {
        OPEN,
        REDEEMED,
        EXPIRED,
        VOID
    }

    /** Not yet used, though it may have expired without anybody having noted it. */
    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isGoodAt(Instant now) {
        return isOpen() && (expiresAt == null || now.isBefore(expiresAt));
    }

    boolean wasUsedFor(String order) {
        return order.equals(redeemedFor);
    }

    Coupon redeemed(String order, Instant now) {
        return ended(State.REDEEMED, value, now, order);
    }

    Coupon expired(Instant now) {
        return ended(State.EXPIRED, value, now, null);
    }

    /** Worth so much less; void if nothing is left. */
    Coupon less(Money amount, Instant now) {
        return value.isGreaterThan(amount)
                ? new Coupon(
                        tenant,
                        id,
                        code,
                        customer,
                        order,
                        promise,
                        award,
                        value.minus(amount),
                        issuedAt,
                        expiresAt,
                        state,
                        endedAt,
                        redeemedFor)
                : ended(State.VOID, value.minus(value), now, null);
    }

    private Coupon ended(State how, Money left, Instant now, @Nullable String usedFor) {
        return new Coupon(
                tenant, id, code, customer, order, promise, award, left, issuedAt, expiresAt, how, now, usedFor);
    }
}
