package io.makegood.terms.rendering;

import io.makegood.terms.Measure;
import io.makegood.terms.Step.Did;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Award;
import io.makegood.terms.condition.Condition.Match;
import io.makegood.terms.condition.Condition.Matches;
import io.makegood.terms.objective.Claim;
import io.makegood.terms.pay.Accrual;
import io.makegood.terms.pay.Amount;
import io.makegood.terms.pay.Modified;
import io.makegood.terms.pay.Pay;
import io.makegood.terms.pay.Percent;
import io.makegood.terms.pricing.Priced;
import io.makegood.terms.pricing.Pricing;
import io.makegood.terms.pricing.Verdict;
import io.makegood.terms.sharing.Cutting;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds facts and measures for each way that an award can go, and prices them as a real breach is. */
final class Examples {

    private static final int MOST_TRIES = 1_000;
    private static final int MOST_CASES = 20;

    private final Terms terms;
    private final Award award;
    private final Samples samples;

    Examples(Terms terms, Award award) {
        this.terms = terms.only(terms.awards());
        this.award = award;
        this.samples = new Samples(terms, award);
    }

    /** First with ordinary facts, then with others, always the same ones; empty when none of them goes this way. */
    Optional<Example> of(Leaf leaf) {
        Map<String, Object> fixed = fixed(leaf);
        Random random = new Random(leaf.pointer().hashCode());
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Map<String, Object> known = tries == 0 ? samples.ordinary() : samples.any(random);
            fixed.forEach((name, value) -> set(known, name, value));
            if (goesThrough(leaf, price(known, 1))) {
                return Optional.of(example(plain(leaf, known, fixed.keySet())));
            }
        }
        return Optional.empty();
    }

    /** What makes no difference is ordinary again. */
    private Map<String, Object> plain(Leaf leaf, Map<String, Object> found, Set<String> fixed) {
        Map<String, Object> ordinary = samples.ordinary();
        Map<String, Object> known = found;
        for (String name : samples.names()) {
            Map<String, Object> plainer = new HashMap<>(known);
            set(plainer, name, ordinary.getOrDefault(name, Samples.ABSENT));
            if (!fixed.contains(name) && goesThrough(leaf, price(plainer, 1))) {
                known = plainer;
            }
        }
        return known;
    }

    private static void set(Map<String, Object> known, String name, Object value) {
        if (value == Samples.ABSENT) {
            known.remove(name);
        } else {
            known.put(name, value);
        }
    }

    private Map<String, Object> fixed(Leaf leaf) {
        Map<String, Object> fixed = new HashMap<>();
        amounts(leaf.pay()).forEach(name -> samples.amount(name).ifPresent(value -> fixed.put(name, value)));
        accrual(leaf.pay()).ifPresent(accrual -> fixed.put(accrual.by().word(), someUnits(accrual)));
        for (Leaf.Guard guard : leaf.guards()) {
            if (guard.by() != null) {
                put(fixed, guard.by().word(), Inside.of(guard.by(), guard.range()));
            } else if (guard.when() instanceof Matches matches) {
                matches.matches().forEach(match -> put(fixed, match.name(), value(match)));
            }
        }
        return fixed;
    }

    /** What has a name in the terms follows from facts; it is not up to the example. */
    private void put(Map<String, Object> fixed, String name, @Nullable Object value) {
        if (value != null && !terms.lets().has(name)) {
            fixed.put(name, value);
        }
    }

    private static @Nullable Object value(Match match) {
        if (match.isUnknown()) {
            return Samples.ABSENT;
        }
        return match.range() == null
                ? match.values().get(0)
                : Inside.of(Measure.of(match.name()).orElse(null), match.range());
    }

    /** The facts that are paid, or of which a share is: they are told, also when a promise may leave them out. */
    private Set<String> amounts(Pay pay) {
        if (pay instanceof Percent percent) {
            return amounts(percent.of());
        }
        if (pay instanceof Modified modified) {
            return amounts(modified.pay());
        }
        if (pay instanceof Accrual accrual) {
            Set<String> names = new HashSet<>(accrual.first() == null ? Set.of() : amounts(accrual.first()));
            accrual.rates().forEach(rate -> names.addAll(amounts(rate.pay())));
            return names;
        }
        return pay instanceof Amount amount ? amount.value().expression().names() : Set.of();
    }

    private static Optional<Accrual> accrual(Pay pay) {
        if (pay instanceof Modified modified) {
            return accrual(modified.pay());
        }
        return pay instanceof Accrual accrual ? Optional.of(accrual) : Optional.empty();
    }

    /** Two and a half, so that it shows whether only full ones count. */
    private static Object someUnits(Accrual accrual) {
        Duration unit = accrual.unit();
        return unit == null
                ? BigDecimal.valueOf(accrual.after().days() + 3L)
                : accrual.after().time().plus(unit.multipliedBy(5).dividedBy(2));
    }

    /** Sums too small to be paid alone are paid when there are more of them. */
    private Example example(Map<String, Object> known) {
        Priced priced = price(known, 1);
        boolean isSmall = priced.steps().stream().anyMatch(step -> step.did() == Did.DROPPED);
        for (int cases = 2; isSmall && cases <= MOST_CASES; cases++) {
            Priced more = price(known, cases);
            if (!more.isNothing()) {
                return new Example(cases, more);
            }
        }
        return new Example(1, priced);
    }

    private Priced price(Map<String, Object> known, int cases) {
        Verdict verdict = new Verdict(
                1,
                award.objective(),
                "",
                award.rePromises() ? 1 : 0,
                Verdict.State.BREACHED,
                known,
                null,
                Claim.State.NOT_NEEDED);
        Priced priced = Pricing.price(terms, known, Collections.nCopies(cases, verdict)).stream()
                .filter(one -> one.award().equals(award.id()))
                .findFirst()
                .orElseThrow();
        return Cutting.alone(priced);
    }

    private static boolean goesThrough(Leaf leaf, Priced priced) {
        return leaf.pointer().isEmpty()
                || priced.steps().stream().anyMatch(step -> step.rule().equals(leaf.pointer()));
    }
}
