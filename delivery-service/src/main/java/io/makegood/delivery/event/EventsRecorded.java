package io.makegood.delivery.event;

import java.time.Instant;
import java.util.Collection;

/**
 * Events became known, and were published if their order is. Fired within the transaction, while the locks on their
 * orders are held.
 */
public record EventsRecorded(Collection<RecordedEvent> events, Instant at) {}
