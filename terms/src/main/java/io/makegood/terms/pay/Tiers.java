package io.makegood.terms.pay;

import io.makegood.terms.Measure;
import io.makegood.terms.Sheet;
import io.makegood.terms.Step;
import io.makegood.terms.Step.Did;
import io.makegood.terms.condition.Range;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the degree of failure is worth: the first tier that what was measured falls in. */
public record Tiers(String pointer, Measure by, List<Tier> tiers) implements Pay {

    /** A degree of failure. */
    public record Tier(String pointer, Range range, Pay pay) {}

    public Tiers {
        tiers = List.copyOf(tiers);
    }

    @Override
    public @Nullable BigDecimal worth(Sheet sheet) {
        Object measured = sheet.value(by.word());
        if (measured != null) {
            for (Tier tier : tiers) {
                if (tier.range().contains(measured)) {
                    sheet.step(Step.of(tier.pointer(), Did.TIER, null, by, measured, tier.range()));
                    return tier.pay().worth(sheet);
                }
            }
        }
        sheet.step(Step.of(pointer, Did.NO_TIER, BigDecimal.ZERO, by, measured));
        return null;
    }
}
