package io.makegood.compensation.entitlement;

import io.makegood.compensation.payout.Hold;
import io.makegood.compensation.payout.Offer;
import io.makegood.compensation.payout.Standing;
import io.makegood.compensation.terms.Form;
import io.makegood.terms.award.Award;
import io.makegood.terms.award.FormChoice;
import io.makegood.terms.pricing.Priced;
import io.makegood.terms.sharing.PoolBook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * Waits for the customer to choose a form, where the terms let them. The time to choose counts from when there is first
 * something to wait for; what has gone out, or was let go, is not asked about again.
 */
record Choosing(Case one, Priced priced, Standing before, PoolBook<AwardKey> pools, Instant now) {

    /** Empty where there is nothing to choose, or no more. */
    Optional<Hold> hold() {
        Award award = one.terms().award(priced.award());
        FormChoice choice = award.choice();
        return choice != null && isOpen(award) ? hold(award, choice) : Optional.empty();
    }

    private boolean isOpen(Award award) {
        return priced.amount().signum() > 0
                && award.remedies().contains(priced.remedy())
                && !one.chosen().containsKey(award.id());
    }

    private Optional<Hold> hold(Award award, FormChoice choice) {
        if (before.held().isEmpty()) {
            return before.gone().isPositive()
                    ? Optional.empty()
                    : Optional.of(Hold.choice(text(award), offers(award), now, now.plus(choice.within())));
        }
        return before.choice()
                .filter(waits -> !waits.isOverAt(now))
                .map(waits -> Hold.choice(text(award), offers(award), waits.since(), waits.until()));
    }

    private String text(Award award) {
        return offers(award).stream()
                .map(Offer::toString)
                .collect(Collectors.joining(", ", "the customer may choose: ", ""));
    }

    private List<Offer> offers(Award award) {
        return award.remedies().stream()
                .flatMap(remedy -> one.asking(award.id(), remedy.as()).stream()
                        .filter(asked -> asked.award().equals(award.id())
                                && asked.remedy().equals(remedy)))
                .map(asked -> offer(award, asked))
                .toList();
    }

    private Offer offer(Award award, Priced asked) {
        Priced given = pools.look(one.turn(award.id()), asked);
        return Offer.of(Form.of(award, asked.remedy()), Money.of(one.terms().currency(), given.amount()));
    }
}
