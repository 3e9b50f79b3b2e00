package io.makegood.compensation.provision;

import io.makegood.compensation.promise.OpenRisk;
import io.makegood.compensation.promise.OpenRisk.State;
import io.makegood.compensation.promise.Promise;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a promise whose story is not over comes to.
 *
 * @param booked what is owed in all already
 * @param least what it comes to if all that is at risk is broken by the least, and all is claimed
 * @param most what it comes to if it becomes as bad as can be; null when the terms have no bound
 */
public record Exposure(
        Promise promise,
        Instant madeAt,
        List<OpenRisk> risks,
        Money booked,
        Reckoning least,
        @Nullable Reckoning most) {

    /** Breached, if anything of it is. */
    public State state() {
        return risks.stream().anyMatch(risk -> risk.state() == State.BREACHED) ? State.BREACHED : State.AT_RISK;
    }

    /** What more there is to pay at least. */
    Money toLeast() {
        return notBelowZero(least.amount().minus(booked));
    }

    /** What may come on top of that; nothing that anybody could tell when there is no bound. */
    Money toMost() {
        Money certain = booked.plus(toLeast());
        return most == null
                ? Money.zero(booked.getCurrencyUnit())
                : notBelowZero(most.amount().minus(certain));
    }

    private static Money notBelowZero(Money amount) {
        return amount.isNegative() ? Money.zero(amount.getCurrencyUnit()) : amount;
    }
}
