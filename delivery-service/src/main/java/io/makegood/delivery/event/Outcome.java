package io.makegood.delivery.event;

/** What became of one event that was told. */
public sealed interface Outcome {

    record Recorded(RecordedEvent event) implements Outcome {}

    /** Told again with the same content: harmless. */
    record RecordedBefore(RecordedEvent event) implements Outcome {}

    record Refused(EventIdReused reason) implements Outcome {}
}
