package io.makegood.terms.pricing;

import io.makegood.terms.Remedy;
import io.makegood.terms.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
        List<PoolShare> pools) {

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
                List.of());
    }

    /** What it has of a pool that nobody else shares. */
    public Priced alone(PoolShare share) {
        BigDecimal cap = share.cap();
        return cap == null || amount.compareTo(cap) <= 0
                ? this
                : cut(
                        cap.setScale(amount.scale(), RoundingMode.DOWN),
                        Step.of(share.pointer(), Step.Did.SHARED_CAP, cap, amount, BigDecimal.ZERO, cap));
    }

    /** After promises that share a cap were looked at. */
    public Priced cut(BigDecimal given, Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new Priced(award, decided, remedy, given, inKind, discretion, used, more, pools);
    }

    public boolean isNothing() {
        return amount.signum() == 0 && inKind.isEmpty() && discretion == null;
    }
}
