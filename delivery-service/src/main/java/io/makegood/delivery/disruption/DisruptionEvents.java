package io.makegood.delivery.disruption;

import io.makegood.delivery.event.DerivedFacts;
import io.makegood.delivery.event.EventId;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.Standing;
import io.makegood.delivery.event.Timeline;
import io.makegood.delivery.event.Timeline.Entry;
import io.makegood.delivery.event.Value;
import io.makegood.delivery.event.Values;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What orders are told of a disruption: when it began, and until when it lasts. It is about the whole order, so it has
 * no subject of its own.
 */
public final class DisruptionEvents {

    static final String DISRUPTION = "disruption";

    private static final String SOURCE = DerivedFacts.SOURCE;
    private static final String UNTIL = "until";

    private DisruptionEvents() {}

    /** When it began, whenever the order came: what happens is judged by when it happened. */
    public static FulfilmentEvent of(Disruption disruption, TouchedOrder order) {
        Declaration declaration = disruption.declaration();
        ZoneId zone = order.zone() == null ? ZoneOffset.UTC : order.zone();
        return new FulfilmentEvent(
                id(disruption, order, 1),
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
     * What has to be said to an order, so that what stands of the disruption is that it touches the order, or that it
     * does not, and until when it lasts. Nothing when that stands already.
     *
     * @param order null when the disruption does not touch it
     */
    static List<FulfilmentEvent> changes(
            Disruption disruption, @Nullable TouchedOrder order, Timeline timeline, Instant now) {
        List<Entry> told = timeline.entries().stream()
                .filter(entry -> isAbout(disruption, entry.recorded().event()))
                .toList();
        return order == null ? withdrawals(told, now) : telling(disruption, order, told);
    }

    /**
     * All of it: were only a correction withdrawn, what it corrected would stand again. Events are told in the order of
     * their ids, by which what was corrected goes first and does not stand in between either.
     */
    private static List<FulfilmentEvent> withdrawals(List<Entry> told, Instant now) {
        return told.stream()
                .filter(entry -> entry.standing() != Standing.WITHDRAWN)
                .map(entry -> entry.recorded().event())
                .map(event -> event.withdrawnBy(after(event, "ended"), now))
                .toList();
    }

    private static List<FulfilmentEvent> telling(Disruption disruption, TouchedOrder order, List<Entry> told) {
        FulfilmentEvent wanted = of(disruption, order);
        Optional<FulfilmentEvent> standing = told.stream()
                .filter(entry -> entry.standing() == Standing.EFFECTIVE)
                .map(entry -> entry.recorded().event())
                .findFirst();
        if (standing.isEmpty()) {
            return List.of(wanted.as(id(disruption, order, timesTold(told) + 1), null, null));
        }
        return standing.filter(event -> !event.values().equals(wanted.values())).stream()
                .map(event -> wanted.as(after(event, "lifted"), null, event.id()))
                .toList();
    }

    private static long timesTold(List<Entry> told) {
        return told.stream()
                .filter(entry -> entry.recorded().event().corrects() == null)
                .count();
    }

    private static EventId id(Disruption disruption, TouchedOrder order, long telling) {
        String number = telling == 1 ? "" : "~" + telling;
        return new EventId(SOURCE, disruption.id() + number + ":" + order.reference());
    }

    private static EventId after(FulfilmentEvent told, String what) {
        return new EventId(SOURCE, told.id().id() + "~" + what);
    }

    private static boolean isAbout(Disruption disruption, FulfilmentEvent event) {
        return event.id().source().equals(SOURCE)
                && name(disruption).equals(event.values().byName().get(DISRUPTION));
    }

    private static Value name(Disruption disruption) {
        return new Value.Text(disruption.id().toString());
    }

    private static Values values(Disruption disruption, ZoneId zone) {
        OffsetDateTime until = disruption.endsAt().atZone(zone).toOffsetDateTime();
        return new Values(Map.of(DISRUPTION, name(disruption), UNTIL, new Value.Text(until.toString())));
    }
}
