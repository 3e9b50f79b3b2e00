package io.makegood.compensation.ledger;

import io.makegood.compensation.Word;
import io.makegood.compensation.ledger.NotedHeads.Noted;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first place at which the books are not what was sealed.
 *
 * @param number in the chain; null for what has none
 * @param transfer null where it is the chain that lacks something
 */
public record Break(
        Kind kind, @Nullable Long number, @Nullable UUID transfer, String detail) {

    /** How the books differ from what was sealed. */
    public enum Kind implements Word {
        /** The transfer does not say what was sealed, or its seal was replaced. */
        CHANGED,
        /** A transfer or its seal is gone. */
        MISSING,
        /** A transfer that was not booked, or a seal that was not given, has been put in. */
        ADDED,
        /** What was sealed is there, but in another place. */
        ORDER,
        /** Balances were kept that are not what the transfers come to. */
        BALANCE
    }

    static Break missing(long number, @Nullable UUID transfer) {
        return transfer == null
                ? new Break(Kind.MISSING, number, null, "number %d is gone".formatted(number))
                : new Break(
                        Kind.MISSING,
                        number,
                        transfer,
                        "the transfer of number %d, %s, is gone".formatted(number, transfer));
    }

    static Break missing(UUID transfer) {
        return new Break(
                Kind.MISSING,
                null,
                transfer,
                "transfer %s was booked and is gone, before it was sealed".formatted(transfer));
    }

    static Break added(UUID transfer) {
        return new Break(
                Kind.ADDED, null, transfer, "transfer %s is in the books, but was not booked".formatted(transfer));
    }

    static Break balance(String detail) {
        return new Break(Kind.BALANCE, null, null, detail);
    }

    static Break changed(Noted noted) {
        return new Break(
                Kind.CHANGED,
                noted.head().number(),
                null,
                "number %d has another hash than %s".formatted(noted.head().number(), noted.by()));
    }

    /**
     * Why the first of these does not follow from the one before.
     *
     * @param seals the one that does not follow, and some after it
     */
    static Break explain(Head before, List<Seal> seals) {
        Seal broken = seals.get(0);
        return moved(before, broken, seals)
                .or(() -> added(before, broken, seals))
                .orElseGet(() -> new Break(
                        Kind.CHANGED,
                        broken.number(),
                        broken.transfer(),
                        "transfer %s is not what was sealed as number %d"
                                .formatted(broken.transfer(), broken.number())));
    }

    /** What was sealed here stands further on, or what stands here was sealed further on. */
    private static Optional<Break> moved(Head before, Seal broken, List<Seal> seals) {
        return seals.stream()
                .filter(other -> other.text() != null)
                .filter(other -> before.hash()
                                .then(String.valueOf(other.text()))
                                .equals(broken.head().hash())
                        || broken.follows(other.head().hash()))
                .findFirst()
                .map(other -> new Break(
                        Kind.ORDER,
                        broken.number(),
                        broken.transfer(),
                        "transfer %s stands as number %d, but has changed places with that of number %d"
                                .formatted(broken.transfer(), broken.number(), other.number())));
    }

    private static Optional<Break> added(Head before, Seal broken, List<Seal> seals) {
        return seals.stream()
                .skip(1)
                .limit(1)
                .filter(next -> next.follows(before.hash()))
                .map(next -> new Break(
                        Kind.ADDED,
                        broken.number(),
                        broken.transfer(),
                        "number %d follows %d, and number %d was put in between"
                                .formatted(next.number(), before.number(), broken.number())))
                .findFirst();
    }
}
