package io.makegood.terms.check.pay;

import io.makegood.terms.award.Adjustment;
import io.makegood.terms.award.Adjustment.Drop;
import io.makegood.terms.award.Adjustment.Limit;
import io.makegood.terms.award.Adjustment.Share;
import io.makegood.terms.award.Adjustment.Times;
import io.makegood.terms.pay.Accrual;
import io.makegood.terms.pay.Amount;
import io.makegood.terms.pay.Choice;
import io.makegood.terms.pay.Modified;
import io.makegood.terms.pay.Nothing;
import io.makegood.terms.pay.Pay;
import io.makegood.terms.pay.Percent;
import io.makegood.terms.pay.Several;
import io.makegood.terms.pay.Tiers;
import io.makegood.terms.pay.Value;
import java.math.BigDecimal;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The most that a rule can come to; null when it has no bound that could be told. */
record Most(@Nullable BigDecimal amount) {

    static final Most ANY = new Most(null);
    private static final Most NOTHING = new Most(BigDecimal.ZERO);

    static Most of(Pay pay) {
        if (pay instanceof Nothing) {
            return NOTHING;
        }
        if (pay instanceof Amount amount) {
            return of(amount.value());
        }
        if (pay instanceof Percent percent) {
            return of(percent.of()).times(of(percent.percent())).percent();
        }
        if (pay instanceof Tiers tiers) {
            return of(tiers.tiers().stream().map(Tiers.Tier::pay), BigDecimal::max);
        }
        if (pay instanceof Choice choice) {
            return of(choice.options().stream().map(Choice.Option::pay), BigDecimal::max);
        }
        if (pay instanceof Several several) {
            return of(several);
        }
        return ofOthers(pay);
    }

    private static Most ofOthers(Pay pay) {
        if (pay instanceof Modified modified) {
            Most most = of(modified.pay());
            return most.isNothing() ? most : modified.rounding() == null ? most : ANY;
        }
        if (pay instanceof Accrual accrual) {
            Most first = accrual.first() == null ? NOTHING : of(accrual.first());
            Most rates = of(accrual.rates().stream().map(Accrual.Rate::pay), BigDecimal::max);
            return first.isNothing() && rates.isNothing() ? NOTHING : ANY;
        }
        return ANY;
    }

    private static Most of(Several several) {
        BinaryOperator<BigDecimal> join = several.how() == Several.How.SUM ? BigDecimal::add : BigDecimal::max;
        return of(several.pays().stream(), join);
    }

    private static Most of(Stream<Pay> pays, BinaryOperator<BigDecimal> join) {
        return pays.map(Most::of)
                .reduce((one, other) -> one.amount == null || other.amount == null
                        ? ANY
                        : new Most(join.apply(one.amount, other.amount)))
                .orElse(NOTHING);
    }

    private static Most of(Value value) {
        return new Most(value.constant());
    }

    /** The amount that a rule always is; null when it is not one. */
    static @Nullable BigDecimal fixed(Pay pay) {
        return pay instanceof Amount amount ? amount.value().constant() : null;
    }

    /** What a change leaves of it, when that is done. */
    Most after(Adjustment adjustment) {
        Most changed = changed(adjustment.change());
        if (adjustment.when().isAlways()) {
            return changed;
        }
        return amount == null || changed.amount == null ? ANY : new Most(amount.max(changed.amount));
    }

    private Most changed(Adjustment.Change change) {
        if (change instanceof Limit limit) {
            return limited(limit);
        }
        if (change instanceof Share share) {
            return times(of(share.percent())).percent();
        }
        if (change instanceof Times times) {
            return times(of(times.factor()));
        }
        if (change instanceof Drop drop) {
            return isAllDropped(drop) ? NOTHING : this;
        }
        return change instanceof Adjustment.Round ? ANY : this;
    }

    private Most limited(Limit limit) {
        Most bound = of(limit.bound());
        if (bound.amount == null) {
            return limit.isCap() ? this : ANY;
        }
        if (amount == null) {
            return limit.isCap() && fixed(limit.bound()) != null ? bound : ANY;
        }
        return limit.isCap()
                ? fixed(limit.bound()) == null ? this : new Most(amount.min(bound.amount))
                : new Most(amount.max(bound.amount));
    }

    private boolean isAllDropped(Drop drop) {
        if (amount == null) {
            return false;
        }
        int order = amount.compareTo(drop.bound());
        return order < 0 || order == 0 && drop.isBoundDropped();
    }

    private Most times(Most factor) {
        if (isNothing() || factor.isNothing()) {
            return NOTHING;
        }
        return amount == null || factor.amount == null ? ANY : new Most(amount.multiply(factor.amount));
    }

    private Most percent() {
        return amount == null ? this : new Most(amount.movePointLeft(2));
    }

    boolean isNothing() {
        return amount != null && amount.signum() <= 0;
    }

    boolean isLessThan(BigDecimal bound) {
        return amount != null && amount.compareTo(bound) < 0;
    }

    @Override
    public String toString() {
        return amount == null ? "whatever" : amount.toPlainString();
    }
}
