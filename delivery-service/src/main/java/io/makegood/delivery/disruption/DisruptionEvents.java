package io.makegood.delivery.disruption;

import io.makegood.delivery.event.DerivedFacts;
import io.makegood.delivery.event.EventId;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.Value;
import io.makegood.delivery.event.Values;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * What orders are told of a disruption: when it began, and until when it lasts. It is about the whole order, so it has
 * no subject of its own.
 */
public final class DisruptionEvents {

    private static final String SOURCE = DerivedFacts.SOURCE;
    private static final String DISRUPTION = "disruption";
    private static final String UNTIL = "until";

    private DisruptionEvents() {}

    static EventId id(Disruption disruption, String order) {
        return new EventId(SOURCE, disruption.id() + ":" + order);
    }

    /** When it began, whenever the order came: what happens is judged by when it happened. */
    public static FulfilmentEvent of(Disruption disruption, TouchedOrder order) {
        Declaration declaration = disruption.declaration();
        ZoneId zone = order.zone() == null ? ZoneOffset.UTC : order.zone();
        return new FulfilmentEvent(
                id(disruption, order.reference()),
                order.reference(),
                null,
                null,
                DISRUPTION,
                declaration.kind(),
                declaration.party(),
                declaration.from().atZone(zone).toOffsetDateTime(),
                order.zone(),
                null,
                null,
                null,
                declaration.name(),
                values(disruption, zone),
                null,
                null);
    }

    /**
     * What has to be said to an order that was told before the disruption was lifted: that it ended earlier, or was over
     * before the order came, or never was. Empty when it was told so already.
     */
    static Optional<FulfilmentEvent> revised(
            Disruption disruption, TouchedOrder order, FulfilmentEvent told, Instant now) {
        EventId id = new EventId(SOURCE, told.id().id() + "~lifted");
        Instant endsAt = disruption.endsAt();
        if (!disruption.declaration().from().isBefore(endsAt)
                || !order.registeredAt().isBefore(endsAt)) {
            return Optional.of(told.withdrawnBy(id, now));
        }
        FulfilmentEvent wanted = of(disruption, order);
        return wanted.values().equals(told.values()) ? Optional.empty() : Optional.of(wanted.as(id, null, told.id()));
    }

    private static Values values(Disruption disruption, ZoneId zone) {
        OffsetDateTime until = disruption.endsAt().atZone(zone).toOffsetDateTime();
        return new Values(Map.of(
                DISRUPTION, new Value.Text(disruption.id().toString()), UNTIL, new Value.Text(until.toString())));
    }
}
