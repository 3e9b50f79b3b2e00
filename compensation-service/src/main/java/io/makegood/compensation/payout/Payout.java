package io.makegood.compensation.payout;

import io.makegood.compensation.Word;
import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.ledger.Transfer;
import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.terms.Form;
import io.makegood.kernel.TimeOrderedId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An instruction to pay a customer a difference, or to get one back. There is one at most for each entitlement. Its id
 * is the idempotency key towards whoever pays.
 *
 * @param inKind what it gives that is not money; then its amount is zero
 * @param instructedAt since when it may be sent; null while it is held, and if it never could be
 * @param payBy by when the terms promise that it is paid; null if they promise nothing
 */
public record Payout(
        UUID id,
        Promise promise,
        Grounds grounds,
        Kind kind,
        Form form,
        Money amount,
        List<String> inKind,
        Instant createdAt,
        @Nullable Instant instructedAt,
        @Nullable Instant payBy,
        Review review,
        Progress progress) {

    public Payout {
        inKind = List.copyOf(inKind);
    }

    /** The entitlement that a payout follows from, and why in one sentence; of goodwill there is only the sentence. */
    public record Grounds(
            @Nullable UUID entitlement,
            @Nullable String award,
            @Nullable Integer verdict,
            String explanation) {

        static Grounds goodwill(String reason) {
            return new Grounds(null, null, null, "Goodwill: " + reason);
        }

        Origin origin() {
            return entitlement == null ? Origin.GOODWILL : Origin.ENTITLEMENT;
        }
    }

    /** Whether it is owed, or a person gives it. */
    public enum Origin implements Word {
        ENTITLEMENT,
        GOODWILL
    }

    /** Which way the money goes. */
    public enum Kind implements Word {
        PAYMENT,
        RECOVERY
    }

    /**
     * A held payout waits for a decision or a moment, and is instructed, rejected by a person, or withdrawn because facts
     * changed. What is instructed is settled or failed for good; a failed one can be tried again by hand.
     */
    public enum State implements Word {
        HELD,
        REJECTED,
        WITHDRAWN,
        INSTRUCTED,
        SETTLED,
        FAILED
    }

    /**
     * What a payout goes through before it is instructed.
     *
     * @param holds why it waits, or waited when it was rejected or withdrawn
     * @param requestedBy who asked for it, if a person did
     * @param replacedBy the payout that took the place of a withdrawn one, if anything was left to pay
     */
    public record Review(
            List<Hold> holds,
            @Nullable String requestedBy,
            @Nullable UUID replacedBy) {

        static final Review NONE = new Review(List.of(), null, null);

        public Review {
            holds = List.copyOf(holds);
        }

        Review with(List<Hold> others) {
            return new Review(others, requestedBy, replacedBy);
        }
    }

    /** How far a payout has come; the reason says why it waits or failed, the reference is the payer's own. */
    public record Progress(
            State state,
            int attempts,
            @Nullable Instant endedAt,
            @Nullable String reason,
            @Nullable String reference) {

        static final Progress NONE = new Progress(State.INSTRUCTED, 0, null, null, null);
        static final Progress HELD = new Progress(State.HELD, 0, null, null, null);
    }

    Payout with(Progress progress) {
        return new Payout(
                id, promise, grounds, kind, form, amount, inKind, createdAt, instructedAt, payBy, review, progress);
    }

    /** Brings what was instructed up or down by the difference, which is not zero. */
    public static Payout of(Promise promise, Grounds grounds, Form form, Money difference, Instant now) {
        Kind kind = difference.isPositive() ? Kind.PAYMENT : Kind.RECOVERY;
        return new Payout(
                TimeOrderedId.next(),
                promise,
                grounds,
                kind,
                form,
                difference.abs(),
                List.of(),
                now,
                now,
                null,
                Review.NONE,
                Progress.NONE);
    }

    /** Gives what is no money. */
    public static Payout inKind(
            Promise promise, Grounds grounds, Form form, List<String> things, Money zero, Instant now) {
        return new Payout(
                TimeOrderedId.next(),
                promise,
                grounds,
                Kind.PAYMENT,
                form,
                zero,
                things,
                now,
                now,
                null,
                Review.NONE,
                Progress.NONE);
    }

    /** The same, with a deadline that the terms promise, if any. */
    public Payout promisedBy(@Nullable Instant payBy) {
        return new Payout(
                id, promise, grounds, kind, form, amount, inKind, createdAt, instructedAt, payBy, review, progress);
    }

    /** What a person gives without its being owed. */
    public static Payout goodwill(Promise promise, Form form, Money amount, Reason reason, Instant now) {
        return new Payout(
                TimeOrderedId.next(),
                promise,
                Grounds.goodwill(reason.text()),
                Kind.PAYMENT,
                form,
                amount,
                List.of(),
                now,
                now,
                null,
                new Review(List.of(), reason.person(), null),
                Progress.NONE);
    }

    /** Why a person asked for it. */
    public record Reason(String person, String text) {}

    /** The same, waiting for these reasons to go; without any it need not wait. */
    public Payout heldFor(List<Hold> holds) {
        return holds.isEmpty()
                ? this
                : new Payout(
                        id,
                        promise,
                        grounds,
                        kind,
                        form,
                        amount,
                        inKind,
                        createdAt,
                        null,
                        payBy,
                        review.with(holds),
                        Progress.HELD);
    }

    /** A new payout took its place, or none when nothing is left to pay. */
    Payout withdrawn(@Nullable UUID replacedBy, Instant now) {
        String reason = replacedBy == null ? "it is no longer owed" : "another payout took its place";
        return new Payout(
                id,
                promise,
                grounds,
                kind,
                form,
                amount,
                inKind,
                createdAt,
                null,
                payBy,
                new Review(review.holds(), review.requestedBy(), replacedBy),
                new Progress(State.WITHDRAWN, 0, now, reason, null));
    }

    /** Some reasons to wait are gone. With the last one it is instructed. */
    public Payout without(Collection<Hold> gone, Instant now) {
        List<Hold> left =
                review.holds().stream().filter(hold -> !gone.contains(hold)).toList();
        return new Payout(
                id,
                promise,
                grounds,
                kind,
                form,
                amount,
                inKind,
                createdAt,
                left.isEmpty() ? now : null,
                payBy,
                review.with(left),
                left.isEmpty() ? Progress.NONE : Progress.HELD);
    }

    /** For what it waits if a customer may still choose. */
    public Optional<Hold> choice() {
        return isHeld()
                ? review.holds().stream()
                        .filter(hold -> hold.kind() == Hold.Kind.CHOICE)
                        .findFirst()
                : Optional.empty();
    }

    /** When one of its reasons to wait goes by itself; null if none does. */
    @Nullable Instant heldUntil() {
        return isHeld()
                ? review.holds().stream()
                        .map(Hold::until)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }

    /** The reasons to wait whose time has come are gone. */
    Payout afterWaiting(Instant now) {
        return without(
                review.holds().stream().filter(hold -> hold.isOverAt(now)).toList(), now);
    }

    /** A person declined it. */
    public Payout rejected(String reason, Instant now) {
        return with(new Progress(State.REJECTED, 0, now, reason, null));
    }

    /** What a person declined is owed no longer. */
    public Stream<Transfer> reversal(Instant now) {
        return isInKind() ? Stream.empty() : Stream.of(inBooks(now));
    }

    private Transfer inBooks(Instant now) {
        return new Transfer(
                promise.tenant(),
                id,
                "rejected:" + id,
                Account.OWED_TO_CUSTOMERS,
                origin() == Origin.GOODWILL ? Account.GOODWILL_EXPENSE : Account.COMPENSATION_EXPENSE,
                amount,
                now);
    }

    public Origin origin() {
        return grounds.origin();
    }

    /** The books know nothing of it. */
    public boolean isInKind() {
        return !inKind.isEmpty();
    }

    public boolean isHeld() {
        return progress.state() == State.HELD;
    }

    /** For people who read logs. */
    @Override
    public String toString() {
        return "%s %s of %s for %s".formatted(kind.word(), id, isInKind() ? inKind : amount, promise.orderKey());
    }
}
