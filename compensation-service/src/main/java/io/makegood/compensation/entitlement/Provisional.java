package io.makegood.compensation.entitlement;

import io.makegood.compensation.payout.Hold;
import io.makegood.compensation.payout.Holding;
import io.makegood.compensation.payout.Standing;
import io.makegood.terms.Settle;
import io.makegood.terms.Terms;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Waits for late news, as long as the terms say. What changes meanwhile changes what waits, and not how long. */
record Provisional(Terms terms, Standing before, Instant now) {

    /** Beside other reasons. */
    Holding and(Holding others) {
        Optional<Hold> wait = hold();
        return wait.isEmpty()
                ? others
                : (payment, total) -> Stream.concat(wait.stream(), others.reasons(payment, total).stream())
                        .toList();
    }

    private Optional<Hold> hold() {
        Settle settle = terms.settle();
        return settle == null ? Optional.empty() : waiting().or(() -> Optional.of(hold(settle)));
    }

    /** That for which what is held now waits already. */
    private Optional<Hold> waiting() {
        return Stream.concat(before.held().stream(), before.things().held().stream())
                .flatMap(held -> held.review().holds().stream())
                .filter(hold -> hold.kind() == Hold.Kind.PROVISIONAL)
                .findFirst();
    }

    private Hold hold(Settle settle) {
        Instant until = settle.from(now, terms.zone());
        String text = "provisional until " + until.atZone(terms.zone()).toOffsetDateTime();
        return new Hold(Hold.Kind.PROVISIONAL, text, null, now, until);
    }
}
