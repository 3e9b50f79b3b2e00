package io.makegood.delivery.epcis;

import java.util.UUID;

/** Who told events, and the message they came in. */
public record CapturedFrom(String source, UUID evidence) {}
