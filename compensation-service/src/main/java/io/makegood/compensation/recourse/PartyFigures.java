package io.makegood.compensation.recourse;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one party's failures have cost in one currency, and what of it came back.
 *
 * @param party null for what nobody is known to answer for
 * @param paid to customers, less what was recovered from them
 * @param accepted as the party accepted it, corrected to what it credited
 */
public record PartyFigures(
        @Nullable String party, Money paid, Money claimed, Money accepted, Money credited, Money expired) {

    public Money netCost() {
        return paid.minus(credited);
    }
}
