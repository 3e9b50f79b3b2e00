package io.makegood.delivery.evidence;

import java.time.Instant;
import java.util.UUID;

/** A kept message: who sent it, when it came, and all of it. */
public record Evidence(UUID id, String source, Payload payload, Instant receivedAt) {}
