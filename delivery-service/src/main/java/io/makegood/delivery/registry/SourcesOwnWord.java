package io.makegood.delivery.registry;

import io.makegood.delivery.event.CodeReading;
import io.makegood.delivery.event.CodedEvents;
import io.makegood.delivery.event.EventId;
import io.makegood.delivery.event.EventsRecorded;
import io.makegood.delivery.event.RecordedEvent;
import io.makegood.delivery.event.Recording;
import io.makegood.delivery.event.Told;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When a source withdraws or corrects an event itself, our corrections of that event are taken back: the source, which
 * knows nothing of them, has spoken of all that it told.
 */
@ApplicationScoped
class SourcesOwnWord {

    private final CodedEvents events;
    private final Recording recording;

    SourcesOwnWord(CodedEvents events, Recording recording) {
        this.events = events;
        this.recording = recording;
    }

    void on(@Observes EventsRecorded recorded) {
        List<EventId> named = recorded.events().stream()
                .filter(event -> rereadFor(event) == null)
                .map(event -> event.event().named())
                .flatMap(Optional::stream)
                .toList();
        if (!named.isEmpty()) {
            takeBackCorrectionsOf(named, recorded);
        }
    }

    private void takeBackCorrectionsOf(List<EventId> named, EventsRecorded recorded) {
        List<RecordedEvent> namers = events.naming(named);
        Set<EventId> takenBack = namers.stream()
                .map(namer -> namer.event().withdraws())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Told> withdrawals = namers.stream()
                .filter(namer -> namer.event().corrects() != null && !takenBack.contains(namer.id()))
                .flatMap(namer -> Optional.ofNullable(rereadFor(namer)).stream()
                        .map(change -> Rereading.withdrawal(namer, change, recorded.at())))
                .toList();
        if (!withdrawals.isEmpty()) {
            recording.recordTold(withdrawals, recorded.at());
        }
    }

    private static @Nullable UUID rereadFor(RecordedEvent event) {
        CodeReading reading = event.provenance().reading();
        return reading == null ? null : reading.rereadFor();
    }
}
