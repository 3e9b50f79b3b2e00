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
import io.makegood.terms.award.FormChoice;
import io.makegood.terms.award.Pool;
import io.makegood.terms.document.PlainDecimal;
import io.makegood.terms.objective.Cover;
import io.makegood.terms.objective.DayOff;
import io.makegood.terms.objective.Exclusion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prices one award: each breach, what they come to together, and the form it is given in. */
final class AwardPricing {

    private static final String BEYOND_AMOUNTS =
            "more than %d digits before the point".formatted(PlainDecimal.MOST_INTEGER_DIGITS);

    private final Terms terms;
    private final Award award;
    private final Map<String, Object> facts;
    private final @Nullable String asked;
    private final List<Step> steps = new ArrayList<>(8);
    private final Map<String, Object> used = new TreeMap<>();
    private final List<String> inKind = new ArrayList<>(0);
    private @Nullable String discretion;
    private final List<Adjustment> pooled;
    private final Portions portions;
    private final List<Verdict> owedFor = new ArrayList<>(1);
    private @Nullable Sheet ofAll;
    private @Nullable Remedy chosen;
    private BigDecimal greatest = BigDecimal.ZERO;
    private BigDecimal sum = BigDecimal.ZERO;

    /** @param asked for by the customer, where there is a choice; null while nothing is */
    AwardPricing(Terms terms, Award award, Map<String, Object> facts, @Nullable String asked) {
        this.terms = terms;
        this.award = award;
        this.facts = facts;
        this.asked = asked;
        this.pooled = award.pooled();
        this.portions = new Portions(terms, award, !pooled.isEmpty());
    }

    Priced price(List<Verdict> verdicts) {
        verdicts.forEach(this::add);
        if (owedFor.size() > 1) {
            steps.add(Step.of(award.pointer(), award.highestOnly() ? Did.HIGHEST : Did.SUMMED, sum, owedFor.size()));
        }
        BigDecimal amount = award.total().isEmpty() ? sum : adjusted("/total", sum, award.total(), ofAll());
        Remedy remedy = remedy();
        BigDecimal rounded = payable(rounded(inForm(amount, remedy)));
        List<PoolShare> pools = rounded.signum() == 0 ? List.of() : pools();
        if (ofAll != null) {
            used.putAll(ofAll.used());
        }
        boolean decided = verdicts.stream().anyMatch(verdict -> verdict.state().isDecided());
        return new Priced(
                award.id(),
                decided,
                remedy,
                rounded,
                List.copyOf(inKind),
                discretion,
                used,
                steps,
                pools,
                pools.isEmpty() ? List.of() : portions.of(rounded));
    }

    /** What is known of all breaches together, of each name what the last one says; written when somebody asks. */
    private Sheet ofAll() {
        if (ofAll == null) {
            Map<String, Object> known = new HashMap<>(facts);
            owedFor.forEach(verdict -> known.putAll(verdict.known()));
            known.putIfAbsent(Measure.COUNT.word(), BigDecimal.valueOf(owedFor.size()));
            ofAll = new Sheet(terms.lets(), known, steps);
        }
        return ofAll;
    }

    private void add(Verdict verdict) {
        if (isOwedFor(verdict)) {
            owedFor.add(verdict);
            Sheet sheet = new Sheet(terms.lets(), facts, verdict.known(), steps);
            BigDecimal worth = award.pay().worth(sheet);
            BigDecimal amount = worth == null ? BigDecimal.ZERO : adjusted("/pay", worth, award.then(), sheet);
            join(amount);
            portions.add(verdict, amount);
            note(sheet, amount);
            used.putAll(sheet.used());
        }
    }

    private boolean isOwedFor(Verdict verdict) {
        boolean isBreach = verdict.state() == Verdict.State.BREACHED;
        switch (verdict.state()) {
            case EXCUSED -> step(exclusion(verdict), Did.EXCUSED, verdict, verdict.because());
            case VOID -> step(cover(verdict), Did.VOIDED, verdict, verdict.because());
            default ->
                step(
                        award.pointer() + "/for",
                        Did.JUDGED,
                        verdict,
                        verdict.state().word());
        }
        if (isBreach && award.claim() != null && !verdict.claim().isPayable()) {
            step(
                    award.claim().pointer(),
                    Did.NOT_CLAIMED,
                    verdict,
                    verdict.claim().word());
            return false;
        }
        return isBreach;
    }

    private String exclusion(Verdict verdict) {
        return terms.exclusions().stream()
                .filter(exclusion -> exclusion.id().equals(verdict.because()))
                .map(Exclusion::pointer)
                .findFirst()
                .orElse("/exclusions");
    }

    private String cover(Verdict verdict) {
        Stream<String> covers = terms.covers().stream()
                .filter(cover -> cover.because().equals(verdict.because()))
                .map(Cover::pointer);
        Stream<String> off = terms.off().stream()
                .filter(day -> day.because().equals(verdict.because()))
                .map(DayOff::pointer);
        return Stream.concat(covers, off).findFirst().orElse(award.pointer() + "/for");
    }

    private void step(String pointer, Did did, Verdict verdict, @Nullable String what) {
        BigDecimal nothing = verdict.state() == Verdict.State.BREACHED && did == Did.JUDGED ? null : BigDecimal.ZERO;
        steps.add(Step.of(pointer, did, nothing, verdict.number(), verdict.objective(), verdict.occurrence(), what));
    }

    /** The form is that of the greatest. */
    private void note(Sheet sheet, BigDecimal amount) {
        int order = amount.compareTo(greatest);
        if (order > 0 || order == 0 && sheet.remedy() != null) {
            greatest = amount;
            chosen = sheet.remedy();
        }
        if (sheet.inKind() != null && (inKind.isEmpty() || !award.highestOnly())) {
            inKind.add(sheet.inKind());
        }
        if (sheet.discretion() != null) {
            discretion = sheet.discretion();
        }
    }

    private void join(BigDecimal amount) {
        sum = award.highestOnly() ? sum.max(amount) : sum.add(amount);
    }

    /** Nothing is done to what is worth nothing, and nothing is worth less. */
    private BigDecimal adjusted(String rule, BigDecimal amount, List<Adjustment> adjustments, Sheet sheet) {
        BigDecimal adjusted = amount;
        for (Adjustment adjustment : adjustments) {
            if (adjusted.signum() > 0) {
                adjusted = adjustment.apply(adjusted, sheet);
            }
        }
        if (adjusted.signum() < 0) {
            sheet.step(Step.of(award.pointer() + rule, Did.NEGATIVE, BigDecimal.ZERO, adjusted));
        }
        return adjusted.max(BigDecimal.ZERO);
    }

    private Remedy remedy() {
        if (chosen != null) {
            return chosen;
        }
        if (award.choice() != null) {
            return remedy(award.choice());
        }
        for (Remedy remedy : award.remedies()) {
            if (remedy.when().isAlways() || remedy.when().holds(ofAll())) {
                return remedy;
            }
        }
        throw new IllegalStateException("no remedy of %s fits".formatted(award.id()));
    }

    /** What was asked for, as long as it is offered. */
    private Remedy remedy(FormChoice choice) {
        for (Remedy remedy : award.remedies()) {
            if (remedy.as().equals(asked)
                    && (remedy.when().isAlways() || remedy.when().holds(ofAll()))) {
                steps.add(Step.of(choice.pointer(), Did.CHOSEN, null, asked));
                return remedy;
            }
        }
        return choice.otherwise();
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
        BigDecimal rounded =
                terms.rounding().apply(exact).setScale(terms.currency().getDecimalPlaces());
        if (rounded.compareTo(exact) != 0) {
            steps.add(Step.of(
                    "/rounding",
                    Did.ROUNDED,
                    rounded,
                    exact,
                    terms.rounding().to(),
                    terms.rounding().mode()));
        }
        return rounded;
    }

    /** What is beyond all amounts is a mistake in terms or facts, and is not paid before people have looked at it. */
    private BigDecimal payable(BigDecimal rounded) {
        if (!PlainDecimal.isTooLong(rounded)) {
            return rounded;
        }
        discretion = BEYOND_AMOUNTS;
        steps.add(Step.of(award.pointer(), Did.DISCRETION, null, BEYOND_AMOUNTS));
        return BigDecimal.ZERO.setScale(rounded.scale());
    }

    private List<PoolShare> pools() {
        List<PoolShare> shares = new ArrayList<>(0);
        for (Adjustment adjustment : pooled) {
            if (adjustment.when().holds(ofAll())) {
                shares.addAll(shares(adjustment, (Pooled) adjustment.change(), ofAll()));
            }
        }
        return shares;
    }

    /** Who is told apart by any of several names shares nothing by those that nobody gave. */
    private static List<PoolShare> shares(Adjustment adjustment, Pooled pooled, Sheet sheet) {
        BigDecimal cap = pooled.cap() == null ? null : pooled.cap().worth(sheet);
        return pooled.pool().alternatives().stream()
                .map(pool -> new PoolShare(adjustment.pointer(), pool, key(pool, sheet), cap))
                .filter(share -> !pooled.pool().any() || !share.key().contains(""))
                .toList();
    }

    private static List<String> key(Pool pool, Sheet sheet) {
        return pool.per().stream().map(name -> member(name, sheet)).toList();
    }

    private static String member(String name, Sheet sheet) {
        Object value = sheet.value(Pool.isOwn(name) ? Pool.own(name) : name);
        return value == null ? "" : Known.text(value);
    }
}
