package io.makegood.terms.pay;

import io.makegood.terms.Sheet;
import io.makegood.terms.Step;
import io.makegood.terms.Step.Did;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A share of something. */
public record Percent(String pointer, Value percent, Pay of) implements Pay {

    @Override
    public @Nullable BigDecimal worth(Sheet sheet) {
        BigDecimal share = percent.in(sheet);
        BigDecimal base = of.worth(sheet);
        BigDecimal part =
                share == null || base == null ? null : base.multiply(share).movePointLeft(2);
        sheet.step(Step.of(pointer, Did.PERCENT, part, share, base));
        return part;
    }
}
