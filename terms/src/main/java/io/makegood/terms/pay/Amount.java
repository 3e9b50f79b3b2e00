package io.makegood.terms.pay;

import io.makegood.terms.Sheet;
import io.makegood.terms.Step;
import io.makegood.terms.Step.Did;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A value. */
public record Amount(String pointer, Value value) implements Pay {

    @Override
    public @Nullable BigDecimal worth(Sheet sheet) {
        BigDecimal amount = value.in(sheet);
        sheet.step(Step.of(pointer, Did.AMOUNT, amount, value.expression().text()));
        return amount;
    }
}
