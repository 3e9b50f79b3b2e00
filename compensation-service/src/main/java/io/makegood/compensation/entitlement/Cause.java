package io.makegood.compensation.entitlement;

import io.makegood.compensation.promise.Verdict;
import io.makegood.terms.Measure;
import io.makegood.terms.award.Award;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Why something is owed, as far as facts say it. Nothing is guessed: what the breaches do not all say is unknown, which
 * is null.
 *
 * @param carrier who reported what happened, where a carrier is responsible for it
 * @param reason such as {@code address-wrong}
 */
public record Cause(@Nullable String carrier, @Nullable String reason) {

    public static final Cause UNKNOWN = new Cause(null, null);

    /** Where nothing is missed any more, what was owed before keeps its cause, and so does what takes it back. */
    static Cause of(List<Verdict> standing, Award award, Cause before) {
        List<Verdict> breaches = standing.stream()
                .filter(verdict -> verdict.state() == Verdict.State.BREACHED)
                .filter(verdict -> award.concerns(verdict.objective(), verdict.rePromise()))
                .toList();
        return breaches.isEmpty()
                ? before
                : new Cause(agreed(breaches, Verdict::carrier), agreed(breaches, Cause::reason));
    }

    private static @Nullable String reason(Verdict verdict) {
        return verdict.known().get(Measure.REASON.word());
    }

    /** What all of them say, or null. */
    public static <T> @Nullable String agreed(List<T> all, Function<T, @Nullable String> said) {
        List<@Nullable String> different = all.stream().map(said).distinct().toList();
        return different.size() == 1 ? different.get(0) : null;
    }
}
