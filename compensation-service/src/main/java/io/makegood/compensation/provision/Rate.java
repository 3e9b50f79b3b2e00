package io.makegood.compensation.provision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * How much is expected to come due.
 *
 * @param least percent of what is owed at least beyond what is booked
 * @param most percent of what may come on top of that, up to the most
 */
public record Rate(BigDecimal least, BigDecimal most) {

    /** Rounded once; half a unit to the even neighbour, so that many promises are not all rounded up. */
    Money of(Exposure exposure) {
        BigDecimal exact = least.multiply(exposure.toLeast().getAmount())
                .add(most.multiply(exposure.toMost().getAmount()))
                .movePointLeft(2);
        return Money.of(exposure.booked().getCurrencyUnit(), exact, RoundingMode.HALF_EVEN);
    }
}
