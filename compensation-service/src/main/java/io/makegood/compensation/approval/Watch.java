package io.makegood.compensation.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.makegood.kernel.refusal.Invalid;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Beyond which rate somebody takes a look.
 *
 * @param per {@link #CUSTOMER}, or the name of a fact that promises bring, such as an address
 * @param payouts how many promises may be paid for; null for any number
 * @param amounts how much may be paid in all, by currency
 * @param within how long each counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Watch(String per, @Nullable Integer payouts, List<Money> amounts, Period within) {

    public static final String CUSTOMER = "customer";

    public Watch {
        amounts = List.copyOf(amounts);
    }

    void requireValid(String pointer) {
        Limit.requireValid(pointer + "/amounts", amounts);
        if (payouts == null && amounts.isEmpty()) {
            throw Invalid.field(pointer, per, "must limit payouts or amounts");
        }
        if (within.isNegative() || within.isZero()) {
            throw Invalid.field(pointer + "/within", within, "must be longer than nothing");
        }
    }

    Instant since(Instant now) {
        return now.atZone(ZoneOffset.UTC).minus(within).toInstant();
    }
}
