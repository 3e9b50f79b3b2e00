package io.makegood.delivery.registry;

import io.makegood.delivery.codes.CarrierCode;
import io.makegood.delivery.codes.CodeLists;
import io.makegood.delivery.codes.Meaning;
import io.makegood.delivery.codes.PublishedCodeLists;
import io.makegood.delivery.event.CodedEvents;
import io.makegood.delivery.event.RecordedEvent;
import io.makegood.delivery.event.Recording;
import io.makegood.delivery.event.Told;
import io.makegood.delivery.order.DeliveryLocks;
import io.makegood.delivery.registry.CodeChange.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings the events of the past in line with a change, a batch and a transaction at a time. How far it came is stored
 * with what it told, so that after a crash, on whatever replica, it goes on where it was.
 */
@ApplicationScoped
@Transactional
public class Rereadings {

    static final int BATCH = 500;

    private final CodeChanges changes;
    private final CodedEvents events;
    private final CodeLists lists;
    private final PublishedCodeLists published;
    private final Recording recording;
    private final DeliveryLocks locks;

    Rereadings(
            CodeChanges changes,
            CodedEvents events,
            CodeLists lists,
            PublishedCodeLists published,
            Recording recording,
            DeliveryLocks locks) {
        this.changes = changes;
        this.events = events;
        this.lists = lists;
        this.published = published;
        this.recording = recording;
        this.locks = locks;
    }

    /** Works on one batch; false when there is nothing to do for the change, or somebody else is at it. */
    public boolean advance(UUID id, Instant now) {
        changes.holdMeanings();
        Optional<CodeChange> claimed = changes.claim(id);
        claimed.ifPresent(change -> advance(change, now));
        return claimed.isPresent();
    }

    private void advance(CodeChange change, Instant now) {
        UUID after = Objects.requireNonNull(change.past()).after();
        boolean isUndoing = change.past().work() == Work.UNDO;
        List<RecordedEvent> batch = isUndoing ? events.readBy(change.id(), after, BATCH) : ofCode(change, after, BATCH);
        hold(batch);
        List<RecordedEvent> standing = events.standing(batch);
        List<Told> told = isUndoing ? undoing(change, standing, now) : corrections(change, standing);
        recording.recordTold(told, now);
        UUID last = batch.size() < BATCH ? null : batch.get(BATCH - 1).key();
        changes.progress(change.id(), batch.size(), told.size(), last, now);
    }

    /** Those that the change has something to say of, whether they stand or not. */
    List<RecordedEvent> ofCode(CodeChange change, UUID after, int limit) {
        return events.notReadBy(change.id(), change.codes(), change.code(), after, limit);
    }

    /** What is told of these events when the change is applied to them. */
    List<Told> corrections(CodeChange change, List<RecordedEvent> standing) {
        return standing.stream()
                .flatMap(event -> correction(change, event).stream())
                .toList();
    }

    Optional<Told> correction(CodeChange change, RecordedEvent event) {
        Meaning meaning = published.meaning(Rereading.code(event), change.meaning());
        return Rereading.correction(event, meaning, change.id());
    }

    /** Corrections of the change are taken back; what was first read by it is read by what its code means now. */
    private List<Told> undoing(CodeChange change, List<RecordedEvent> standing, Instant now) {
        Map<CarrierCode, Meaning> meanings =
                lists.meanings(standing.stream().map(Rereading::code).toList());
        return standing.stream()
                .flatMap(event -> isCorrectionFor(change, event)
                        ? Stream.of(Rereading.withdrawal(event, change.id(), now))
                        : Rereading.correction(
                                event, Objects.requireNonNull(meanings.get(Rereading.code(event))), change.id())
                                .stream())
                .toList();
    }

    private static boolean isCorrectionFor(CodeChange change, RecordedEvent event) {
        return change.id().equals(Rereading.reading(event).rereadFor());
    }

    private void hold(Collection<RecordedEvent> batch) {
        locks.holdParcels(texts(batch, event -> event.event().parcel()));
        locks.holdOrders(texts(
                batch,
                event -> event.isMatched() ? event.order() : event.event().order()));
    }

    private static List<String> texts(Collection<RecordedEvent> batch, Function<RecordedEvent, @Nullable String> part) {
        return batch.stream().map(part).filter(Objects::nonNull).distinct().toList();
    }
}
