package io.makegood.compensation.ledger;

/** Where a chain has come to: how many transfers are sealed, and the hash of the last. */
public record Head(long number, Hash hash) {

    static final Head NONE = new Head(0, Hash.NONE);
}
