package io.makegood.terms.pay;

import io.makegood.terms.Remedy;
import io.makegood.terms.Rounding;
import io.makegood.terms.Sheet;
import io.makegood.terms.Step;
import io.makegood.terms.Step.Did;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A rule whose result is rounded at once, or given in a form of its own. */
public record Modified(
        String pointer,
        Pay pay,
        @Nullable Rounding rounding,
        @Nullable Remedy remedy) implements Pay {

    @Override
    public @Nullable BigDecimal worth(Sheet sheet) {
        BigDecimal worth = pay.worth(sheet);
        if (remedy != null) {
            sheet.in(remedy);
        }
        return worth == null || rounding == null ? worth : rounded(worth, rounding, sheet);
    }

    private BigDecimal rounded(BigDecimal worth, Rounding rounding, Sheet sheet) {
        BigDecimal rounded = rounding.apply(worth);
        if (rounded.compareTo(worth) != 0) {
            sheet.step(Step.of(pointer + "/round", Did.ROUNDED, rounded, worth, rounding.to(), rounding.mode()));
        }
        return rounded;
    }
}
