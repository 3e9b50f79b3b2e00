package io.makegood.terms;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How an amount is rounded: which way, and to multiples of what. */
public record Rounding(RoundingMode mode, BigDecimal to) {

    /** Divisions leave a last digit that is not meant; it must not tip a rounding up or down. */
    private static final int MEANT_DECIMALS = 18;

    public BigDecimal apply(BigDecimal exact) {
        BigDecimal meant =
                exact.scale() > MEANT_DECIMALS ? exact.setScale(MEANT_DECIMALS, RoundingMode.HALF_EVEN) : exact;
        if (to.precision() == 1 && to.unscaledValue().intValue() == 1) {
            return meant.setScale(to.scale(), mode);
        }
        return meant.divide(to, 0, mode).multiply(to);
    }
}
