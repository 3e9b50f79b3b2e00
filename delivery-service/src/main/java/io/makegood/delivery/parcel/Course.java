package io.makegood.delivery.parcel;

import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What happened to one parcel, in the order in which it happened, and where the parcel was after each.
 *
 * @param steps one for each thing that happened
 */
public record Course(List<Step> steps) {

    /** What happened, and how things stood before and after. */
    public record Step(FulfilmentEvent fact, ParcelState before, ParcelState after) {

        public Instant at() {
            return fact.occurredAt().toInstant();
        }

        /** What it comes to: a delivery on the way back is a return. */
        public String effectiveType() {
            return isDeliveryToSender() ? Words.RETURNED : fact.type();
        }

        boolean isDeliveryToSender() {
            return Words.isDelivery(fact) && before.isGoingBack();
        }

        /** Whether somebody who saw the parcel told it. */
        public boolean isScan() {
            return after.lastScan() == fact;
        }
    }

    /** @param facts all that stands of one parcel, in whatever order; no withdrawals */
    public static Course of(Collection<FulfilmentEvent> facts, Vocabulary vocabulary) {
        Words words = new Words(vocabulary);
        List<Step> steps = new ArrayList<>();
        ParcelState state = ParcelState.NO_NEWS;
        for (FulfilmentEvent fact : facts.stream().sorted(asTheyHappened(words)).toList()) {
            ParcelState after = state.then(fact, words);
            steps.add(new Step(fact, state, after));
            state = after;
        }
        return new Course(steps);
    }

    public ParcelState state() {
        return steps.isEmpty()
                ? ParcelState.NO_NEWS
                : steps.get(steps.size() - 1).after();
    }

    /** A parcel cannot be handed over in the moment in which it goes back; otherwise steps are made forwards. */
    private static Comparator<FulfilmentEvent> asTheyHappened(Words words) {
        return Comparator.comparing((FulfilmentEvent fact) -> fact.occurredAt().toInstant())
                .thenComparing(fact -> !Words.isReturn(fact))
                .thenComparing(words::stage, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(FulfilmentEvent::id);
    }
}
