package io.makegood.compensation.terms;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing a guarantee awards when an objective is missed, either by the promise itself or by each re-promise. */
public record Award(
        String pointer,
        String id,
        String objective,
        For target,
        Remedy remedy,
        @Nullable BigDecimal atMost,
        List<Tier> tiers) {

    /** Whether the promise itself earns the award, or every broken re-promise does. */
    public enum For {
        PROMISE,
        RE_PROMISE
    }

    /** Re-promise 0 is the promise itself. */
    public boolean concerns(String objective, int rePromise) {
        return this.objective.equals(objective) && (target == For.PROMISE) == (rePromise == 0);
    }

    public Optional<Tier> tierFor(Duration lateBy) {
        return tiers.stream().filter(tier -> tier.covers(lateBy)).findFirst();
    }

    public String objectivePointer() {
        return pointer + "/objective";
    }

    public String tiersPointer() {
        return pointer + "/tiers";
    }

    public String atMostPointer() {
        return pointer + "/atMost";
    }
}
