package io.makegood.terms.objective;

import io.makegood.terms.condition.Condition;
import io.makegood.terms.objective.Quantity.Days;
import io.makegood.terms.objective.Quantity.Length;
import java.time.LocalTime;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way to find the due time, and when it applies.
 *
 * @param startedBefore only for clocks that started before this local time
 */
public record DueRule(
        String pointer,
        Condition when,
        @Nullable TimeOfDay startedBefore,
        @Nullable Day startedOn,
        Due due) {

    boolean needsCalendar() {
        return startedOn != null
                || due instanceof OnDay day && day.working()
                || due instanceof Within within && within.inOpenHours();
    }

    Stream<Quantity> quantities() {
        if (due instanceof Within within) {
            return Stream.of(within.length());
        }
        if (due instanceof OnDay day) {
            return Stream.of(day.days());
        }
        return due instanceof At at ? Stream.of(at.plus()) : Stream.empty();
    }

    /** What a day is in the calendar. */
    public enum Day {
        WORKING_DAY,
        DAY_OFF;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A time of day, or the fact that says it. */
    public record TimeOfDay(
            @Nullable LocalTime time, @Nullable String fact) {}

    /** How the due time follows from the start. */
    public sealed interface Due {}

    /** Whoever makes the promise says when it is due. */
    public record Given() implements Due {}

    /** A fact says it, with some tolerance. A fact that is a day needs a time of day. */
    public record At(String fact, @Nullable ClockTime time, Length plus) implements Due {}

    /** So long after the start. With {@code exclusive} it is late at that very moment. */
    public record Within(Length length, boolean exclusive, boolean inOpenHours) implements Due {}

    /** At a local time, so many days, or working days, after the day of the start. */
    public record OnDay(Days days, boolean working, ClockTime time) implements Due {}

    /** A time of day as people write it: 24:00 is the end of the day, which is the beginning of the next. */
    public record ClockTime(LocalTime time, boolean isNextDay) {

        public static ClockTime parse(String text) {
            return text.equals("24:00")
                    ? new ClockTime(LocalTime.MIDNIGHT, true)
                    : new ClockTime(LocalTime.parse(text), false);
        }
    }
}
