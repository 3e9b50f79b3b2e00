package io.makegood.promise.terms;

import java.time.Duration;
import java.time.LocalTime;

/** How the due time follows from the moment a promise is made. */
public sealed interface DueRule {

    /** Whoever makes the promise says when it is due. */
    record Given() implements DueRule {}

    /** At a time of day, some days after the day on which the promise is made, where it is to be kept. */
    record DayTime(int days, LocalTime at) implements DueRule {}

    /** So long after the promise is made, whatever clocks do meanwhile. */
    record Within(Duration duration) implements DueRule {}
}
