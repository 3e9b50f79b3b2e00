package io.makegood.terms.pricing;

import io.makegood.terms.Measure;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Award;
import io.makegood.terms.objective.Objective.Deadline;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Of what days an amount is made up. A cap over time counts each breach on its day; without one nobody asks. */
final class Portions {

    private final boolean counted;
    private final boolean dated;
    private final boolean highestOnly;
    private final List<Portion> breaches = new ArrayList<>(0);

    Portions(Terms terms, Award award, boolean counted) {
        this.counted = counted;
        this.dated = counted
                && terms.objective(award.objective()) instanceof Deadline deadline
                && deadline.start().isRepeated();
        this.highestOnly = award.highestOnly();
    }

    void add(Verdict verdict, BigDecimal amount) {
        if (!counted || amount.signum() == 0) {
            return;
        }
        Portion portion = new Portion(day(verdict), amount);
        if (!highestOnly || breaches.isEmpty()) {
            breaches.add(portion);
        } else if (isBefore(portion, breaches.get(0))) {
            breaches.set(0, portion);
        }
    }

    /** The higher; of equals the earlier, whichever was heard of first. */
    private static boolean isBefore(Portion one, Portion other) {
        int order = one.amount().compareTo(other.amount());
        return order > 0
                || order == 0
                        && one.on() != null
                        && other.on() != null
                        && one.on().isBefore(other.on());
    }

    private @Nullable LocalDate day(Verdict verdict) {
        return dated && verdict.known().get(Measure.DUE_ON.word()) instanceof LocalDate day ? day : null;
    }

    /** Earliest first; rounded one after the other, so that they always come to the whole. */
    List<Portion> of(BigDecimal whole) {
        Map<LocalDate, BigDecimal> byDay = new TreeMap<>();
        breaches.forEach(
                one -> byDay.merge(one.on() == null ? LocalDate.MIN : one.on(), one.amount(), BigDecimal::add));
        BigDecimal sum = byDay.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Portion> portions = new ArrayList<>(1);
        BigDecimal upTo = BigDecimal.ZERO;
        BigDecimal spent = BigDecimal.ZERO;
        for (Map.Entry<LocalDate, BigDecimal> day : byDay.entrySet()) {
            upTo = upTo.add(day.getValue());
            BigDecimal rounded = upTo.compareTo(sum) == 0 ? whole : share(whole, upTo, sum);
            portions.add(
                    new Portion(day.getKey().equals(LocalDate.MIN) ? null : day.getKey(), rounded.subtract(spent)));
            spent = rounded;
        }
        return portions;
    }

    private static BigDecimal share(BigDecimal whole, BigDecimal part, BigDecimal sum) {
        return whole.multiply(part).divide(sum, MathContext.DECIMAL128).setScale(whole.scale(), RoundingMode.HALF_UP);
    }
}
