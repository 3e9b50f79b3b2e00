package io.makegood.terms.pay;

import io.makegood.terms.Sheet;
import io.makegood.terms.Step;
import io.makegood.terms.Step.Did;
import io.makegood.terms.condition.Condition;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first of several whose condition holds. */
public record Choice(String pointer, List<Option> options) implements Pay {

    /** What is paid when a condition holds. */
    public record Option(String pointer, Condition when, Pay pay) {}

    public Choice {
        options = List.copyOf(options);
    }

    @Override
    public @Nullable BigDecimal worth(Sheet sheet) {
        for (Option option : options) {
            if (option.when().holds(sheet)) {
                sheet.step(Step.of(option.pointer(), Did.CHOICE, null, option.when()));
                return option.pay().worth(sheet);
            }
        }
        sheet.step(Step.of(pointer, Did.NO_CHOICE, BigDecimal.ZERO));
        return null;
    }
}
