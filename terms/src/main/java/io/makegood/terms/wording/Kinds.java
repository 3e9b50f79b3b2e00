package io.makegood.terms.wording;

import io.makegood.terms.Lets;
import io.makegood.terms.Lets.Let;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Adjustment;
import io.makegood.terms.award.Adjustment.Share;
import io.makegood.terms.award.Adjustment.Times;
import io.makegood.terms.award.Award;
import io.makegood.terms.check.part.Tree;
import io.makegood.terms.expression.Expression;
import io.makegood.terms.expression.Type;
import io.makegood.terms.fact.FactType;
import io.makegood.terms.pay.Amount;
import io.makegood.terms.pay.Indexed;
import io.makegood.terms.pay.Pay;
import io.makegood.terms.pay.Percent;
import io.makegood.terms.pay.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What names stand for: money, percent, or a mere number. A fact says so itself; a name of {@code let} is what it is
 * used as, alone or in a formula that grows with it, or what its own formula makes of money. What cannot be told for
 * sure is a mere number.
 */
final class Kinds {

    static final Kinds NONE = new Kinds();

    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, Set<Kind>> uses = new HashMap<>();

    private Kinds() {}

    static Kinds of(Terms terms) {
        Kinds kinds = new Kinds();
        terms.facts().all().stream()
                .filter(fact -> fact.type() == FactType.MONEY)
                .forEach(fact -> kinds.kinds.put(fact.name(), Kind.MONEY));
        terms.lets().all().forEach(kinds::made);
        terms.awards().forEach(kinds::use);
        List<Let> usersFirst = new ArrayList<>(terms.lets().all());
        Collections.reverse(usersFirst);
        usersFirst.forEach(kinds::decide);
        return kinds;
    }

    /** A number when nobody knows. */
    Kind of(String name) {
        return kinds.getOrDefault(name, Kind.NUMBER);
    }

    /** What is made of money alone is money. */
    private void made(Let let) {
        boolean isMoney =
                let instanceof Lets.OfPay pay ? isMoney(pay.pay()) : isMoney(((Lets.OfExpression) let).expression());
        if (isMoney) {
            kinds.put(let.name(), Kind.MONEY);
        }
    }

    private boolean isMoney(Pay pay) {
        List<Pay> parts = Tree.parts(pay);
        if (!parts.isEmpty()) {
            return parts.stream().allMatch(this::isMoney);
        }
        return pay instanceof Indexed
                || pay instanceof Amount amount && isMoney(amount.value().expression());
    }

    private boolean isMoney(Expression formula) {
        Set<String> money = new java.util.HashSet<>(formula.names());
        money.removeIf(name -> of(name) != Kind.MONEY);
        return !money.isEmpty() && Growing.with(formula, money);
    }

    private void use(Award award) {
        use(award.pay(), Kind.MONEY);
        award.then().forEach(this::use);
        award.total().forEach(this::use);
    }

    private void use(Adjustment adjustment) {
        Tree.roots(adjustment).forEach(pay -> use(pay, Kind.MONEY));
        if (adjustment.change() instanceof Share share) {
            use(share.percent(), Kind.PERCENT);
        } else if (adjustment.change() instanceof Times times) {
            use(times.factor(), Kind.NUMBER);
        }
    }

    private void use(Pay root, Kind kind) {
        for (Pay pay : Tree.all(root)) {
            if (pay instanceof Amount amount) {
                use(amount.value(), kind);
            } else if (pay instanceof Percent percent) {
                use(percent.percent(), Kind.PERCENT);
            }
        }
    }

    private void use(Value value, Kind kind) {
        Expression formula = value.expression();
        if (formula.names().size() == 1 && Growing.with(formula, formula.names())) {
            formula.names().forEach(name -> use(name, kind));
        }
    }

    private void use(String name, Kind kind) {
        uses.computeIfAbsent(name, any -> EnumSet.noneOf(Kind.class)).add(kind);
    }

    /** When all who use it are known. */
    private void decide(Let let) {
        Set<Kind> used = uses.getOrDefault(let.name(), Set.of());
        if (let.type() == Type.NUMBER && used.size() == 1) {
            kinds.putIfAbsent(let.name(), used.iterator().next());
        }
        if (let instanceof Lets.OfPay pay) {
            use(pay.pay(), of(let.name()));
        } else if (let instanceof Lets.OfExpression formula) {
            use(new Value(formula.expression(), null), of(let.name()));
        }
    }
}
