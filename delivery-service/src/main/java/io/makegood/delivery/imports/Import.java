package io.makegood.delivery.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of events. It is sent in one stream or in several, each of which goes on where the one before ended.
 *
 * @param header the first line of CSV, byte for byte, once it was read
 * @param problem why it failed, as JSON
 * @param startedAt when content came first
 */
@SuppressWarnings("ArrayRecordComponent")
public record Import(
        UUID id,
        Settings settings,
        byte @Nullable [] header,
        State state,
        @Nullable String problem,
        Progress progress,
        Instant createdAt,
        @Nullable Instant startedAt,
        Instant updatedAt) {

    public Format format() {
        return settings.format();
    }
}
