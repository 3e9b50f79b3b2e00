package io.makegood.terms.pay;

import io.makegood.terms.Sheet;
import io.makegood.terms.Step;
import io.makegood.terms.Step.Did;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Nothing, and why. Not even a floor lifts it. */
public record Nothing(String pointer, String because) implements Pay {

    @Override
    public @Nullable BigDecimal worth(Sheet sheet) {
        sheet.step(Step.of(pointer, Did.NOTHING, BigDecimal.ZERO, because));
        return null;
    }
}
