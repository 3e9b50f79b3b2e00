package io.makegood.compensation.approval;

import io.makegood.compensation.Word;
import io.makegood.compensation.ledger.Transfer;
import io.makegood.compensation.payout.Hold;
import io.makegood.compensation.payout.Payout;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided on a payout that waited.
 *
 * @param payout as it is afterwards
 * @param on the reasons to wait that it answers
 */
public record Decision(
        Payout payout, Kind kind, Person person, @Nullable String reason, List<Hold> on, Instant at) {

    /** Which way. */
    public enum Kind implements Word {
        APPROVED,
        REJECTED
    }

    /** What only people can let go is gone; it goes out if nothing else holds it. */
    static Decision approve(Payout held, Person person, @Nullable String reason, Instant now) {
        List<Hold> on = held.review().holds().stream().filter(Hold::needsPerson).toList();
        if (on.isEmpty()) {
            throw new DecisionRefused.NothingToApprove(held);
        }
        return new Decision(held.without(on, now), Kind.APPROVED, person, reason, on, now);
    }

    static Decision reject(Payout held, Person person, String reason, Instant now) {
        return new Decision(
                held.rejected(reason, now),
                Kind.REJECTED,
                person,
                reason,
                held.review().holds(),
                now);
    }

    Stream<Transfer> bookings() {
        return kind == Kind.REJECTED ? payout.reversal(at) : Stream.empty();
    }
}
