package io.makegood.delivery.epcis;

import io.makegood.delivery.codes.CodeLists;
import io.makegood.delivery.epcis.Capture.Progress;
import io.makegood.delivery.event.EventId;
import io.makegood.delivery.event.Events;
import io.makegood.delivery.event.Outcome.Recorded;
import io.makegood.delivery.event.RecordedEvent;
import io.makegood.delivery.event.Recording;
import io.makegood.delivery.event.Told;
import io.makegood.kernel.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Captures events in sets: each as a whole, with all that it says of parcels, or not at all. */
@ApplicationScoped
@Transactional
class Capturing {

    private final CodeLists codes;
    private final Events events;
    private final Recording recording;
    private final CapturedEvents captured;

    Capturing(CodeLists codes, Events events, Recording recording, CapturedEvents captured) {
        this.codes = codes;
        this.events = events;
        this.recording = recording;
        this.captured = captured;
    }

    Captured capture(List<EpcisEvent> all, CapturedFrom from, Instant now) {
        Map<EpcisEvent, Refusal> refused = new LinkedHashMap<>();
        Map<EventKey, EpcisEvent> fresh = fresh(all, from, refused);
        Map<EventKey, List<Told>> told = told(fresh, from, refused, now);
        refuseTaken(fresh, told, refused);
        record(told.values().stream().flatMap(List::stream).toList(), now);
        fresh.keySet().retainAll(told.keySet());
        captured.add(from, fresh, now);
        return new Captured(progress(all.size(), refused.size(), told.values()), refused);
    }

    /** Those that were not captured before. An id stands for one content. */
    private Map<EventKey, EpcisEvent> fresh(List<EpcisEvent> all, CapturedFrom from, Map<EpcisEvent, Refusal> refused) {
        Map<EpcisEvent, EventKey> keys = new LinkedHashMap<>();
        all.forEach(event -> orRefused(event, refused, () -> keys.put(event.readable(), EventKey.of(event))));
        Map<EventKey, String> digests = captured.digests(from.source(), Set.copyOf(keys.values()));
        Map<EventKey, EpcisEvent> fresh = new LinkedHashMap<>();
        keys.forEach((event, key) -> {
            String before = digests.putIfAbsent(key, event.digest());
            if (before == null) {
                fresh.put(key, event);
            } else if (!before.equals(event.digest())) {
                refused.put(event, new EventIdTaken(key.id()));
            }
        });
        return fresh;
    }

    private Map<EventKey, List<Told>> told(
            Map<EventKey, EpcisEvent> fresh, CapturedFrom from, Map<EpcisEvent, Refusal> refused, Instant now) {
        Meanings meanings = Meanings.of(codes, fresh.values());
        Map<EventKey, List<Told>> told = new LinkedHashMap<>();
        fresh.forEach((key, event) ->
                orRefused(event, refused, () -> told.put(key, Telling.of(event, meanings, from, now))));
        return told;
    }

    /** The source may have told something else under the same id in another way. */
    private void refuseTaken(
            Map<EventKey, EpcisEvent> fresh, Map<EventKey, List<Told>> told, Map<EpcisEvent, Refusal> refused) {
        Set<EventId> ids = told.values().stream()
                .flatMap(List::stream)
                .map(one -> one.event().id())
                .collect(Collectors.toSet());
        Set<EventId> taken = ids.isEmpty()
                ? Set.of()
                : events.find(ids).stream().map(RecordedEvent::id).collect(Collectors.toCollection(HashSet::new));
        List<EventKey> clashing = new ArrayList<>();
        told.forEach((key, facts) -> {
            if (facts.stream().anyMatch(one -> taken.contains(one.event().id()))) {
                clashing.add(key);
            }
        });
        clashing.forEach(key -> {
            told.remove(key);
            refused.put(fresh.get(key), new EventIdTaken(key.id()));
        });
    }

    private void record(List<Told> told, Instant now) {
        if (!recording.recordTold(told, now).stream().allMatch(Recorded.class::isInstance)) {
            throw new IllegalStateException("somebody else told one of these events at the same moment");
        }
    }

    private static Progress progress(int done, int refused, Collection<List<Told>> told) {
        int recorded = told.stream().mapToInt(List::size).sum();
        int withoutMeaning = (int) told.stream().filter(List::isEmpty).count();
        return new Progress(done, told.size(), done - refused - told.size(), refused, withoutMeaning, recorded);
    }

    private static void orRefused(EpcisEvent event, Map<EpcisEvent, Refusal> refused, Runnable reading) {
        try {
            reading.run();
        } catch (Refusal refusal) {
            refused.put(event, refusal);
        }
    }
}
