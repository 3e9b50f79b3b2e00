package io.makegood.terms.check;

import io.makegood.terms.Terms;
import io.makegood.terms.award.Stacking;
import io.makegood.terms.document.Findings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What one award pays is taken off another once, and nothing of it off itself, not even by a detour. */
final class Offsets {

    private final List<Stacking.Minus> rules;
    private final Findings findings;

    Offsets(Terms terms, Findings findings) {
        this.rules = terms.stacking().stream()
                .filter(Stacking.Minus.class::isInstance)
                .map(Stacking.Minus.class::cast)
                .toList();
        this.findings = findings;
    }

    void check() {
        Set<List<String>> pairs = new HashSet<>();
        for (Stacking.Minus rule : rules) {
            for (int i = 0; i < rule.taken().size(); i++) {
                String taken = rule.taken().get(i);
                String pointer = "%s/minus/%d".formatted(rule.pointer(), i);
                if (takenOff(taken).contains(rule.award())) {
                    find(pointer, "takes '%s' off '%s', which is itself taken off it", taken, rule.award());
                } else if (!pairs.add(List.of(rule.award(), taken))) {
                    find(pointer, "takes '%s' off '%s' a second time", taken, rule.award());
                }
            }
        }
    }

    private void find(String pointer, String sentence, String taken, String award) {
        findings.add(pointer, sentence.formatted(taken, award), "leave it out");
    }

    /** The award, and all that is taken off it in the end. */
    private Set<String> takenOff(String award) {
        Set<String> all = new HashSet<>(Set.of(award));
        Deque<String> open = new ArrayDeque<>(all);
        while (!open.isEmpty()) {
            String from = open.pop();
            rules.stream()
                    .filter(rule -> rule.award().equals(from))
                    .flatMap(rule -> rule.taken().stream())
                    .filter(all::add)
                    .forEach(open::push);
        }
        return all;
    }
}
