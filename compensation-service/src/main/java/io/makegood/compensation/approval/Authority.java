package io.makegood.compensation.approval;

import io.makegood.compensation.payout.Hold;
import io.makegood.compensation.payout.Payout;
import io.makegood.kernel.refusal.Invalid;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What one person may decide. */
final class Authority {

    private final Person person;
    private final Optional<ApprovalPolicy> policy;

    Authority(Person person, Optional<ApprovalPolicy> policy) {
        this.person = person;
        this.policy = policy;
    }

    Decision decide(Asked asked, Payout payout, Instant now) {
        require(payout);
        if (asked.kind() == Decision.Kind.APPROVED) {
            return Decision.approve(payout, person, asked.reason(), now);
        }
        if (asked.reason() == null || asked.reason().isBlank()) {
            throw Invalid.field("/reason", asked.reason(), "whoever rejects a payout has to say why");
        }
        return Decision.reject(payout, person, asked.reason(), now);
    }

    private void require(Payout payout) {
        if (!payout.isHeld()) {
            throw new DecisionRefused.NotHeld(payout);
        }
        policy.ifPresent(set -> {
            Level needed = needed(set, payout);
            if (!set.reaches(person, needed)) {
                throw new DecisionRefused.AuthorityMissing(payout, needed);
            }
        });
        if (person.name().equals(payout.review().requestedBy())) {
            throw new DecisionRefused.OtherPersonNeeded(payout, person);
        }
    }

    /** The highest that any of its reasons names; the lowest there is if none does. */
    private static Level needed(ApprovalPolicy policy, Payout payout) {
        return payout.review().holds().stream()
                .map(Hold::level)
                .filter(Objects::nonNull)
                .map(policy::named)
                .reduce(policy::higher)
                .orElseGet(() -> policy.named(null));
    }
}
