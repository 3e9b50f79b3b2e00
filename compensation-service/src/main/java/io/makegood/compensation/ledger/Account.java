package io.makegood.compensation.ledger;

import io.makegood.compensation.Word;

/** The accounts each tenant keeps, once per currency. */
public enum Account implements Word {
    /** What compensation has cost. */
    COMPENSATION_EXPENSE,
    /** What customers were left although it was no longer owed. */
    GOODWILL_EXPENSE,
    /** What is owed and not yet settled. */
    OWED_TO_CUSTOMERS,
    /** What customers were paid and owe back. */
    RECOVERABLE_FROM_CUSTOMERS,
    /** What payment providers have paid for us, less what they got back, until their settlement takes it from the bank. */
    PAID_OUT,
    /** What customers hold as credit with the merchant: in their wallet or as coupons, not yet used. */
    CUSTOMER_CREDIT,
    /** What customers bought with their credit and coupons. */
    CREDIT_SPENT,
    /** What carriers and others who were responsible owe us for what we paid. */
    RECOVERABLE_FROM_PARTIES,
    /** What responsible parties bear of what compensation has cost. */
    RECOURSE_INCOME,
    /** What providers have taken from, or brought to, the merchant's bank account. */
    BANK,
    /** What providers kept for moving money. */
    PROVIDER_FEES,
    /** Differences too small to ask about, within the tolerance of a reconciliation. */
    ROUNDING
}
