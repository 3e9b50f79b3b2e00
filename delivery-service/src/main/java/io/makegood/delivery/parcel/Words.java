package io.makegood.delivery.parcel;

import io.makegood.delivery.event.DerivedFacts;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.vocabulary.Vocabulary;
import io.makegood.delivery.vocabulary.Vocabulary.EventType;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the words of the vocabulary mean for a parcel. */
public record Words(Vocabulary vocabulary) {

    static final String RETURNING = "returning";
    static final String RETURNED = DerivedFacts.RETURNED;
    static final String DELIVERED_TO_OTHER = "delivered-to-other";

    /** An access point is not the customer: what is ready there was not delivered, what is collected was. */
    static final Set<String> DELIVERIES = Set.of("delivered", DELIVERED_TO_OTHER, "collected");

    private static final Set<String> RETURNS = Set.of(RETURNING, RETURNED);

    /** Said of the parcel, but by nobody who saw it. */
    private static final Set<String> NO_SCANS = Set.of("announced", "no-information", "no-update", "no-scan");

    /** With them a parcel leaves the place where they happen. */
    public static final Set<String> DEPARTURES = Set.of(
            "dispatched",
            "departed-facility",
            "handed-over",
            "forwarded",
            "out-for-delivery",
            "delivered",
            DELIVERED_TO_OTHER,
            "collected",
            RETURNED);

    private static final Set<String> TROUBLES = Set.of(
            "pickup-failed",
            "delayed",
            "held",
            "diverted",
            "customs-held",
            "address-problem",
            "delivery-attempted",
            "collection-overdue",
            "refused",
            "damaged",
            "lost",
            "exception",
            "out-of-area");

    @Nullable Stage stage(FulfilmentEvent fact) {
        EventType type = vocabulary.types().get(fact.type());
        return type == null || type.stage() == null ? null : Stage.of(type.stage());
    }

    /** Whether somebody who saw the parcel told it. */
    public boolean isScan(FulfilmentEvent fact) {
        EventType type = vocabulary.types().get(fact.type());
        return type != null && isScan(type);
    }

    /** The types of what is told by somebody who saw the parcel. */
    public Set<String> scans() {
        return vocabulary.types().values().stream()
                .filter(Words::isScan)
                .map(EventType::word)
                .collect(Collectors.toSet());
    }

    private static boolean isScan(EventType type) {
        return (type.group().equals("parcel") || type.stage() != null) && !NO_SCANS.contains(type.word());
    }

    static boolean isDelivery(FulfilmentEvent fact) {
        return DELIVERIES.contains(fact.type());
    }

    static boolean isReturn(FulfilmentEvent fact) {
        return RETURNS.contains(fact.type());
    }

    static boolean isTrouble(FulfilmentEvent fact) {
        return TROUBLES.contains(fact.type());
    }
}
