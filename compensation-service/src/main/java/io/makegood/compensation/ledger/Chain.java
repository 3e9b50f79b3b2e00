package io.makegood.compensation.ledger;

import java.util.Optional;

/** Goes along the seals in the order of their numbers, as far as each follows from the one before. */
final class Chain {

    private Head head = Head.NONE;

    Head head() {
        return head;
    }

    /** Whether this one is the next, and says what was sealed. */
    boolean accepts(Seal seal) {
        if (seal.number() != head.number() + 1 || !seal.follows(head.hash())) {
            return false;
        }
        head = seal.head();
        return true;
    }

    /** Why one is not accepted that needs no look at others. */
    Optional<Break> gap(Seal seal) {
        if (seal.number() != head.number() + 1) {
            return Optional.of(Break.missing(head.number() + 1, null));
        }
        return seal.text() == null ? Optional.of(Break.missing(seal.number(), seal.transfer())) : Optional.empty();
    }
}
