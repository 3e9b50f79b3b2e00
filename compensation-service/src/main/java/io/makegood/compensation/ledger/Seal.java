package io.makegood.compensation.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain as it is stored, beside the transfer it belongs to.
 *
 * @param text what the transfer says now; null if it is gone
 */
record Seal(Head head, UUID transfer, @Nullable String text) {

    long number() {
        return head.number();
    }

    /** Whether it was sealed after that one. */
    boolean follows(Hash before) {
        return text != null && before.then(text).equals(head.hash());
    }
}
