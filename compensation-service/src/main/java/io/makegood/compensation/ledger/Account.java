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
    /** What payment providers have paid for us, less what they got back. */
    PAID_OUT
}
