package io.makegood.compensation.terms;

import io.makegood.compensation.Word;

/** The form in which a customer is made good. */
public enum Remedy implements Word {
    REFUND,
    CREDIT,
    COUPON,
    POINTS,
    REPLACEMENT,
    APOLOGY
}
