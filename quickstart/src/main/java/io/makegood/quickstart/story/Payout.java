package io.makegood.quickstart.story;

import java.math.BigDecimal;
import java.util.List;

/** A payout as compensation-service shows it, with the steps of the calculation behind it. */
record Payout(
        String id,
        String award,
        int rePromise,
        int verdict,
        String kind,
        String remedy,
        Money amount,
        String state,
        Trace trace) {

    record Trace(List<Step> steps) {}

    /** One step of a calculation: what was found, by which rule of the terms. */
    record Step(String rule, String finding) {}

    boolean isSettled() {
        return state.equals("settled");
    }

    /** What the customer got by it; negative when it was taken back. */
    BigDecimal received() {
        return kind.equals("recovery") ? amount.amount().abs().negate() : amount.amount();
    }
}
