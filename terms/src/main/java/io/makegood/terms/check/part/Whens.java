package io.makegood.terms.check.part;

import io.makegood.terms.Remedy;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Adjustment;
import io.makegood.terms.award.Award;
import io.makegood.terms.award.Stacking;
import io.makegood.terms.condition.Condition;
import io.makegood.terms.objective.Objective;
import io.makegood.terms.pay.Choice;
import io.makegood.terms.pay.Modified;
import io.makegood.terms.pay.Pay;
import java.util.ArrayList;
import java.util.List;

/** Every condition of the terms, and where it stands. */
public final class Whens {

    /** A condition and the pointer of the {@code when} that it is. */
    public record When(String pointer, Condition condition) {}

    private final List<When> all = new ArrayList<>();

    private Whens() {}

    public static List<When> of(Terms terms) {
        Whens whens = new Whens();
        terms.covers().forEach(cover -> whens.add(cover.pointer(), cover.when()));
        terms.off().forEach(off -> whens.add(off.pointer(), off.when()));
        terms.objectives().forEach(whens::add);
        terms.exclusions().forEach(exclusion -> whens.add(exclusion.pointer(), exclusion.when()));
        terms.claims().forEach(claim -> whens.add(claim.pointer(), claim.when()));
        terms.awards().forEach(whens::add);
        Tree.all(terms).forEach(whens::add);
        terms.stacking().forEach(whens::add);
        return whens.all;
    }

    private void add(String owner, Condition condition) {
        if (!condition.isAlways()) {
            all.add(new When(owner + "/when", condition));
        }
    }

    private void add(Objective objective) {
        add(objective.pointer(), objective.when());
        if (objective instanceof Objective.Deadline deadline) {
            deadline.due().forEach(rule -> add(rule.pointer(), rule.when()));
        } else if (objective instanceof Objective.Never never) {
            add(objective.pointer(), never.condition());
        } else if (objective instanceof Objective.Count count) {
            add(objective.pointer(), count.condition());
        }
    }

    private void add(Award award) {
        award.then().forEach(this::add);
        award.total().forEach(this::add);
        award.remedies().forEach(this::add);
    }

    private void add(Adjustment adjustment) {
        add(adjustment.pointer(), adjustment.when());
    }

    private void add(Remedy remedy) {
        add(remedy.pointer(), remedy.when());
    }

    private void add(Pay pay) {
        if (pay instanceof Choice choice) {
            choice.options().forEach(option -> add(option.pointer(), option.when()));
        } else if (pay instanceof Modified modified && modified.remedy() != null) {
            add(modified.remedy());
        }
    }

    private void add(Stacking stacking) {
        if (stacking instanceof Stacking.Exclude exclude) {
            add(exclude.pointer(), exclude.when());
        }
    }
}
