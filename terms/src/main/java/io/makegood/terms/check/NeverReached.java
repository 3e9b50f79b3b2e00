package io.makegood.terms.check;

import io.makegood.terms.Remedy;
import io.makegood.terms.Terms;
import io.makegood.terms.check.part.Edge;
import io.makegood.terms.check.part.Tree;
import io.makegood.terms.condition.Condition;
import io.makegood.terms.condition.Condition.Formula;
import io.makegood.terms.condition.Condition.Match;
import io.makegood.terms.condition.Condition.Matches;
import io.makegood.terms.condition.Range;
import io.makegood.terms.document.Findings;
import io.makegood.terms.objective.DueRule;
import io.makegood.terms.objective.Objective.Deadline;
import io.makegood.terms.pay.Choice;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What comes after something that always comes first: options, remedies and ways to find the due time. */
final class NeverReached {

    private final Terms terms;
    private final Findings findings;

    NeverReached(Terms terms, Findings findings) {
        this.terms = terms;
        this.findings = findings;
    }

    void check() {
        Tree.all(terms).stream()
                .filter(Choice.class::isInstance)
                .map(Choice.class::cast)
                .forEach(choice -> check(choice.options()));
        terms.awards().stream()
                .filter(award -> award.choice() == null)
                .forEach(award -> checkRemedies(award.remedies()));
        terms.objectives().stream()
                .filter(Deadline.class::isInstance)
                .map(Deadline.class::cast)
                .forEach(deadline -> checkDue(deadline.due()));
    }

    private void check(List<Choice.Option> options) {
        for (int i = 1; i < options.size(); i++) {
            Choice.Option later = options.get(i);
            options.subList(0, i).stream()
                    .filter(earlier -> implies(later.when(), earlier.when()))
                    .findFirst()
                    .ifPresent(earlier -> find(later.pointer(), earlier.pointer()));
        }
    }

    private void checkRemedies(List<Remedy> remedies) {
        for (int i = 1; i < remedies.size(); i++) {
            Remedy later = remedies.get(i);
            remedies.subList(0, i).stream()
                    .filter(earlier -> implies(later.when(), earlier.when()))
                    .findFirst()
                    .ifPresent(earlier -> find(later.pointer(), earlier.pointer()));
        }
    }

    private void checkDue(List<DueRule> rules) {
        for (int i = 1; i < rules.size(); i++) {
            DueRule later = rules.get(i);
            rules.subList(0, i).stream()
                    .filter(earlier -> isNoLater(later, earlier) && implies(later.when(), earlier.when()))
                    .findFirst()
                    .ifPresent(earlier -> find(later.pointer(), earlier.pointer()));
        }
    }

    private static boolean isNoLater(DueRule later, DueRule earlier) {
        boolean isSameDay = earlier.startedOn() == null || earlier.startedOn() == later.startedOn();
        if (earlier.startedBefore() == null || !isSameDay) {
            return isSameDay;
        }
        LocalTime bound = earlier.startedBefore().time();
        LocalTime time =
                later.startedBefore() == null ? null : later.startedBefore().time();
        return bound == null
                ? earlier.startedBefore().equals(later.startedBefore())
                : time != null && !time.isAfter(bound);
    }

    private void find(String later, String earlier) {
        findings.add(
                later,
                "is never reached, since %s comes first and holds whenever this does".formatted(earlier),
                "leave it out, or move it before the other one");
    }

    /** Whether the one condition never holds without the other; false when that cannot be told. */
    private static boolean implies(Condition condition, Condition other) {
        if (other.isAlways() || other instanceof Formula formula && isTrue(formula)) {
            return true;
        }
        if (other instanceof Formula formula) {
            return condition instanceof Formula same
                    && same.expression().text().equals(formula.expression().text());
        }
        return condition instanceof Matches matches
                && other instanceof Matches others
                && others.matches().stream()
                        .allMatch(wide -> matches.matches().stream().anyMatch(narrow -> isWithin(narrow, wide)));
    }

    private static boolean isTrue(Formula formula) {
        return formula.expression().isConstant() && formula.expression().text().equals("true");
    }

    private static boolean isWithin(Match narrow, Match wide) {
        if (!narrow.name().equals(wide.name()) || narrow.isUnknown() || wide.isUnknown()) {
            return narrow.equals(wide);
        }
        if (wide.range() == null) {
            Set<Object> values = new TreeSet<>(Range::compare);
            values.addAll(wide.values());
            return narrow.range() == null && values.containsAll(narrow.values());
        }
        Range range = Objects.requireNonNull(wide.range());
        return narrow.range() == null
                ? narrow.values().stream().allMatch(range::contains)
                : Edge.isWithin(narrow.range(), range);
    }
}
