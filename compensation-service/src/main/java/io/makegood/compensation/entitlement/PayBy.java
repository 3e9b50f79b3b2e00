package io.makegood.compensation.entitlement;

import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.payout.Standing;
import io.makegood.terms.Sheet;
import io.makegood.terms.award.Award;
import io.makegood.terms.clock.DueTimes;
import io.makegood.terms.clock.DueTimes.Due;
import io.makegood.terms.clock.RunningTime;
import io.makegood.terms.objective.Objective.Deadline;
import io.makegood.terms.objective.Start.EachBreach;
import io.makegood.terms.objective.Start.EachPayout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By when a payout under an award is promised to be paid, for people to see. Whether it was paid late is for
 * promise-service to judge.
 */
record PayBy(Case one, Award award) {

    /** What takes the place of what is held goes on with its deadline. */
    static @Nullable Instant of(Case one, Award award, Standing before, Instant now) {
        return before.held().stream()
                .map(Payout::payBy)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .or(() -> new PayBy(one, award).promised(now))
                .orElse(null);
    }

    private Optional<Instant> promised(Instant owedSince) {
        Sheet known = new Sheet(one.terms().lets(), one.facts(), new ArrayList<>());
        DueTimes times = new DueTimes(one.zone(), one.terms().calendar(), known, null, RunningTime.ALWAYS);
        return one.terms().objectives().stream()
                .filter(objective ->
                        objective instanceof Deadline && objective.when().holds(known))
                .map(Deadline.class::cast)
                .flatMap(deadline ->
                        start(deadline, owedSince).flatMap(start -> times.due(deadline.due(), start)).stream())
                .map(Due::at)
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> start(Deadline deadline, Instant owedSince) {
        if (deadline.start() instanceof EachPayout each) {
            return Optional.of(owedSince).filter(any -> each.award().equals(award.id()));
        }
        return deadline.start() instanceof EachBreach each
                        && each.objective().equals(award.objective())
                        && deadline.reachedBy().contains(EachPayout.PAID)
                        && each.objective().equals(one.latest().objective())
                ? Optional.ofNullable(one.latest().missedAt())
                : Optional.empty();
    }
}
