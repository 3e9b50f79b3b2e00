package io.makegood.terms.wording;

import io.makegood.terms.About;
import io.makegood.terms.Lets;
import io.makegood.terms.Lets.OfExpression;
import io.makegood.terms.Lets.OfPay;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Award;
import io.makegood.terms.check.part.Tree;
import io.makegood.terms.fact.Fact;
import io.makegood.terms.objective.Exclusion;
import io.makegood.terms.objective.Objective;
import io.makegood.terms.pay.Amount;
import io.makegood.terms.pay.Pay;
import io.makegood.terms.pay.Percent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What names and ids in some terms are called in one language, and what is told instead of a name. */
final class Vocabulary {

    static final Vocabulary NONE = new Vocabulary(Kinds.NONE, Lets.NONE);

    private final Map<String, String> facts = new HashMap<>();
    private final Map<String, String> objectives = new HashMap<>();
    private final Map<String, String> exclusions = new HashMap<>();
    private final Map<String, String> awards = new HashMap<>();
    private final Kinds kinds;
    private final Lets lets;

    private Vocabulary(Kinds kinds, Lets lets) {
        this.kinds = kinds;
        this.lets = lets;
    }

    static Vocabulary of(Terms terms, String language) {
        Vocabulary all = new Vocabulary(Kinds.of(terms), terms.lets());
        put(all.facts, terms.facts().all(), Fact::name, Fact::about, language);
        put(all.objectives, terms.objectives(), Objective::id, Objective::about, language);
        put(all.exclusions, terms.exclusions(), Exclusion::id, Exclusion::about, language);
        put(all.awards, terms.awards(), Award::id, Award::about, language);
        return all;
    }

    private static <T> void put(
            Map<String, String> names,
            Collection<T> all,
            Function<T, String> name,
            Function<T, About> about,
            String language) {
        all.forEach(one -> about.apply(one).in(language).ifPresent(text -> names.put(name.apply(one), text)));
    }

    Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    Optional<String> objective(String id) {
        return Optional.ofNullable(objectives.get(id));
    }

    Optional<String> exclusion(String id) {
        return Optional.ofNullable(exclusions.get(id));
    }

    Optional<String> award(String id) {
        return Optional.ofNullable(awards.get(id));
    }

    Kind kind(String name) {
        return kinds.of(name);
    }

    /** What the amounts of a rule are. */
    Kind kindAt(String rule) {
        String[] path = rule.split("/", 4);
        return path.length > 2 && path[1].equals("let") ? kinds.of(path[2]) : Kind.MONEY;
    }

    /** The number that a name stands for. */
    Optional<BigDecimal> constant(String name) {
        return lets.find(name).flatMap(Vocabulary::constant);
    }

    private static Optional<BigDecimal> constant(Lets.Let let) {
        if (let instanceof OfPay of && of.pay() instanceof Amount amount) {
            return Optional.ofNullable(amount.value().constant());
        }
        boolean isNumber = let instanceof OfExpression of && of.expression().isConstant();
        return isNumber && ((OfExpression) let).expression().evaluate(Map.of()) instanceof BigDecimal number
                ? Optional.of(number)
                : Optional.empty();
    }

    /** The rule that a name stands for, when it is as short as its name. */
    Optional<Pay> inPlace(String name) {
        return lets.find(name)
                .filter(OfPay.class::isInstance)
                .map(let -> ((OfPay) let).pay())
                .filter(Vocabulary::isShort);
    }

    private static boolean isShort(Pay pay) {
        return Tree.all(pay).stream().allMatch(part -> part instanceof Amount || part instanceof Percent);
    }
}
