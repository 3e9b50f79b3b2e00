package io.makegood.compensation.provision;

import io.makegood.compensation.promise.OpenRisk.State;
import java.util.Map;
import org.joda.money.Money;

/**
 * What share of open risks is expected to come due.
 *
 * @param guarantees other shares, by the code of a guarantee
 */
public record Rates(OfStates usual, Map<String, OfStates> guarantees) {

    public Rates {
        guarantees = Map.copyOf(guarantees);
    }

    /** One for each state that a promise may be in. */
    public record OfStates(Rate atRisk, Rate breached) {}

    public Money provision(Exposure exposure) {
        OfStates rates = guarantees.getOrDefault(exposure.promise().guarantee().code(), usual);
        Rate rate = exposure.state() == State.BREACHED ? rates.breached() : rates.atRisk();
        return rate.of(exposure);
    }
}
