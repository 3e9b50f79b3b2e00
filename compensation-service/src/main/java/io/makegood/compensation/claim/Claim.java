package io.makegood.compensation.claim;

import io.makegood.compensation.Word;
import io.makegood.kernel.TimeOrderedId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What we ask of a party that owes us. It follows the newest entitlement; what was asked for, accepted and credited
 * changes by its own verbs only. What is accepted is ours until the credit comes, and then as much as came.
 *
 * @param filed asked for in all
 * @param accepted what the party agreed to pay in all, corrected to what it credited
 * @param file the claim file in which it was asked for last
 * @param reference under which it was asked for last
 * @param steps how many changes there were
 */
public record Claim(
        UUID id,
        Demand demand,
        State state,
        Money filed,
        Money accepted,
        Money credited,
        @Nullable UUID file,
        @Nullable String reference,
        Instant openedAt,
        Instant changedAt,
        int steps) {

    /** How far a claim has come. */
    public enum State implements Word {
        OPEN,
        FILED,
        ACCEPTED,
        DECLINED,
        CREDITED,
        EXPIRED,
        WITHDRAWN
    }

    /** What somebody has to do about a claim. */
    public enum ToDo implements Word {
        FILE,
        AMEND,
        WITHDRAW
    }

    /** A claim that has just become one. */
    static Step open(Demand demand, Instant now) {
        Money nothing = Money.zero(demand.amount().getCurrencyUnit());
        Claim unborn =
                new Claim(TimeOrderedId.next(), demand, State.OPEN, nothing, nothing, nothing, null, null, now, now, 0);
        State state = demand.isOverAt(now) ? State.EXPIRED : State.OPEN;
        return unborn.to(state, Step.Did.OPENED, Act.itself(demand.explanation(), now));
    }

    public Money amount() {
        return demand.amount();
    }

    /** By how much what is owed by now differs from what was asked for; as long as nothing was, there is none. */
    public Money difference() {
        return isAsked() ? amount().minus(filed) : amount().minus(amount());
    }

    public Optional<ToDo> toDo() {
        if (state == State.OPEN) {
            return Optional.of(ToDo.FILE);
        }
        if (difference().isZero() || state == State.DECLINED && amount().isZero()) {
            return Optional.empty();
        }
        return Optional.of(amount().isZero() ? ToDo.WITHDRAW : ToDo.AMEND);
    }

    private boolean isAsked() {
        return switch (state) {
            case FILED, ACCEPTED, DECLINED, CREDITED -> true;
            case OPEN, EXPIRED, WITHDRAWN -> false;
        };
    }

    /** Whether a credit is still to come. */
    public boolean isWaiting() {
        return state == State.OPEN || state == State.FILED || state == State.ACCEPTED;
    }

    /** The credit to expect: what was accepted, or else asked for, or else is owed. */
    public Money expected() {
        return switch (state) {
            case ACCEPTED -> accepted;
            case FILED -> filed;
            default -> amount();
        };
    }

    /** Facts changed: another entitlement is the newest. What was asked for before stays as it was asked. */
    Optional<Step> follow(Demand newest, Instant now) {
        if (newest.number() <= demand.number()) {
            return Optional.empty();
        }
        State next = isAsked() ? state : unasked(newest, now);
        return Optional.of(with(newest).to(this, next, Step.Did.CHANGED, Act.itself(newest.explanation(), now)));
    }

    private State unasked(Demand newest, Instant now) {
        boolean wasWithdrawnAsItIs = state == State.WITHDRAWN && newest.amount().isEqual(amount());
        if (newest.amount().isZero() || wasWithdrawnAsItIs) {
            return State.WITHDRAWN;
        }
        return newest.isOverAt(now) ? State.EXPIRED : State.OPEN;
    }

    /** Asks for all that is owed by now: in time for the first time, for another amount, or again after it was declined. */
    public Step file(@Nullable UUID inFile, Act act) {
        boolean asksAgain =
                isAsked() && (state == State.DECLINED || !difference().isZero());
        refuseUnless(state == State.OPEN || asksAgain, "filed");
        if (amount().isZero()) {
            throw new ClaimRefusal(this, "nothing is owed any more; withdraw it");
        }
        if (!asksAgain && demand.isOverAt(act.at())) {
            throw new ClaimRefusal(this, "its window ended at " + demand.fileBy());
        }
        Claim asked = new Claim(
                id, demand, state, amount(), accepted, credited, inFile, act.reference(), openedAt, changedAt, steps);
        return asked.to(this, State.FILED, asksAgain ? Step.Did.AMENDED : Step.Did.FILED, act);
    }

    /** @param inAll more than nothing, no more than was asked for, no less than was credited */
    public Step accept(Money inAll, Act act) {
        refuseUnless(state == State.FILED || state == State.ACCEPTED || state == State.DECLINED, "accepted");
        if (!inAll.getCurrencyUnit().equals(filed.getCurrencyUnit())
                || !inAll.isPositive()
                || inAll.isGreaterThan(filed)
                || inAll.isLessThan(credited)) {
            throw ClaimRefusal.amount(inAll, "must be more than %s and at most %s".formatted(least(), filed));
        }
        State next = inAll.isEqual(credited) ? State.CREDITED : State.ACCEPTED;
        return with(inAll, credited).to(this, next, Step.Did.ACCEPTED, act);
    }

    private Money least() {
        return credited.isZero() ? credited : credited.minusMinor(1);
    }

    public Step decline(Act act) {
        refuseUnless(state == State.FILED || state == State.ACCEPTED, "declined");
        refuseOnceCredited();
        return with(credited, credited).to(this, State.DECLINED, Step.Did.DECLINED, act);
    }

    /** We ask no more. */
    public Step withdraw(Act act) {
        refuseUnless(state == State.OPEN || isAsked(), "withdrawn");
        refuseOnceCredited();
        Claim unasked = new Claim(
                id, demand, state, credited, credited, credited, file, act.reference(), openedAt, changedAt, steps);
        return unasked.to(this, State.WITHDRAWN, Step.Did.WITHDRAWN, act);
    }

    /** Money came, asked for or not, or was taken back; what was accepted beyond it is written back. */
    public Step credit(Money more, Act act) {
        refuseUnless(state != State.WITHDRAWN, "credited");
        Money inAll = credited.plus(more);
        if (inAll.isNegative()) {
            throw new ClaimRefusal(this, "only %s was credited".formatted(credited));
        }
        State next = inAll.isZero() ? State.DECLINED : State.CREDITED;
        return with(inAll, inAll).to(this, next, Step.Did.CREDITED, act);
    }

    /** Nobody asked in time. */
    Step expire(Instant now) {
        refuseUnless(state == State.OPEN && demand.isOverAt(now), "expired");
        return to(State.EXPIRED, Step.Did.EXPIRED, Act.itself("not filed by " + demand.fileBy(), now));
    }

    private void refuseUnless(boolean allowed, String verb) {
        if (!allowed) {
            throw new ClaimRefusal(this, "it cannot be " + verb);
        }
    }

    private void refuseOnceCredited() {
        if (!credited.isZero()) {
            throw new ClaimRefusal(this, "%s was credited; the party has to take it back first".formatted(credited));
        }
    }

    private Claim with(Demand newest) {
        return new Claim(id, newest, state, filed, accepted, credited, file, reference, openedAt, changedAt, steps);
    }

    private Claim with(Money accepted, Money credited) {
        return new Claim(id, demand, state, filed, accepted, credited, file, reference, openedAt, changedAt, steps);
    }

    private Step to(State next, Step.Did did, Act act) {
        return to(this, next, did, act);
    }

    private Step to(Claim before, State next, Step.Did did, Act act) {
        Claim after =
                new Claim(id, demand, next, filed, accepted, credited, file, reference, openedAt, act.at(), steps + 1);
        return Step.between(before, after, did, act);
    }
}
