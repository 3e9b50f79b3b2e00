package io.makegood.compensation.entitlement;

import io.makegood.compensation.promise.Facts;
import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.compensation.promise.Verdict;
import io.makegood.compensation.terms.Award;
import io.makegood.compensation.terms.Pay;
import io.makegood.compensation.terms.Terms;
import io.makegood.compensation.terms.Tier;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * What one award owes in all for one verdict. A pure function of terms, facts and verdict; every rule it applies
 * leaves a step in the trace, also when nothing is owed.
 */
public final class Pricing {

    private final Terms terms;
    private final Award award;
    private final Facts facts;
    private final Verdict verdict;
    private final Map<String, Money> factsUsed = new TreeMap<>();
    private final List<Trace.Step> steps = new ArrayList<>();

    private Pricing(Terms terms, Award award, Facts facts, Verdict verdict) {
        this.terms = terms;
        this.award = award;
        this.facts = facts;
        this.verdict = verdict;
    }

    public static Trace price(Terms terms, Award award, UnpricedVerdict unpriced) {
        Verdict verdict = unpriced.verdict();
        Pricing pricing = new Pricing(terms, award, unpriced.facts(), verdict);
        Money amount = pricing.owed();
        return new Trace(
                unpriced.promise().guarantee(),
                award.id(),
                verdict.rePromise(),
                priced(verdict),
                pricing.factsUsed,
                List.copyOf(pricing.steps),
                amount);
    }

    private static Trace.PricedVerdict priced(Verdict verdict) {
        return new Trace.PricedVerdict(
                verdict.number(),
                verdict.objective(),
                verdict.state().word(),
                verdict.lateBy(),
                verdict.excusedBy(),
                verdict.events());
    }

    private Money owed() {
        return switch (verdict.state()) {
            case BREACHED -> owedForBreach(Objects.requireNonNull(verdict.lateBy(), "a breach says how late it is"));
            case EXCUSED ->
                nothing(terms.exclusionPointer(excuse()), "%s is excused by %s".formatted(judged(), excuse()));
            case OPEN, AT_RISK, KEPT, VOID ->
                nothing(
                        award.objectivePointer(),
                        "%s is %s".formatted(judged(), verdict.state().word()));
        };
    }

    private Money owedForBreach(Duration lateBy) {
        step(award.objectivePointer(), "%s is breached, late by %s".formatted(judged(), lateBy));
        return award.tierFor(lateBy)
                .map(this::owedBy)
                .orElseGet(() -> nothing(award.tiersPointer(), "no tier covers " + lateBy));
    }

    private Money owedBy(Tier tier) {
        step(tier.pointer(), "late by " + tier.range());
        return capped(rounded(paid(tier)));
    }

    private BigDecimal paid(Tier tier) {
        if (tier.pay() instanceof Pay.Percentage share) {
            return share(tier, share);
        }
        BigDecimal amount = ((Pay.Amount) tier.pay()).amount();
        step(tier.payPointer(), "%s %s".formatted(terms.currency(), amount.toPlainString()), amount.toPlainString());
        return amount;
    }

    private BigDecimal share(Tier tier, Pay.Percentage share) {
        Money base = fact(share.of());
        BigDecimal part = base.getAmount().multiply(share.percent()).movePointLeft(2);
        String finding = "%s %% of %s %s is %s".formatted(plain(share.percent()), share.of(), base, plain(part));
        step(tier.payPointer(), finding, plain(part));
        return part;
    }

    private Money fact(String name) {
        Money fact = facts.find(name).orElseThrow(() -> Unpriceable.factMissing(name));
        if (!fact.getCurrencyUnit().equals(terms.currency())) {
            throw Unpriceable.otherCurrency(name, fact, terms.currency());
        }
        factsUsed.put(name, fact);
        return fact;
    }

    private Money rounded(BigDecimal exact) {
        Money rounded = Money.of(terms.currency(), exact, terms.rounding());
        if (rounded.getAmount().compareTo(exact) != 0) {
            step(Terms.ROUNDING_POINTER, "rounded to " + rounded, plain(rounded));
        }
        return rounded;
    }

    private Money capped(Money uncapped) {
        if (award.atMost() == null) {
            return uncapped;
        }
        Money most = Money.of(terms.currency(), award.atMost());
        if (!uncapped.isGreaterThan(most)) {
            return uncapped;
        }
        step(award.atMostPointer(), "at most " + most, plain(most));
        return most;
    }

    private Money nothing(String rule, String why) {
        Money zero = Money.zero(terms.currency());
        step(rule, why + ", so nothing is owed", plain(zero));
        return zero;
    }

    private String judged() {
        return "verdict %d: %s".formatted(verdict.number(), verdict.objective());
    }

    private String excuse() {
        return Objects.requireNonNullElse(verdict.excusedBy(), "an exclusion");
    }

    private void step(String rule, String finding) {
        steps.add(new Trace.Step(rule, finding, null));
    }

    private void step(String rule, String finding, String result) {
        steps.add(new Trace.Step(rule, finding, result));
    }

    private static String plain(Money money) {
        return money.getAmount().toPlainString();
    }

    private static String plain(BigDecimal exact) {
        return exact.stripTrailingZeros().toPlainString();
    }
}
