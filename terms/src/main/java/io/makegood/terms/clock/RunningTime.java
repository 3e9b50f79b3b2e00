package io.makegood.terms.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Time that counts: all but the pauses. A pause without an end stands until somebody ends it. */
public final class RunningTime {

    /** From (inclusive) until (exclusive); without end when {@code until} is null. */
    public record Pause(Instant from, @Nullable Instant until) {

        boolean contains(Instant at) {
            return !at.isBefore(from) && endsAfter(at);
        }

        private boolean endsAfter(Instant at) {
            return until == null || at.isBefore(until);
        }
    }

    public static final RunningTime ALWAYS = new RunningTime(List.of());

    /** In order, and apart from each other. */
    private final List<Pause> pauses;

    private final List<Pause> ended;
    private final PausedDays days;

    public RunningTime(List<Pause> pauses) {
        this(pauses, new PausedDays(ZoneOffset.UTC));
    }

    /** @param days that do not count, besides the pauses */
    public RunningTime(List<Pause> pauses, PausedDays days) {
        this.pauses =
                merged(Stream.concat(pauses.stream(), days.pauses().stream()).toList());
        this.ended =
                merged(pauses.stream().filter(pause -> pause.until() != null).toList());
        this.days = days;
    }

    private static List<Pause> merged(List<Pause> pauses) {
        List<Pause> merged = new ArrayList<>();
        for (Pause pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            Pause last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && (last.until() == null || !pause.from().isAfter(last.until()))) {
                merged.set(merged.size() - 1, new Pause(last.from(), later(last.until(), pause.until())));
            } else {
                merged.add(pause);
            }
        }
        return merged;
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }

    /** Whether it stood still before that moment and does so still; a pause that begins there comes too late. */
    public boolean standsStillAt(Instant at) {
        return pauses.stream().anyMatch(pause -> pause.from().isBefore(at) && pause.endsAfter(at));
    }

    public List<Pause> pauses() {
        return pauses;
    }

    /** Those that somebody has ended, without the days. */
    List<Pause> ended() {
        return ended;
    }

    PausedDays days() {
        return days;
    }

    /** How much of the time in between counts; nothing when it ends before it begins. */
    public Duration between(Instant from, Instant until) {
        if (!from.isBefore(until)) {
            return Duration.ZERO;
        }
        Duration counted = Duration.between(from, until);
        for (Pause pause : pauses) {
            counted = counted.minus(overlap(pause, from, until));
        }
        return counted;
    }

    private static Duration overlap(Pause pause, Instant from, Instant until) {
        Instant begin = pause.from().isAfter(from) ? pause.from() : from;
        Instant end = pause.until() == null || pause.until().isAfter(until) ? until : pause.until();
        return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
    }

    /** How many of the days from one (inclusive) until another (exclusive) do not count at all. */
    public long wholeDays(LocalDate from, LocalDate until, ZoneId zone) {
        return pauses.isEmpty()
                ? 0
                : from.datesUntil(until.isAfter(from) ? until : from)
                        .filter(day -> days.contains(day) || isWholly(day, zone))
                        .count();
    }

    private boolean isWholly(LocalDate day, ZoneId zone) {
        Instant begin = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return between(begin, end).isZero();
    }

    /** When so much time has counted; null while a pause without end stands before that. */
    public @Nullable Instant after(Instant from, Duration counted) {
        Instant cursor = from;
        Duration rest = counted;
        for (Pause pause : pauses) {
            if (pause.until() != null && !pause.until().isAfter(cursor)) {
                continue;
            }
            Instant begin = pause.from().isAfter(cursor) ? pause.from() : cursor;
            Duration free = Duration.between(cursor, begin);
            if (free.compareTo(rest) >= 0 && (!rest.isZero() || !pause.contains(cursor))) {
                return cursor.plus(rest);
            }
            if (pause.until() == null) {
                return null;
            }
            rest = rest.minus(free);
            cursor = pause.until();
        }
        return cursor.plus(rest);
    }

    /** The last moment from which so much time counts until another, if the pauses that stand were none. */
    public Instant before(Instant until, Duration counted) {
        Instant cursor = until;
        Duration rest = counted;
        for (int i = pauses.size() - 1; i >= 0; i--) {
            Pause pause = pauses.get(i);
            if (pause.until() != null && pause.from().isBefore(cursor)) {
                Duration free = between(pause.from(), cursor);
                if (free.compareTo(rest) >= 0) {
                    break;
                }
                rest = rest.minus(free);
                cursor = pause.from();
            }
        }
        return cursor.minus(rest);
    }
}
