package io.makegood.terms.pay;

import io.makegood.terms.Sheet;
import io.makegood.terms.Step;
import io.makegood.terms.Step.Did;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Something that is not money. */
public record InKind(String pointer, String what) implements Pay {

    @Override
    public @Nullable BigDecimal worth(Sheet sheet) {
        sheet.step(Step.of(pointer, Did.IN_KIND, null, what));
        sheet.inKind(what);
        return null;
    }
}
