package io.makegood.promise.verdict;

import io.makegood.promise.promise.DueTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The verdicts that are new, in order; the due times that are new or have moved; and for each due time that the clock
 * can still change: when to look again.
 */
public record Judgement(List<Verdict> verdicts, List<DueTime> dueTimes, Map<DueTime, Instant> lookAgainAt) {}
