package io.makegood.promise.terms;

import io.makegood.promise.terms.Award.Pay;
import io.makegood.promise.terms.Award.Tier;
import java.math.BigDecimal;
import java.util.List;

/** Every award belongs to an objective, its tiers follow each other without end, and its amounts can be paid. */
final class AwardCheck {

    private final Terms terms;
    private final Findings findings;

    AwardCheck(Terms terms, Findings findings) {
        this.terms = terms;
        this.findings = findings;
    }

    void run() {
        findings.unlessUnique("/awards", terms.awards().stream().map(Award::id).toList());
        for (int i = 0; i < terms.awards().size(); i++) {
            checkAward("/awards/" + i, terms.awards().get(i));
        }
    }

    private void checkAward(String at, Award award) {
        if (terms.findObjective(award.objective()).isEmpty()) {
            findings.add(
                    at + "/objective",
                    "names '%s', which is no objective of these terms".formatted(award.objective()),
                    "declared: " + terms.idsOfObjectives());
        }
        if (award.atMost() != null) {
            checkAmount(at + "/atMost", award.atMost());
        }
        if (award.tiers().isEmpty()) {
            findings.add(at + "/tiers", "is empty, so nothing is ever owed", "add a tier from PT0S");
        } else {
            checkTiers(at + "/tiers/", award.tiers());
        }
    }

    private void checkTiers(String at, List<Tier> tiers) {
        if (tiers.get(0).from().isNegative()) {
            findings.add(at + "0/from", "is before the due time", "begin at PT0S or later");
        }
        int last = tiers.size() - 1;
        for (int i = 0; i <= last; i++) {
            checkTier(at + i, tiers.get(i));
            if (i < last) {
                checkSuccession(at + i, tiers.get(i), at + (i + 1), tiers.get(i + 1));
            }
        }
        if (tiers.get(last).until() != null) {
            findings.add(
                    at + last + "/until", "closes the last tier, so nothing is owed after it", "leave until out of it");
        }
    }

    private void checkTier(String at, Tier tier) {
        if (tier.until() != null && tier.until().compareTo(tier.from()) <= 0) {
            findings.add(
                    at + "/until",
                    "is %s, not after from, which is %s".formatted(tier.until(), tier.from()),
                    "end it later");
        }
        if (tier.pay() instanceof Pay.Amount fixed) {
            checkAmount(at + "/pay/amount", fixed.amount());
        }
        if (tier.pay() instanceof Pay.Percent share) {
            checkShare(at + "/pay", share);
        }
    }

    private void checkSuccession(String at, Tier tier, String nextAt, Tier next) {
        if (tier.until() == null) {
            findings.add(at + "/until", "is missing, so this tier overlaps the next", "end it at " + next.from());
        } else if (tier.until().compareTo(next.from()) < 0) {
            findings.add(
                    nextAt + "/from",
                    "leaves a gap from %s to %s".formatted(tier.until(), next.from()),
                    "begin at " + tier.until());
        } else if (tier.until().compareTo(next.from()) > 0) {
            findings.add(
                    nextAt + "/from", "overlaps the tier before, until " + tier.until(), "begin at " + tier.until());
        }
        if (paysLess(next.pay(), tier.pay())) {
            findings.add(nextAt + "/pay", "pays less than the tier before, for worse service", "pay at least as much");
        }
    }

    /** Only what can be compared whatever the facts are: two amounts, or two shares of the same fact. */
    private static boolean paysLess(Pay worse, Pay better) {
        if (worse instanceof Pay.Amount less && better instanceof Pay.Amount more) {
            return less.amount().compareTo(more.amount()) < 0;
        }
        return worse instanceof Pay.Percent less
                && better instanceof Pay.Percent more
                && less.of().equals(more.of())
                && less.percent().compareTo(more.percent()) < 0;
    }

    private void checkShare(String at, Pay.Percent share) {
        if (!terms.facts().containsKey(share.of())) {
            findings.add(
                    at + "/of",
                    "names '%s', which is no fact of these terms".formatted(share.of()),
                    "declared: " + terms.facts().keySet());
        }
        if (share.percent().signum() < 0) {
            findings.add(at + "/percent", "is %s, less than nothing".formatted(share.percent()), "0 or more");
        }
    }

    private void checkAmount(String at, BigDecimal amount) {
        int decimals = terms.currency().getDecimalPlaces();
        if (amount.stripTrailingZeros().scale() > decimals) {
            findings.add(
                    at,
                    "is %s, but %s has %d decimals".formatted(amount, terms.currency(), decimals),
                    "write at most %d decimals".formatted(decimals));
        }
        if (amount.signum() < 0) {
            findings.add(at, "is %s, less than nothing".formatted(amount), "0 or more");
        }
    }
}
