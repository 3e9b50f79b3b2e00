package io.makegood.terms.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.clock.RunningTime.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningTimeTest {

    private static final LocalDate DAY = LocalDate.parse("2026-06-01");
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
                    10-12,                  10:00-12:00
                    13-14 10-12,            10:00-12:00 13:00-14:00
                    10-12 12-13,            10:00-13:00
                    10-12 11-13,            10:00-13:00
                    10-14 11-12,            10:00-14:00
                    11-12 10-14,            10:00-14:00
                    10-12 10-12,            10:00-12:00
                    10-14 11-12 13-15,      10:00-15:00
                    10- 11-12,              10:00-
                    11- 10-12,              10:00-
                    10-12 12-,              10:00-
                    10-12 13-,              10:00-12:00 13:00-
                    10- 11-,                10:00-
                    """)
    void pauses_that_meet_are_one(String pauses, String merged) {
        assertThat(shown(paused(pauses))).isEqualTo(merged);
    }

    @ParameterizedTest(name = "paused {0}, from {1} until {2}: {3}")
    @CsvSource(textBlock = """
                    '',          10:00, 12:00, PT2H
                    '',          12:00, 12:00, PT0S
                    '',          12:00, 10:00, PT0S
                    10-12,       09:00, 13:00, PT2H
                    10-12,       11:00, 13:00, PT1H
                    10-12,       09:00, 11:00, PT1H
                    10-12,       10:30, 11:30, PT0S
                    10-12,       12:00, 13:00, PT1H
                    10-12,       09:00, 10:00, PT1H
                    10-12 11-13, 09:00, 14:00, PT2H
                    10-12 14-15, 09:00, 16:00, PT4H
                    10-,         09:00, 16:00, PT1H
                    10-,         11:00, 16:00, PT0S
                    """)
    void between_two_moments_only_what_is_no_pause_counts(
            String pauses, LocalTime from, LocalTime until, Duration counted) {
        assertThat(paused(pauses).between(at(from), at(until))).isEqualTo(counted);
    }

    @ParameterizedTest(name = "paused {0}, {2} after {1}: {3}")
    @CsvSource(textBlock = """
                    '',          09:00, PT2H,   11:00
                    10-12,       09:00, PT59M,  09:59
                    10-12,       09:00, PT1H,   10:00
                    10-12,       09:00, PT1H1M, 12:01
                    10-12,       10:00, PT1H,   13:00
                    10-12,       11:00, PT1H,   13:00
                    10-12,       12:00, PT1H,   13:00
                    10-12,       11:00, PT0S,   12:00
                    10-12,       09:00, PT0S,   09:00
                    10-12 14-15, 09:00, PT3H,   14:00
                    10-12 14-15, 09:00, PT3H1M, 15:01
                    10-12 11-13, 09:00, PT2H,   14:00
                    10-,         09:00, PT1H,   10:00
                    10-,         09:00, PT1H1M,
                    10-,         11:00, PT0S,
                    """)
    void so_much_has_counted_at_the_earliest_such_moment(
            String pauses, LocalTime from, Duration counted, LocalTime then) {
        assertThat(paused(pauses).after(at(from), counted)).isEqualTo(then == null ? null : at(then));
    }

    @ParameterizedTest(name = "paused {0}: {2} before {1} is {3}")
    @CsvSource(textBlock = """
                    '',          12:00, PT2H, 10:00
                    10-11,       12:00, PT2H, 09:00
                    10-11,       12:00, PT1H, 11:00
                    10-11,       12:00, PT0S, 12:00
                    10-11,       10:30, PT1H, 09:00
                    10-11,       10:00, PT1H, 09:00
                    08-09 10-11, 12:00, PT3H, 07:00
                    08-09 10-11, 12:00, PT2H, 09:00
                    13-14,       12:00, PT2H, 10:00
                    """)
    void so_much_is_left_at_the_last_such_moment(String pauses, LocalTime until, Duration left, LocalTime then) {
        assertThat(paused(pauses).before(at(until), left)).isEqualTo(at(then));
    }

    @Test
    void time_stands_still_where_a_pause_began_before_and_is_not_over() {
        RunningTime running = paused("10-12");
        Instant ten = at(LocalTime.of(10, 0));
        Instant twelve = at(LocalTime.of(12, 0));

        assertThat(running.standsStillAt(ten)).isFalse();
        assertThat(running.standsStillAt(ten.plusNanos(1))).isTrue();
        assertThat(running.standsStillAt(twelve.minusNanos(1))).isTrue();
        assertThat(running.standsStillAt(twelve)).isFalse();
        assertThat(paused("10-").standsStillAt(Instant.MAX)).isTrue();
        assertThat(RunningTime.ALWAYS.standsStillAt(ten)).isFalse();
    }

    @ParameterizedTest(name = "paused from {0} until {1}: {2} days do not count")
    @CsvSource(textBlock = """
                    # the clocks of Berlin go forward on 2026-03-29, so that day has 23 hours
                    2026-03-29T00:00:00+01:00,        2026-03-30T00:00:00+02:00,        1
                    2026-03-29T00:00:00.000001+01:00, 2026-03-30T00:00:00+02:00,        0
                    2026-03-29T00:00:00+01:00,        2026-03-29T23:59:59.999999+02:00, 0
                    2026-03-28T00:00:00+01:00,        2026-03-30T00:00:00+02:00,        2
                    2026-03-27T12:00:00+01:00,        2026-04-02T12:00:00+02:00,        4
                    2026-03-01T00:00:00+01:00,        2026-04-30T00:00:00+02:00,        4
                    """)
    void a_day_that_is_paused_from_midnight_to_midnight_does_not_count(String from, String until, int days) {
        RunningTime running = new RunningTime(List.of(new Pause(Clock.instant(from), Clock.instant(until))));
        LocalDate first = LocalDate.parse("2026-03-28");

        assertThat(running.wholeDays(first, LocalDate.parse("2026-04-01"), BERLIN))
                .isEqualTo(days);
        assertThat(running.wholeDays(first, first, BERLIN)).isZero();
        assertThat(running.wholeDays(first, first.minusDays(1), BERLIN)).isZero();
        assertThat(RunningTime.ALWAYS.wholeDays(first, first.plusDays(3), BERLIN))
                .isZero();
    }

    @Test
    void what_has_counted_until_then_is_what_was_asked_for_whatever_the_pauses() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<Pause> pauses = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                Instant from = at(LocalTime.MIN).plusSeconds(random.nextInt(80_000));
                pauses.add(new Pause(from, from.plusSeconds(random.nextInt(20_000))));
            }
            Collections.shuffle(pauses, random);
            RunningTime running = new RunningTime(pauses);
            Instant start = at(LocalTime.MIN).plusSeconds(random.nextInt(80_000));
            Duration counted = Duration.ofSeconds(1 + random.nextInt(80_000));

            Instant then = Objects.requireNonNull(running.after(start, counted));

            assertThat(running.between(start, then)).as("seed %d", seed).isEqualTo(counted);
            assertThat(running.between(start, then.minusNanos(1)))
                    .as("seed %d", seed)
                    .isLessThan(counted);
            assertThat(slowly(pauses, start, then)).as("seed %d", seed).isEqualTo(counted);
        }
    }

    /** Second by second. */
    private static Duration slowly(List<Pause> pauses, Instant from, Instant until) {
        long counted = 0;
        for (Instant second = from; second.isBefore(until); second = second.plusSeconds(1)) {
            Instant now = second;
            counted += pauses.stream().anyMatch(pause -> pause.contains(now)) ? 0 : 1;
        }
        return Duration.ofSeconds(counted);
    }

    /** Of hours of one day, such as {@code 10-12 14-}. */
    private static RunningTime paused(String hours) {
        return new RunningTime(Arrays.stream(hours.split(" "))
                .filter(pause -> !pause.isEmpty())
                .map(RunningTimeTest::pause)
                .toList());
    }

    private static Pause pause(String hours) {
        String[] ends = hours.split("-");
        return new Pause(hour(ends[0]), ends.length == 1 ? null : hour(ends[1]));
    }

    private static Instant hour(String hour) {
        return at(LocalTime.of(Integer.parseInt(hour), 0));
    }

    private static Instant at(LocalTime time) {
        return DAY.atTime(time).atZone(UTC).toInstant();
    }

    private static String shown(RunningTime running) {
        return running.pauses().stream()
                .map(pause -> time(pause.from()) + "-" + (pause.until() == null ? "" : time(pause.until())))
                .collect(Collectors.joining(" "));
    }

    private static LocalTime time(Instant at) {
        return at.atZone(UTC).toLocalTime();
    }
}
