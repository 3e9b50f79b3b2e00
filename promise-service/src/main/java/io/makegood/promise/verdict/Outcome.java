package io.makegood.promise.verdict;

import java.time.Instant;

/**
 * What a due time has come to as of one moment. {@code inSilence} when the clock decided, not an event or a
 * cancellation; {@code settled} when time alone will not change it any more.
 */
public record Outcome(State state, Instant asOf, boolean inSilence, boolean settled, Grounds grounds) {}
