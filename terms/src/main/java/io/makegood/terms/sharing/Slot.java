package io.makegood.terms.sharing;

import java.time.Instant;

/** Whose part it is, and when it counts: an award may have parts at several times. */
public record Slot<M>(M member, Instant at) {}
