package io.makegood.terms.rendering;

import io.makegood.terms.Measure;
import io.makegood.terms.condition.Condition;
import io.makegood.terms.condition.Range;
import io.makegood.terms.pay.Choice;
import io.makegood.terms.pay.Modified;
import io.makegood.terms.pay.Pay;
import io.makegood.terms.pay.Tiers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way that tiers and choices can go, and what is paid then.
 *
 * @param pointer of the last tier or option on the way; empty when there is none
 */
record Leaf(String pointer, List<Guard> guards, Pay pay) {

    /** What must hold to go this way: a condition (always: when none before holds), or what was measured is in a range. */
    record Guard(Condition when, @Nullable Measure by, Range range) {}

    Leaf {
        guards = List.copyOf(guards);
    }

    static List<Leaf> of(Pay pay) {
        return of("", List.of(), pay);
    }

    private static List<Leaf> of(String pointer, List<Guard> guards, Pay pay) {
        List<Leaf> leaves = new ArrayList<>();
        if (pay instanceof Tiers tiers) {
            for (Tiers.Tier tier : tiers.tiers()) {
                Guard guard = new Guard(Condition.ALWAYS, tiers.by(), tier.range());
                leaves.addAll(of(tier.pointer(), and(guards, guard), tier.pay()));
            }
        } else if (pay instanceof Choice choice) {
            for (Choice.Option option : choice.options()) {
                Guard guard = new Guard(option.when(), null, Range.ALL);
                leaves.addAll(of(option.pointer(), and(guards, guard), option.pay()));
            }
        } else if (pay instanceof Modified modified) {
            for (Leaf leaf : of(pointer, guards, modified.pay())) {
                Pay same = new Modified(modified.pointer(), leaf.pay(), modified.rounding(), modified.remedy());
                leaves.add(new Leaf(leaf.pointer(), leaf.guards(), same));
            }
        } else {
            leaves.add(new Leaf(pointer, guards, pay));
        }
        return leaves;
    }

    private static List<Guard> and(List<Guard> guards, Guard more) {
        List<Guard> all = new ArrayList<>(guards);
        all.add(more);
        return all;
    }
}
