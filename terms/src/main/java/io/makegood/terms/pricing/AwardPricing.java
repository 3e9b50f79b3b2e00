package io.makegood.terms.pricing;

import io.makegood.terms.Known;
import io.makegood.terms.Measure;
import io.makegood.terms.Remedy;
import io.makegood.terms.Sheet;
import io.makegood.terms.Step;
import io.makegood.terms.Step.Did;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Adjustment;
import io.makegood.terms.award.Adjustment.Pooled;
import io.makegood.terms.award.Award;
import io.makegood.terms.award.Pool;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Prices one award: each breach, what they come to together, and the form it is given in. */
final class AwardPricing {

    private final Terms terms;
    private final Award award;
    private final Map<String, Object> facts;
    private final List<Step> steps = new ArrayList<>(8);
    private final Map<String, Object> used = new TreeMap<>();
    private final List<String> inKind = new ArrayList<>(0);
    private @Nullable String discretion;
    private @Nullable Remedy chosen;
    private @Nullable BigDecimal sum;
    private final Map<String, Object> knownOfBreaches = new HashMap<>();
    private int breaches;

    AwardPricing(Terms terms, Award award, Map<String, Object> facts) {
        this.terms = terms;
        this.award = award;
        this.facts = facts;
    }

    Priced price(List<Verdict> verdicts) {
        verdicts.forEach(this::add);
        if (breaches > 1) {
            steps.add(Step.of(award.pointer(), award.highestOnly() ? Did.HIGHEST : Did.SUMMED, sum, breaches));
        }
        Sheet sheet = totalSheet();
        BigDecimal amount = sum == null ? BigDecimal.ZERO : adjusted(sum, award.total(), sheet);
        Remedy remedy = remedy(sheet);
        BigDecimal rounded = rounded(inForm(amount, remedy));
        List<PoolShare> pools = rounded.signum() == 0 ? List.of() : pools(sheet);
        used.putAll(sheet.used());
        boolean decided = verdicts.stream().anyMatch(verdict -> verdict.state().isDecided());
        return new Priced(award.id(), decided, remedy, rounded, List.copyOf(inKind), discretion, used, steps, pools);
    }

    private Sheet totalSheet() {
        Map<String, Object> known = new HashMap<>(facts);
        known.putAll(knownOfBreaches);
        known.put(Measure.COUNT.word(), BigDecimal.valueOf(breaches));
        return new Sheet(terms.lets(), known, steps);
    }

    private void add(Verdict verdict) {
        if (isOwedFor(verdict)) {
            breaches++;
            knownOfBreaches.putAll(verdict.known());
            Sheet sheet = new Sheet(terms.lets(), verdict.with(facts), steps);
            BigDecimal worth = award.pay().worth(sheet);
            note(sheet);
            if (worth != null) {
                join(adjusted(worth, award.then(), sheet));
            }
            used.putAll(sheet.used());
        }
    }

    private boolean isOwedFor(Verdict verdict) {
        String pointer = award.pointer() + "/for";
        switch (verdict.state()) {
            case BREACHED -> step(pointer, Did.JUDGED, verdict, verdict.state().name());
            case EXCUSED -> step("/exclusions", Did.EXCUSED, verdict, verdict.because());
            case VOID -> step("/covers", Did.VOIDED, verdict, verdict.because());
            default -> step(pointer, Did.JUDGED, verdict, verdict.state().name());
        }
        boolean isBreach = verdict.state() == Verdict.State.BREACHED;
        if (isBreach && award.needsClaim() && !verdict.claim().isPayable()) {
            step("/claim", Did.NOT_CLAIMED, verdict, verdict.claim().word());
            return false;
        }
        return isBreach;
    }

    private void step(String pointer, Did did, Verdict verdict, @Nullable String what) {
        BigDecimal nothing = verdict.state() == Verdict.State.BREACHED && did == Did.JUDGED ? null : BigDecimal.ZERO;
        steps.add(Step.of(pointer, did, nothing, verdict.number(), verdict.objective(), verdict.occurrence(), what));
    }

    private void note(Sheet sheet) {
        if (sheet.inKind() != null) {
            inKind.add(sheet.inKind());
        }
        if (sheet.discretion() != null) {
            discretion = sheet.discretion();
        }
        if (sheet.remedy() != null) {
            chosen = sheet.remedy();
        }
    }

    private void join(BigDecimal amount) {
        if (sum == null) {
            sum = amount;
        } else {
            sum = award.highestOnly() ? sum.max(amount) : sum.add(amount);
        }
    }

    private static BigDecimal adjusted(BigDecimal amount, List<Adjustment> adjustments, Sheet sheet) {
        BigDecimal adjusted = amount;
        for (Adjustment adjustment : adjustments) {
            adjusted = adjustment.apply(adjusted, sheet);
        }
        return adjusted;
    }

    private Remedy remedy(Sheet sheet) {
        if (chosen != null) {
            return chosen;
        }
        for (Remedy remedy : award.remedies()) {
            if (remedy.when().holds(sheet)) {
                return remedy;
            }
        }
        throw new IllegalStateException("no remedy of %s fits".formatted(award.id()));
    }

    private BigDecimal inForm(BigDecimal amount, Remedy remedy) {
        if (amount.signum() == 0 || remedy.percent().compareTo(BigDecimal.valueOf(100)) == 0) {
            return amount;
        }
        BigDecimal worth = amount.multiply(remedy.percent()).movePointLeft(2);
        steps.add(Step.of(remedy.pointer(), Did.REMEDY, worth, remedy.as(), remedy.percent()));
        return worth;
    }

    private BigDecimal rounded(BigDecimal exact) {
        BigDecimal owed = exact.signum() < 0 ? BigDecimal.ZERO : exact;
        BigDecimal rounded =
                terms.rounding().apply(owed).setScale(terms.currency().getDecimalPlaces());
        if (rounded.compareTo(owed) != 0) {
            steps.add(Step.of(
                    "/rounding",
                    Did.ROUNDED,
                    rounded,
                    owed,
                    terms.rounding().to(),
                    terms.rounding().mode()));
        }
        return rounded;
    }

    private List<PoolShare> pools(Sheet sheet) {
        List<PoolShare> shares = new ArrayList<>(0);
        for (Adjustment adjustment : award.pooled()) {
            if (adjustment.when().holds(sheet)) {
                shares.add(share(adjustment, (Pooled) adjustment.change(), sheet));
            }
        }
        return shares;
    }

    private static String member(String name, Sheet sheet) {
        Object value = sheet.value(Pool.isOwn(name) ? Pool.own(name) : name);
        return value == null ? "" : Known.text(value);
    }

    private static PoolShare share(Adjustment adjustment, Pooled pooled, Sheet sheet) {
        List<String> key =
                pooled.pool().per().stream().map(name -> member(name, sheet)).toList();
        BigDecimal cap = pooled.cap() == null ? null : pooled.cap().worth(sheet);
        return new PoolShare(adjustment.pointer(), pooled.pool(), key, cap);
    }
}
