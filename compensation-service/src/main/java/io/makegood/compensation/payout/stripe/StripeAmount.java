package io.makegood.compensation.payout.stripe;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import java.util.Set;
import org.joda.money.Money;

/** Amounts as the interface counts them; its decimals are not everywhere those of ISO 4217. */
public final class StripeAmount {

    private static final Set<String> WHOLE = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");
    /** Whole, but written with two decimals, as they once had. */
    private static final Set<String> WHOLE_IN_HUNDREDTHS = Set.of("ISK", "UGX");
    /** Written with three decimals, of which the last must be zero. */
    private static final Set<String> HUNDREDTHS_IN_THOUSANDTHS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    private StripeAmount() {}

    /** Empty if the interface cannot move exactly this amount; it is never rounded. */
    public static OptionalLong minorUnits(Money money) {
        String currency = money.getCurrencyUnit().getCode();
        if (WHOLE.contains(currency)) {
            return exact(money, 0, 0);
        }
        if (WHOLE_IN_HUNDREDTHS.contains(currency)) {
            return exact(money, 0, 2);
        }
        return HUNDREDTHS_IN_THOUSANDTHS.contains(currency) ? exact(money, 2, 3) : exact(money, 2, 2);
    }

    private static OptionalLong exact(Money money, int decimals, int writtenDecimals) {
        try {
            BigDecimal amount = money.getAmount().setScale(decimals, RoundingMode.UNNECESSARY);
            return OptionalLong.of(amount.movePointRight(writtenDecimals).longValueExact());
        } catch (ArithmeticException finer) {
            return OptionalLong.empty();
        }
    }
}
