package io.makegood.terms.check.sample;

import io.makegood.terms.Lets;
import io.makegood.terms.award.Adjustment;
import io.makegood.terms.award.Award;
import io.makegood.terms.check.part.Names;
import io.makegood.terms.check.part.Tree;
import io.makegood.terms.condition.Condition;
import io.makegood.terms.condition.Condition.Match;
import io.makegood.terms.condition.Condition.Matches;
import io.makegood.terms.condition.Range;
import io.makegood.terms.pay.Accrual;
import io.makegood.terms.pay.Amount;
import io.makegood.terms.pay.Choice;
import io.makegood.terms.pay.Modified;
import io.makegood.terms.pay.Pay;
import io.makegood.terms.pay.Tiers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The values, by name, at which what an award comes to may change. */
final class Bounds {

    private static final int LETTERS_PER_RULE = 25;

    private final Map<String, Set<Object>> values = new HashMap<>();
    private final List<Pay> rules;
    private final int letters;

    private Bounds(List<Pay> rules, int letters) {
        this.rules = rules;
        this.letters = letters;
    }

    static Bounds of(Award award, Lets lets) {
        Bounds bounds = new Bounds(rules(award, lets), letters(lets));
        bounds.rules.forEach(bounds::add);
        award.then().forEach(bounds::add);
        award.total().forEach(bounds::add);
        award.remedies().forEach(remedy -> bounds.add(remedy.when()));
        return bounds;
    }

    private static int letters(Lets lets) {
        return lets.all().stream()
                .filter(Lets.OfExpression.class::isInstance)
                .mapToInt(let -> ((Lets.OfExpression) let).expression().text().length())
                .sum();
    }

    private static List<Pay> rules(Award award, Lets lets) {
        List<Pay> roots = new java.util.ArrayList<>(Tree.roots(award));
        Names.of(award, lets).forEach(name -> lets.find(name).ifPresent(let -> roots.addAll(Tree.roots(let))));
        return roots.stream().flatMap(root -> Tree.all(root).stream()).toList();
    }

    /** How much there is to look at to price the award once: rules, and formulas by their length. */
    int work() {
        return rules.stream().mapToInt(Bounds::work).sum() + letters / LETTERS_PER_RULE;
    }

    private static int work(Pay rule) {
        int letters = rule instanceof Amount amount
                ? amount.value().expression().text().length()
                : 0;
        return 1 + letters / LETTERS_PER_RULE;
    }

    List<Accrual> accruals() {
        return rules.stream()
                .filter(Accrual.class::isInstance)
                .map(Accrual.class::cast)
                .toList();
    }

    Set<Object> of(String name) {
        return values.getOrDefault(name, Set.of());
    }

    private void add(Pay pay) {
        if (pay instanceof Tiers tiers) {
            tiers.tiers().forEach(tier -> add(tiers.by().word(), tier.range()));
        } else if (pay instanceof Choice choice) {
            choice.options().forEach(option -> add(option.when()));
        } else if (pay instanceof Modified modified && modified.remedy() != null) {
            add(modified.remedy().when());
        }
    }

    private void add(Adjustment adjustment) {
        add(adjustment.when());
    }

    private void add(Condition condition) {
        if (condition instanceof Matches matches) {
            matches.matches().forEach(this::add);
        }
    }

    private void add(Match match) {
        match.values().forEach(value -> add(match.name(), value));
        if (match.range() != null) {
            add(match.name(), match.range());
        }
    }

    private void add(String name, Range range) {
        if (range.low() != null) {
            add(name, range.low().value());
        }
        if (range.high() != null) {
            add(name, range.high().value());
        }
    }

    private void add(String name, Object value) {
        values.computeIfAbsent(name, any -> new TreeSet<>(Range::compare)).add(value);
    }
}
