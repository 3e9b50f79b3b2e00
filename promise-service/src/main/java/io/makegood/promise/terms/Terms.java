package io.makegood.promise.terms;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** The body of one guarantee version: what is measured, what excuses, and what is owed for which lateness. */
public record Terms(
        ZoneId zone,
        CurrencyUnit currency,
        Map<String, FactType> facts,
        List<Objective> objectives,
        List<Exclusion> exclusions,
        List<Award> awards) {

    public Terms {
        facts = Map.copyOf(facts);
        objectives = List.copyOf(objectives);
        exclusions = List.copyOf(exclusions);
        awards = List.copyOf(awards);
    }

    public Optional<Objective> findObjective(String id) {
        return objectives.stream()
                .filter(objective -> objective.id().equals(id))
                .findFirst();
    }

    public Objective objective(String id) {
        return findObjective(id).orElseThrow(() -> new IllegalArgumentException("no objective " + id));
    }

    /** By how much a due time must be missed for another tier to begin, shortest first; never zero. */
    public SortedSet<Duration> steps(String objective, Award.For whose) {
        return awards.stream()
                .filter(award -> award.objective().equals(objective) && award.whose() == whose)
                .flatMap(award -> award.tiers().stream())
                .map(Award.Tier::from)
                .filter(from -> !from.isZero())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Set<String> idsOfObjectives() {
        return objectives.stream().map(Objective::id).collect(Collectors.toUnmodifiableSet());
    }
}
