package io.makegood.terms.pay;

import io.makegood.terms.Sheet;
import io.makegood.terms.Step;
import io.makegood.terms.Step.Did;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What no rule can compute: people decide. */
public record Discretion(String pointer, String what) implements Pay {

    @Override
    public @Nullable BigDecimal worth(Sheet sheet) {
        sheet.step(Step.of(pointer, Did.DISCRETION, null, what));
        sheet.atDiscretion(what);
        return null;
    }
}
