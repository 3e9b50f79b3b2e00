package io.makegood.terms.award;

import io.makegood.terms.About;
import io.makegood.terms.Remedy;
import io.makegood.terms.award.Adjustment.Pooled;
import io.makegood.terms.objective.Claim;
import io.makegood.terms.pay.Pay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is owed when an objective is missed, for one breach and for several.
 *
 * @param choice that the customer chooses among the remedies; null when the first that fits is given
 * @param claim its own or that of the terms; null when nothing has to be claimed
 */
public record Award(
        String pointer,
        String id,
        About about,
        String objective,
        boolean rePromises,
        Pay pay,
        List<Adjustment> then,
        boolean highestOnly,
        List<Adjustment> total,
        List<Remedy> remedies,
        @Nullable FormChoice choice,
        @Nullable Claim claim,
        @Nullable String payer) {

    public Award {
        then = List.copyOf(then);
        total = List.copyOf(total);
        remedies = List.copyOf(remedies);
    }

    public boolean hasOwnClaim() {
        return claim != null && claim.pointer().startsWith(pointer);
    }

    /** Re-promise 0 is the promise itself. */
    public boolean concerns(String missed, int rePromise) {
        return objective.equals(missed) && rePromises == rePromise > 0;
    }

    /** What is settled among promises, after this one is priced alone. */
    public List<Adjustment> pooled() {
        List<Adjustment> pooled = new ArrayList<>(0);
        addPooled(then, pooled);
        addPooled(total, pooled);
        return pooled;
    }

    private static void addPooled(List<Adjustment> adjustments, List<Adjustment> pooled) {
        for (Adjustment adjustment : adjustments) {
            if (adjustment.change() instanceof Pooled) {
                pooled.add(adjustment);
            }
        }
    }
}
