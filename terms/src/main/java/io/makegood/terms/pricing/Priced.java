package io.makegood.terms.pricing;

import io.makegood.terms.Remedy;
import io.makegood.terms.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one award of a promise comes to, before promises that share a cap are looked at.
 *
 * @param decided whether anything can be said yet
 * @param amount rounded, in the currency of the terms
 * @param inKind what is given that is not money
 * @param discretion what people have to decide
 * @param used what was looked at, by name
 * @param portions what the amount is made up of, when it has a part in a pool
 */
public record Priced(
        String award,
        boolean decided,
        Remedy remedy,
        BigDecimal amount,
        List<String> inKind,
        @Nullable String discretion,
        Map<String, Object> used,
        List<Step> steps,
        List<PoolShare> pools,
        List<Portion> portions) {

    Priced nothing(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new Priced(
                award,
                decided,
                remedy,
                BigDecimal.ZERO.setScale(amount.scale()),
                List.of(),
                null,
                used,
                more,
                List.of(),
                List.of());
    }

    /** Less what another award pays, not below nothing; of its portions the earliest first. */
    Priced less(Priced other, String rule) {
        BigDecimal less = amount.min(other.amount());
        if (less.signum() == 0) {
            return this;
        }
        BigDecimal rest = amount.subtract(less);
        List<Step> more = new ArrayList<>(steps);
        more.add(Step.of(rule, Step.Did.OFFSET, rest, amount, other.amount(), other.award()));
        boolean isShared = rest.signum() > 0;
        return new Priced(
                award,
                decided,
                remedy,
                rest,
                inKind,
                discretion,
                used,
                more,
                isShared ? pools : List.of(),
                isShared ? portionsLess(less) : List.of());
    }

    private List<Portion> portionsLess(BigDecimal less) {
        List<Portion> left = new ArrayList<>(portions.size());
        BigDecimal open = less;
        for (Portion portion : portions) {
            BigDecimal taken = portion.amount().min(open);
            open = open.subtract(taken);
            left.add(new Portion(portion.on(), portion.amount().subtract(taken)));
        }
        return left;
    }

    /** After promises that share a cap were looked at: what is left of each portion, and why. */
    public Priced cut(List<BigDecimal> left, List<Step> why) {
        if (why.isEmpty()) {
            return this;
        }
        List<Step> more = new ArrayList<>(steps);
        more.addAll(why);
        BigDecimal given = left.stream().reduce(BigDecimal.ZERO.setScale(amount.scale()), BigDecimal::add);
        return new Priced(award, decided, remedy, given, inKind, discretion, used, more, pools, portions);
    }

    public boolean isNothing() {
        return amount.signum() == 0 && inKind.isEmpty() && discretion == null;
    }
}
