package io.makegood.compensation.credit;

import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One amount of a credit, and what is said of what it is for.
 *
 * @param amount less than nothing when the party takes back what it credited
 * @param matched the claim it is for; null when none was found
 * @param result by what it was matched, or why it was not
 */
public record CreditLine(
        @Nullable UUID claim,
        @Nullable String order,
        @Nullable String tracking,
        Money amount,
        @Nullable UUID matched,
        String result) {

    private static final String NOT_YET = "";

    public static CreditLine told(
            @Nullable UUID claim, @Nullable String order, @Nullable String tracking, Money amount) {
        return new CreditLine(claim, order, tracking, amount, null, NOT_YET);
    }

    CreditLine asTold() {
        return told(claim, order, tracking, amount);
    }

    CreditLine matched(UUID found, String by) {
        return new CreditLine(claim, order, tracking, amount, found, "matched by " + by);
    }

    CreditLine unmatched(String why) {
        return new CreditLine(claim, order, tracking, amount, null, why);
    }
}
