package io.makegood.terms;

import io.makegood.terms.award.Award;
import io.makegood.terms.award.Stacking;
import io.makegood.terms.calendar.BusinessCalendar;
import io.makegood.terms.expression.Type;
import io.makegood.terms.fact.Facts;
import io.makegood.terms.objective.Claim;
import io.makegood.terms.objective.Cover;
import io.makegood.terms.objective.DayOff;
import io.makegood.terms.objective.Exclusion;
import io.makegood.terms.objective.Objective;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of one guarantee version, compiled: every expression is parsed and every pointer known. It holds no state, so
 * it may be used by many at once.
 */
public record Terms(
        ZoneId zone,
        CurrencyUnit currency,
        Rounding rounding,
        Overpaid overpaid,
        @Nullable Settle settle,
        @Nullable String effectiveBy,
        Facts facts,
        Lets lets,
        BusinessCalendar calendar,
        List<Cover> covers,
        boolean refusesOutside,
        List<DayOff> off,
        List<Objective> objectives,
        List<Exclusion> exclusions,
        @Nullable Claim claim,
        List<Award> awards,
        List<Stacking> stacking,
        Map<String, Growth> growths) {

    /** What happens when less is owed than was instructed before: get it back, or let the customer keep it. */
    public enum Overpaid {
        RECOVER,
        GOODWILL
    }

    public Terms {
        covers = List.copyOf(covers);
        off = List.copyOf(off);
        objectives = List.copyOf(objectives);
        exclusions = List.copyOf(exclusions);
        awards = List.copyOf(awards);
        stacking = List.copyOf(stacking);
        growths = Map.copyOf(growths);
    }

    public Optional<Objective> findObjective(String id) {
        return objectives.stream()
                .filter(objective -> objective.id().equals(id))
                .findFirst();
    }

    public Objective objective(String id) {
        return findObjective(id).orElseThrow(() -> new IllegalArgumentException("no objective " + id));
    }

    /** What was measured and learned, from text to its types; names that nobody declared are passed over. */
    public Map<String, Object> typed(Map<String, String> known) {
        Map<String, Object> typed = new HashMap<>();
        known.forEach((name, text) -> type(name).ifPresent(type -> typed.put(name, Known.value(type, text))));
        return typed;
    }

    private Optional<Type> type(String name) {
        return Measure.of(name)
                .map(Measure::type)
                .or(() -> facts.find(name).map(fact -> fact.type().type()));
    }

    /** @throws NoSuchElementException when there is none */
    public Award award(String id) {
        return awards.stream()
                .filter(award -> award.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Whether, and when, a breach has to be claimed: as the awards for it say, otherwise as the terms do. */
    public Optional<Claim> claim(String objective, int rePromise) {
        return awards.stream()
                .filter(award -> award.concerns(objective, rePromise))
                .map(Award::claim)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(claim));
    }

    /** Whether any award leaves its form to the customer. */
    public boolean letsChoose() {
        return awards.stream().anyMatch(award -> award.choice() != null);
    }

    /** That of the terms, and those of awards. */
    public List<Claim> claims() {
        return Stream.concat(
                        Stream.ofNullable(claim),
                        awards.stream().filter(Award::hasOwnClaim).map(award -> Objects.requireNonNull(award.claim())))
                .toList();
    }

    /** With these awards alone, and without what awards do to each other. */
    public Terms only(List<Award> these) {
        return new Terms(
                zone,
                currency,
                rounding,
                overpaid,
                settle,
                effectiveBy,
                facts,
                lets,
                calendar,
                covers,
                refusesOutside,
                off,
                objectives,
                exclusions,
                claim,
                these,
                List.of(),
                growths);
    }

    /** Where what is owed for an objective changes by the passing of time alone. */
    public Growth growth(String objective, boolean rePromise) {
        return growths.getOrDefault(Growth.key(objective, rePromise), Growth.NONE);
    }
}
