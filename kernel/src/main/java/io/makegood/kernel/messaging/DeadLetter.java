package io.makegood.kernel.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message a consumer could not handle, as it came, with the reason. It stays until somebody replays it. */
public record DeadLetter(
        UUID id,
        String tenant,
        String consumer,
        String topic,
        String messageKey,
        String payload,
        String reason,
        Instant failedAt,
        @Nullable Instant replayedAt) {}
