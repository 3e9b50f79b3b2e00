package io.makegood.compensation.reconciliation;

import io.makegood.compensation.Word;

/** Where a settled payout stands towards the statements; each stands in one place. */
public enum Place implements Word {
    /** Statements show all of it. */
    MATCHED,
    /** A person has written it off. */
    WRITTEN_OFF,
    /** It went into a wallet or became a coupon, which no statement shows. */
    IN_WALLET,
    /** No statement shows it, though it should by now. */
    MISSING,
    /** A statement shows another amount or currency. */
    DIFFERING,
    /** A person has looked at it, and left it as it is. */
    SET_ASIDE,
    /** No statement has had to show it yet. */
    AWAITED
}
