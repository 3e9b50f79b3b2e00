package io.makegood.terms.check.pay;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.terms.Remedy;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Adjustment;
import io.makegood.terms.award.Adjustment.Limit;
import io.makegood.terms.award.Adjustment.Share;
import io.makegood.terms.award.Adjustment.Times;
import io.makegood.terms.award.Award;
import io.makegood.terms.check.part.Tree;
import io.makegood.terms.document.Findings;
import io.makegood.terms.pay.Accrual;
import io.makegood.terms.pay.Amount;
import io.makegood.terms.pay.Indexed;
import io.makegood.terms.pay.Modified;
import io.makegood.terms.pay.Pay;
import io.makegood.terms.pay.Percent;
import io.makegood.terms.pay.Value;
import java.math.BigDecimal;
import java.util.Objects;

/** Amounts are nothing or more, and are paid in coins that there are. */
public final class Amounts {

    private final Terms terms;
    private final JsonNode json;
    private final Findings findings;

    public Amounts(Terms terms, JsonNode json, Findings findings) {
        this.terms = terms;
        this.json = json;
        this.findings = findings;
    }

    public void check() {
        Tree.all(terms).forEach(this::findNegative);
        terms.awards().forEach(this::check);
    }

    private void findNegative(Pay pay) {
        if (pay instanceof Amount amount) {
            findNegative(pointer(amount), amount.value());
        } else if (pay instanceof Indexed indexed && indexed.base().signum() < 0) {
            findNegative(pay.pointer() + "/indexed", indexed.base());
        } else if (pay instanceof Modified modified && modified.remedy() != null) {
            check(modified.remedy());
        }
    }

    private void check(Award award) {
        boolean isComputedOn = award.then().stream().anyMatch(Amounts::isComputing)
                || award.total().stream().anyMatch(Amounts::isComputing);
        if (!isComputedOn) {
            findSplitCoins(award.pay());
        }
        award.then().forEach(this::check);
        award.total().forEach(this::check);
        award.remedies().forEach(this::check);
    }

    /** Every amount has to be a whole number of points. */
    private void check(Remedy remedy) {
        findNegative(remedy.pointer() + "/percent", remedy.percent());
        BigDecimal coin = BigDecimal.ONE.movePointLeft(terms.currency().getDecimalPlaces());
        if (remedy.worth() != null && coin.remainder(remedy.worth()).signum() != 0) {
            findings.add(
                    remedy.pointer() + "/worth",
                    "is %s, of which %s %s is no whole number"
                            .formatted(
                                    remedy.worth().toPlainString(),
                                    terms.currency().getCode(),
                                    coin.toPlainString()),
                    "such as " + coin.toPlainString());
        }
    }

    private static boolean isComputing(Adjustment adjustment) {
        return adjustment.change() instanceof Share
                || adjustment.change() instanceof Times
                || adjustment.change() instanceof Adjustment.Round;
    }

    private void check(Adjustment adjustment) {
        if (adjustment.change() instanceof Share share) {
            findNegative(adjustment.pointer() + "/percent", share.percent());
        } else if (adjustment.change() instanceof Times times) {
            findNegative(adjustment.pointer() + "/times", times.factor());
        } else if (adjustment.change() instanceof Limit limit) {
            findSplitCoins(limit.bound());
        }
    }

    private void findNegative(String pointer, Value value) {
        if (value.constant() != null) {
            findNegative(pointer, value.constant());
        }
    }

    private void findNegative(String pointer, BigDecimal amount) {
        if (amount.signum() < 0) {
            findings.add(pointer, "is %s, less than nothing".formatted(amount.toPlainString()), "write 0 or more");
        }
    }

    /** What is multiplied or rounded later may be as fine as it likes. */
    private void findSplitCoins(Pay pay) {
        boolean isFine = pay instanceof Percent || pay instanceof Accrual;
        if (isFine || pay instanceof Modified modified && modified.rounding() != null) {
            return;
        }
        if (pay instanceof Amount amount && amount.value().constant() != null) {
            findSplitCoin(pointer(amount), Objects.requireNonNull(amount.value().constant()));
        }
        Tree.parts(pay).forEach(this::findSplitCoins);
    }

    private void findSplitCoin(String pointer, BigDecimal amount) {
        int decimals = terms.currency().getDecimalPlaces();
        if (amount.stripTrailingZeros().scale() > decimals) {
            findings.add(
                    pointer,
                    "is %s, but %s has %d decimals"
                            .formatted(amount.toPlainString(), terms.currency().getCode(), decimals),
                    "write an amount that can be paid, or say how to round it");
        }
    }

    private String pointer(Amount amount) {
        return json.at(amount.pointer()).isObject() ? amount.pointer() + "/amount" : amount.pointer();
    }
}
