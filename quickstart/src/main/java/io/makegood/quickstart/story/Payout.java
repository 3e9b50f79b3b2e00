package io.makegood.quickstart.story;

import java.math.BigDecimal;

/** A payout as compensation-service shows it. */
record Payout(String award, int verdict, String kind, String remedy, Money amount, String state) {

    boolean isSettled() {
        return state.equals("settled");
    }

    /** What the customer got by it; negative when it was taken back. */
    BigDecimal received() {
        return kind.equals("recovery") ? amount.amount().abs().negate() : amount.amount();
    }
}
