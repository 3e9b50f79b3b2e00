package io.makegood.terms.check.part;

import io.makegood.terms.Lets;
import io.makegood.terms.Remedy;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Adjustment;
import io.makegood.terms.award.Adjustment.Pooled;
import io.makegood.terms.award.Adjustment.Share;
import io.makegood.terms.award.Adjustment.Times;
import io.makegood.terms.award.Award;
import io.makegood.terms.award.Stacking;
import io.makegood.terms.condition.Condition;
import io.makegood.terms.condition.Condition.Formula;
import io.makegood.terms.condition.Condition.Match;
import io.makegood.terms.condition.Condition.Matches;
import io.makegood.terms.condition.Condition.Named;
import io.makegood.terms.condition.Range;
import io.makegood.terms.objective.CallOff;
import io.makegood.terms.objective.DueRule;
import io.makegood.terms.objective.Objective;
import io.makegood.terms.objective.Quantity;
import io.makegood.terms.pay.Accrual;
import io.makegood.terms.pay.Amount;
import io.makegood.terms.pay.Choice;
import io.makegood.terms.pay.Indexed;
import io.makegood.terms.pay.Modified;
import io.makegood.terms.pay.Pay;
import io.makegood.terms.pay.Percent;
import io.makegood.terms.pay.Tiers;
import io.makegood.terms.pay.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that parts of terms mention: facts, what is measured, and names of {@code let}. */
public final class Names {

    private final Set<String> names = new LinkedHashSet<>();

    private Names() {}

    /** All that the terms mention anywhere. */
    public static Set<String> of(Terms terms) {
        Names all = new Names();
        all.add(terms.effectiveBy());
        terms.covers().forEach(cover -> all.add(cover.when()));
        terms.off().forEach(off -> all.add(off.when()));
        terms.objectives().forEach(all::add);
        terms.exclusions().forEach(exclusion -> all.add(exclusion.when()));
        terms.claims().forEach(claim -> all.add(claim.when()));
        terms.awards().forEach(all::add);
        terms.lets().all().forEach(all::add);
        terms.stacking().forEach(all::add);
        return all.names;
    }

    /** What an award mentions, itself or by names of {@code let}. */
    public static Set<String> of(Award award, Lets lets) {
        Names all = new Names();
        all.add(award);
        return all.through(lets);
    }

    /** What a rule itself mentions, not those below it. */
    public static Set<String> own(Pay pay) {
        Names own = new Names();
        own.addOwn(pay);
        return own.names;
    }

    /** What a change itself mentions, not the rules that bound it. */
    public static Set<String> own(Adjustment adjustment) {
        Names own = new Names();
        own.addOwn(adjustment);
        return own.names;
    }

    public static Set<String> of(Condition condition) {
        Names all = new Names();
        all.add(condition);
        return all.names;
    }

    private Set<String> through(Lets lets) {
        Deque<String> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            lets.find(open.pop()).ifPresent(let -> {
                Names mentioned = new Names();
                mentioned.add(let);
                mentioned.names.stream().filter(names::add).forEach(open::push);
            });
        }
        return names;
    }

    private void add(@Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }

    private void add(Lets.Let let) {
        if (let instanceof Lets.OfExpression formula) {
            names.addAll(formula.expression().names());
        }
        Tree.roots(let).forEach(this::add);
    }

    private void add(Award award) {
        add(award.pay());
        award.then().forEach(this::add);
        award.total().forEach(this::add);
        award.remedies().forEach(this::add);
    }

    private void add(Remedy remedy) {
        add(remedy.when());
    }

    private void add(Adjustment adjustment) {
        addOwn(adjustment);
        Tree.roots(adjustment).forEach(this::add);
    }

    private void addOwn(Adjustment adjustment) {
        add(adjustment.when());
        if (adjustment.change() instanceof Share share) {
            add(share.percent());
        } else if (adjustment.change() instanceof Times times) {
            add(times.factor());
        } else if (adjustment.change() instanceof Pooled pooled) {
            names.addAll(pooled.pool().per());
        }
    }

    private void add(Pay pay) {
        Tree.all(pay).forEach(this::addOwn);
    }

    private void addOwn(Pay pay) {
        if (pay instanceof Amount amount) {
            add(amount.value());
        } else if (pay instanceof Percent percent) {
            add(percent.percent());
        } else if (pay instanceof Tiers tiers) {
            add(tiers.by().word());
        } else if (pay instanceof Choice choice) {
            choice.options().forEach(option -> add(option.when()));
        } else if (pay instanceof Accrual accrual) {
            add(accrual.by().word());
        } else if (pay instanceof Indexed indexed) {
            add(indexed.on());
        } else if (pay instanceof Modified modified && modified.remedy() != null) {
            add(modified.remedy());
        }
    }

    private void add(Value value) {
        names.addAll(value.expression().names());
    }

    private void add(Condition condition) {
        if (condition instanceof Matches matches) {
            matches.matches().stream().map(Match::name).forEach(this::add);
        } else if (condition instanceof Named named) {
            named.matches().forEach(this::add);
        } else if (condition instanceof Formula formula) {
            names.addAll(formula.expression().names());
        }
    }

    private void add(Match match) {
        add(match.name());
        if (match.range() != null) {
            add(match.range().low());
            add(match.range().high());
        }
    }

    private void add(Range.@Nullable End end) {
        if (end != null && end.value() instanceof Range.Name name) {
            add(name.name());
        }
    }

    private void add(Stacking stacking) {
        if (stacking instanceof Stacking.Exclude exclude) {
            add(exclude.when());
        }
    }

    private void add(Objective objective) {
        add(objective.when());
        if (objective instanceof Objective.Deadline deadline) {
            add(deadline.pieces());
            add(deadline.notBefore());
            deadline.due().forEach(this::add);
            deadline.quantities().stream().map(Quantity::name).forEach(this::add);
            deadline.calledOff().stream().map(CallOff::before).forEach(this::add);
        } else if (objective instanceof Objective.Never never) {
            add(never.condition());
        } else if (objective instanceof Objective.Count count) {
            add(count.condition());
        }
    }

    private void add(DueRule rule) {
        add(rule.when());
        if (rule.startedBefore() != null) {
            add(rule.startedBefore().fact());
        }
        if (rule.due() instanceof DueRule.At at) {
            add(at.fact());
        }
    }
}
