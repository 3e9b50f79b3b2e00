package io.makegood.compensation.statement.format;

import io.makegood.kernel.refusal.Invalid;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How one account moved: opening and movement make the closing balance.
 *
 * @param reference what the bank calls the statement
 * @param opening null where the format says no balances
 */
public record AccountStatement(
        String account,
        @Nullable String reference,
        @Nullable Money opening,
        Money movement,
        @Nullable Money closing,
        Instant opensAt,
        Instant closesAt) {

    public AccountStatement {
        if (opening != null && closing != null && !opening.plus(movement).isEqual(closing)) {
            throw new Invalid(
                    "statement-does-not-tie",
                    "statement %s of %s opens with %s, its entries come to %s, which makes %s, but it closes with %s"
                            .formatted(reference, account, opening, movement, opening.plus(movement), closing),
                    List.of());
        }
    }
}
