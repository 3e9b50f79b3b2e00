package io.makegood.terms.check;

import io.makegood.terms.Lets;
import io.makegood.terms.Measure;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Adjustment;
import io.makegood.terms.award.Award;
import io.makegood.terms.check.part.Names;
import io.makegood.terms.check.part.Tree;
import io.makegood.terms.document.Findings;
import io.makegood.terms.objective.Exclusion;
import io.makegood.terms.objective.Objective;
import io.makegood.terms.pay.Pay;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Awards go by what their objective measures, and by nothing else: what is never known never pays. */
final class Measurable {

    private final Terms terms;
    private final Findings findings;

    Measurable(Terms terms, Findings findings) {
        this.terms = terms;
        this.findings = findings;
    }

    void check() {
        terms.awards().forEach(this::check);
        terms.exclusions().forEach(this::check);
    }

    /** What excuses is asked before it is known how bad a breach is. */
    private void check(Exclusion exclusion) {
        Names.of(exclusion.when()).stream()
                .filter(name -> Measure.of(name).isPresent())
                .forEach(name -> findings.add(
                        exclusion.pointer() + "/when",
                        "goes by '%s', which excuses nothing: exclusions go by facts and events".formatted(name),
                        "for a season write during: {from: 10-15, to: 12-15}; of what was measured let awards go by"));
    }

    private void check(Award award) {
        Objective objective = terms.objective(award.objective());
        Set<Measure> measured = objective.measures();
        mentions(award).forEach((pointer, names) -> check(pointer, names, objective.id(), measured));
        award.then().forEach(adjustment -> check(adjustment, objective.id(), measured));
        measured.add(Measure.COUNT);
        award.total().forEach(adjustment -> check(adjustment, objective.id(), measured));
        award.remedies().forEach(remedy -> check(remedy.pointer(), Names.of(remedy.when()), objective.id(), measured));
    }

    /** What each rule mentions, also those behind names of {@code let}. */
    private Map<String, Set<String>> mentions(Award award) {
        Map<String, Set<String>> mentions = new LinkedHashMap<>();
        add(mentions, award.pay());
        for (String name : Names.of(award, terms.lets())) {
            terms.lets().find(name).ifPresent(let -> add(mentions, let));
        }
        return mentions;
    }

    private static void add(Map<String, Set<String>> mentions, Lets.Let let) {
        Tree.roots(let).forEach(root -> add(mentions, root));
        if (let instanceof Lets.OfExpression formula) {
            mentions.put("/let/" + let.name(), formula.expression().names());
        }
    }

    private static void add(Map<String, Set<String>> mentions, Pay root) {
        for (Pay pay : Tree.all(root)) {
            mentions.merge(pay.pointer(), Names.own(pay), Measurable::both);
        }
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    private void check(Adjustment adjustment, String objective, Set<Measure> measured) {
        check(adjustment.pointer(), Names.own(adjustment), objective, measured);
        Tree.roots(adjustment).stream()
                .flatMap(root -> Tree.all(root).stream())
                .forEach(pay -> check(pay.pointer(), Names.own(pay), objective, measured));
    }

    private void check(String pointer, Collection<String> names, String objective, Set<Measure> measured) {
        for (String name : names) {
            Measure.of(name)
                    .filter(measure -> !measured.contains(measure))
                    .ifPresent(measure -> findings.add(
                            pointer,
                            "goes by '%s', which nothing measures of '%s'".formatted(name, objective),
                            "measured of it: " + words(measured)));
        }
    }

    private static String words(Set<Measure> measured) {
        return measured.stream().map(Measure::word).collect(Collectors.joining(", "));
    }
}
