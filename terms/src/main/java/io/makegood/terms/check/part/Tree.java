package io.makegood.terms.check.part;

import io.makegood.terms.Lets;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Adjustment;
import io.makegood.terms.award.Adjustment.Limit;
import io.makegood.terms.award.Adjustment.Minus;
import io.makegood.terms.award.Adjustment.Pooled;
import io.makegood.terms.award.Award;
import io.makegood.terms.pay.Accrual;
import io.makegood.terms.pay.Choice;
import io.makegood.terms.pay.Modified;
import io.makegood.terms.pay.Pay;
import io.makegood.terms.pay.Percent;
import io.makegood.terms.pay.Several;
import io.makegood.terms.pay.Tiers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules of what is paid, and the rules that they are made of. */
public final class Tree {

    private Tree() {}

    /** The rule and all below it. */
    public static List<Pay> all(Pay root) {
        List<Pay> all = new ArrayList<>(List.of(root));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(parts(all.get(i)));
        }
        return all;
    }

    /** All rules of the terms, wherever they stand. */
    public static List<Pay> all(Terms terms) {
        return Stream.concat(
                        terms.awards().stream().flatMap(award -> roots(award).stream()),
                        terms.lets().all().stream().flatMap(let -> roots(let).stream()))
                .flatMap(root -> all(root).stream())
                .toList();
    }

    public static List<Pay> roots(Award award) {
        List<Pay> roots = new ArrayList<>(List.of(award.pay()));
        award.then().forEach(adjustment -> roots.addAll(roots(adjustment)));
        award.total().forEach(adjustment -> roots.addAll(roots(adjustment)));
        return roots;
    }

    public static List<Pay> roots(Adjustment adjustment) {
        if (adjustment.change() instanceof Limit limit) {
            return List.of(limit.bound());
        }
        if (adjustment.change() instanceof Minus minus) {
            return List.of(minus.subtrahend());
        }
        return adjustment.change() instanceof Pooled pooled && pooled.cap() != null ? List.of(pooled.cap()) : List.of();
    }

    public static List<Pay> roots(Lets.Let let) {
        return let instanceof Lets.OfPay named ? List.of(named.pay()) : List.of();
    }

    public static List<Pay> parts(Pay pay) {
        if (pay instanceof Percent percent) {
            return List.of(percent.of());
        }
        if (pay instanceof Tiers tiers) {
            return tiers.tiers().stream().map(Tiers.Tier::pay).toList();
        }
        if (pay instanceof Choice choice) {
            return choice.options().stream().map(Choice.Option::pay).toList();
        }
        if (pay instanceof Accrual accrual) {
            Stream<Pay> first = Stream.ofNullable(accrual.first());
            return Stream.concat(first, accrual.rates().stream().map(Accrual.Rate::pay))
                    .toList();
        }
        if (pay instanceof Several several) {
            return several.pays();
        }
        return pay instanceof Modified modified ? List.of(modified.pay()) : List.of();
    }
}
