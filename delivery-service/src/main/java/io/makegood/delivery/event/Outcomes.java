package io.makegood.delivery.event;

import io.makegood.delivery.event.Outcome.Recorded;
import io.makegood.delivery.event.Outcome.RecordedBefore;
import io.makegood.delivery.event.Outcome.Refused;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sorts out what became of each event of a set, where one id may come twice. */
final class Outcomes {

    private final Map<EventId, RecordedEvent> added = new HashMap<>();
    private final Map<EventId, RecordedEvent> known = new HashMap<>();

    Outcomes(Collection<RecordedEvent> added, Collection<RecordedEvent> knownBefore) {
        added.forEach(event -> this.added.put(event.id(), event));
        knownBefore.forEach(event -> known.put(event.id(), event));
    }

    List<Outcome> of(List<FulfilmentEvent> told) {
        return told.stream().map(this::next).toList();
    }

    private Outcome next(FulfilmentEvent told) {
        RecordedEvent recorded = added.remove(told.id());
        if (recorded != null) {
            known.put(told.id(), recorded);
            return new Recorded(recorded);
        }
        return toldAgain(told, Objects.requireNonNull(known.get(told.id())));
    }

    private static Outcome toldAgain(FulfilmentEvent told, RecordedEvent before) {
        return told.equals(before.event()) ? new RecordedBefore(before) : new Refused(new EventIdReused(told.id()));
    }
}
