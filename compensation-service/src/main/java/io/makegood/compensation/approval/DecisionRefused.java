package io.makegood.compensation.approval;

import io.makegood.compensation.payout.Payout;
import io.makegood.kernel.refusal.Refusal;

/** Why somebody cannot decide on a payout. */
abstract class DecisionRefused extends Refusal {

    private DecisionRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static final class NotHeld extends DecisionRefused {
        NotHeld(Payout payout) {
            super(
                    Kind.CONFLICT,
                    "payout-not-held",
                    "payout %s is %s"
                            .formatted(payout.id(), payout.progress().state().word()));
        }
    }

    static final class NothingToApprove extends DecisionRefused {
        NothingToApprove(Payout payout) {
            super(
                    Kind.CONFLICT,
                    "nothing-to-approve",
                    "payout %s waits for no decision: %s"
                            .formatted(
                                    payout.id(), payout.review().holds().get(0).text()));
        }
    }

    static final class AuthorityMissing extends DecisionRefused {
        AuthorityMissing(Payout payout, Level needed) {
            super(
                    Kind.FORBIDDEN,
                    "authority-missing",
                    "payout %s of %s needs level '%s', or one above it, which takes group '%s' in the token"
                            .formatted(payout.id(), payout.amount(), needed.name(), needed.group()));
        }
    }

    static final class OtherPersonNeeded extends DecisionRefused {
        OtherPersonNeeded(Payout payout, Person person) {
            super(
                    Kind.FORBIDDEN,
                    "second-person-needed",
                    "payout %s was asked for by %s; somebody else has to decide".formatted(payout.id(), person.name()));
        }
    }
}
