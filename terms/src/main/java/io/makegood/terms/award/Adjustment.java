package io.makegood.terms.award;

import io.makegood.terms.Rounding;
import io.makegood.terms.Sheet;
import io.makegood.terms.Step;
import io.makegood.terms.Step.Did;
import io.makegood.terms.condition.Condition;
import io.makegood.terms.pay.Pay;
import io.makegood.terms.pay.Value;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is done to an amount, one after the other, as the terms list it. What changes nothing leaves no step. */
public record Adjustment(String pointer, Condition when, Change change) {

    /** The amount after it. */
    public BigDecimal apply(BigDecimal amount, Sheet sheet) {
        return when.holds(sheet) ? change.apply(pointer, amount, sheet) : amount;
    }

    /** One kind of change. */
    public sealed interface Change {

        BigDecimal apply(String pointer, BigDecimal amount, Sheet sheet);
    }

    /** A floor, or a cap. */
    public record Limit(boolean isCap, Pay bound) implements Change {

        @Override
        public BigDecimal apply(String pointer, BigDecimal amount, Sheet sheet) {
            int mark = sheet.mark();
            BigDecimal limit = bound.worth(sheet);
            if (limit == null || isWithin(amount, limit)) {
                sheet.backTo(mark);
                return amount;
            }
            sheet.step(Step.of(pointer, isCap ? Did.CAP : Did.FLOOR, limit, amount, limit));
            return limit;
        }

        private boolean isWithin(BigDecimal amount, BigDecimal limit) {
            return isCap ? amount.compareTo(limit) <= 0 : amount.compareTo(limit) >= 0;
        }
    }

    /** A reduction or an increase. */
    public record Share(Value percent) implements Change {

        @Override
        public BigDecimal apply(String pointer, BigDecimal amount, Sheet sheet) {
            BigDecimal share = percent.in(sheet);
            if (share == null) {
                return amount;
            }
            BigDecimal part = amount.multiply(share).movePointLeft(2);
            sheet.step(Step.of(pointer, Did.SHARE, part, amount, share));
            return part;
        }
    }

    public record Times(Value factor) implements Change {

        @Override
        public BigDecimal apply(String pointer, BigDecimal amount, Sheet sheet) {
            BigDecimal times = factor.in(sheet);
            if (times == null || times.compareTo(BigDecimal.ONE) == 0) {
                return amount;
            }
            BigDecimal product = amount.multiply(times);
            sheet.step(Step.of(pointer, Did.TIMES, product, amount, times));
            return product;
        }
    }

    /** What was had elsewhere is taken off, down to nothing. */
    public record Minus(Pay subtrahend) implements Change {

        @Override
        public BigDecimal apply(String pointer, BigDecimal amount, Sheet sheet) {
            int mark = sheet.mark();
            BigDecimal less = subtrahend.worth(sheet);
            if (less == null || less.signum() == 0) {
                sheet.backTo(mark);
                return amount;
            }
            BigDecimal rest = amount.subtract(less).max(BigDecimal.ZERO);
            sheet.step(Step.of(pointer, Did.MINUS, rest, amount, less));
            return rest;
        }
    }

    public record Round(Rounding rounding) implements Change {

        @Override
        public BigDecimal apply(String pointer, BigDecimal amount, Sheet sheet) {
            BigDecimal rounded = rounding.apply(amount);
            if (rounded.compareTo(amount) != 0) {
                sheet.step(Step.of(pointer, Did.ROUNDED, rounded, amount, rounding.to(), rounding.mode()));
            }
            return rounded;
        }
    }

    /** Sums too small are not paid: those below the bound, or up to it. */
    public record Drop(BigDecimal bound, boolean isBoundDropped) implements Change {

        @Override
        public BigDecimal apply(String pointer, BigDecimal amount, Sheet sheet) {
            int order = amount.compareTo(bound);
            boolean isPaid = order > 0 || order == 0 && !isBoundDropped;
            if (isPaid || amount.signum() == 0) {
                return amount;
            }
            sheet.step(Step.of(pointer, Did.DROPPED, BigDecimal.ZERO, amount, bound));
            return BigDecimal.ZERO;
        }
    }

    /** Every other promise that shares the pool has a say, so it is not decided on this sheet. */
    public record Pooled(Pool pool, @Nullable Pay cap) implements Change {

        @Override
        public BigDecimal apply(String pointer, BigDecimal amount, Sheet sheet) {
            return amount;
        }
    }
}
