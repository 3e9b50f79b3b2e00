package io.makegood.terms.check.pay;

import io.makegood.terms.Measure;
import io.makegood.terms.Terms;
import io.makegood.terms.check.part.Tree;
import io.makegood.terms.condition.Condition.Match;
import io.makegood.terms.condition.Condition.Matches;
import io.makegood.terms.condition.Range;
import io.makegood.terms.document.Findings;
import io.makegood.terms.fact.Fact;
import io.makegood.terms.fact.FactType;
import io.makegood.terms.pay.Accrual;
import io.makegood.terms.pay.Choice;
import io.makegood.terms.pay.Pay;
import io.makegood.terms.pay.Tiers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tiers, choices by ranges of one name, and rates: nothing left out and nothing twice, and the worst is in them. */
public final class TiersWithoutGaps {

    private static final Set<Measure> WHOLE =
            Set.of(Measure.LATE_DAYS, Measure.LATE_WORKING_DAYS, Measure.COUNT, Measure.LATE_PIECES);

    private final Terms terms;
    private final Findings findings;
    private final TierEnds ends;

    public TiersWithoutGaps(Terms terms, Findings findings) {
        this.terms = terms;
        this.findings = findings;
        this.ends = new TierEnds(findings);
    }

    public void check() {
        Tree.all(terms).forEach(this::check);
    }

    private void check(Pay pay) {
        if (pay instanceof Tiers tiers) {
            check(tiers);
        } else if (pay instanceof Choice choice) {
            check(choice);
        } else if (pay instanceof Accrual accrual) {
            check(accrual);
        }
    }

    private void check(Tiers tiers) {
        List<Rung> rungs = new ArrayList<>();
        for (Tiers.Tier tier : tiers.tiers()) {
            Rung rung = Rung.of(rungs.size(), tier.pointer(), tier.pointer(), tier.range(), WHOLE.contains(tiers.by()));
            rungs.add(rung);
            ends.findImpossible(rung, tiers.by());
        }
        Ladder ladder = new Ladder(rungs, false, findings);
        ladder.check();
        ends.findMissingWorst(ladder, tiers.by());
    }

    private void check(Choice choice) {
        String name = commonName(choice);
        if (name == null) {
            return;
        }
        List<Rung> rungs = new ArrayList<>();
        for (Choice.Option option : choice.options()) {
            Range range = Objects.requireNonNull(matches(option).get(0).range());
            String pointer = option.pointer() + "/when/" + name;
            rungs.add(Rung.of(rungs.size(), option.pointer(), pointer, range, isWhole(name)));
        }
        Ladder ladder = new Ladder(rungs, true, findings);
        ladder.check();
        Measure.of(name).ifPresent(by -> ends.findMissingWorst(ladder, by));
    }

    /** The one name of which every option has a range; null when there is none. */
    private static @Nullable String commonName(Choice choice) {
        String name = null;
        for (Choice.Option option : choice.options()) {
            List<Match> matches = matches(option);
            if (matches.size() != 1 || matches.get(0).range() == null) {
                return null;
            }
            if (name != null && !name.equals(matches.get(0).name())) {
                return null;
            }
            name = matches.get(0).name();
        }
        return name;
    }

    private static List<Match> matches(Choice.Option option) {
        return option.when() instanceof Matches matches ? matches.matches() : List.of();
    }

    private boolean isWhole(String name) {
        return Measure.of(name).filter(WHOLE::contains).isPresent()
                || terms.facts()
                        .find(name)
                        .map(Fact::type)
                        .filter(FactType.INTEGER::equals)
                        .isPresent();
    }

    private void check(Accrual accrual) {
        List<Rung> rungs = new ArrayList<>();
        for (Accrual.Rate rate : accrual.rates()) {
            if (rate.to() != null && rate.to() < rate.from()) {
                findings.add(
                        rate.pointer() + "/to",
                        "is %d, before it begins with %d, so nothing is in it".formatted(rate.to(), rate.from()),
                        "let it end later");
            } else {
                rungs.add(Rung.of(rungs.size(), rate.pointer(), rate.pointer(), range(rate), true));
            }
        }
        if (rungs.size() > 1) {
            new Ladder(rungs, false, findings).check();
        }
    }

    private static Range range(Accrual.Rate rate) {
        Range.End high = rate.to() == null ? null : new Range.End(BigDecimal.valueOf(rate.to()), true);
        return new Range(new Range.End(BigDecimal.valueOf(rate.from()), true), high);
    }
}
