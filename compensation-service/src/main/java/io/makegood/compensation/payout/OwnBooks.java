package io.makegood.compensation.payout;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings payouts into our own books, in the transaction that records them. */
@ApplicationScoped
class OwnBooks {

    private final List<OwnBook> books;

    OwnBooks(@All List<OwnBook> books) {
        this.books = books;
    }

    /** The same attempts; a recovery of more than a customer has is refused. */
    List<Attempt> settle(List<Attempt> attempts) {
        List<Attempt> settled = attempts;
        for (OwnBook book : books) {
            settled = settle(book, settled);
        }
        return settled;
    }

    private static List<Attempt> settle(OwnBook book, List<Attempt> attempts) {
        List<Attempt> settled = new ArrayList<>(book.give(attempts.stream()
                .filter(attempt -> isOf(book, attempt, Payout.Kind.PAYMENT))
                .toList()));
        for (Attempt attempt : attempts) {
            if (isOf(book, attempt, Payout.Kind.RECOVERY)) {
                settled.add(takenBack(book, attempt));
            } else if (!isOf(book, attempt, Payout.Kind.PAYMENT)) {
                settled.add(attempt);
            }
        }
        return settled;
    }

    private static Attempt takenBack(OwnBook book, Attempt attempt) {
        Outcome refused = Outcome.refused(book.refusal(attempt.payout()));
        return book.takeBack(attempt)
                ? attempt
                : Attempt.of(attempt.issued(), refused, Optional.empty(), attempt.endedAt());
    }

    private static boolean isOf(OwnBook book, Attempt attempt, Payout.Kind kind) {
        return attempt.issued().provider().kind() == book.kind()
                && attempt.outcome().isSettled()
                && attempt.payout().kind() == kind;
    }
}
