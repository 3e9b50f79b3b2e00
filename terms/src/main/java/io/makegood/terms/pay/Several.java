package io.makegood.terms.pay;

import io.makegood.terms.Sheet;
import io.makegood.terms.Step;
import io.makegood.terms.Step.Did;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** The greatest, the least or the sum of several; one without a value does not count. */
public record Several(String pointer, How how, List<Pay> pays) implements Pay {

    public enum How {
        GREATEST(BigDecimal::max, Did.GREATEST),
        LEAST(BigDecimal::min, Did.LEAST),
        SUM(BigDecimal::add, Did.SUM);

        private final BinaryOperator<BigDecimal> join;
        private final Did did;

        How(BinaryOperator<BigDecimal> join, Did did) {
            this.join = join;
            this.did = did;
        }
    }

    public Several {
        pays = List.copyOf(pays);
    }

    @Override
    public @Nullable BigDecimal worth(Sheet sheet) {
        BigDecimal joined = pays.stream()
                .map(pay -> pay.worth(sheet))
                .filter(Objects::nonNull)
                .reduce(how.join)
                .orElse(null);
        sheet.step(Step.of(pointer, how.did, joined));
        return joined;
    }
}
