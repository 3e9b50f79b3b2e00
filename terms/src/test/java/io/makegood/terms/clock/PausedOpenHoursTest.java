package io.makegood.terms.clock;

import static io.makegood.terms.clock.Clock.due;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.clock.DueTimes.Due;
import io.makegood.terms.clock.RunningTime.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of opening hours, a pause takes the open ones alone. The office is closed on Christmas Eve and Christmas. */
class PausedOpenHoursTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Set<LocalDate> CLOSED = Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25));
    private static final String OFFICE = """
            {workingDays: [mon-fri], hours: {mon-fri: ["09:00-12:00", "13:00-17:00"]}, closed: [2026-12-24, 2026-12-25]}
            """;

    /** Eight hours from Wednesday at ten: six of that day, and until Monday at eleven if nothing is paused. */
    @ParameterizedTest(name = "paused from {0} until {1}: {2}")
    @CsvSource(textBlock = """
                    # over Christmas and the weekend: one open hour before and one after
                    2026-12-23T16:00, 2026-12-28T10:00, 2026-12-28T14:00
                    # only while it is closed anyway
                    2026-12-24T10:00, 2026-12-27T20:00, 2026-12-28T11:00
                    2026-12-23T17:00, 2026-12-28T09:00, 2026-12-28T11:00
                    2026-12-23T12:00, 2026-12-23T13:00, 2026-12-28T11:00
                    # from before the start, and over before it
                    2026-12-23T08:00, 2026-12-23T11:00, 2026-12-28T12:00
                    2026-12-22T10:00, 2026-12-23T10:00, 2026-12-28T11:00
                    # when it is due
                    2026-12-28T11:00, 2026-12-28T16:00, 2026-12-28T11:00
                    """)
    void a_pause_across_holidays_takes_only_hours_that_are_open(String from, String until, String due) {
        Clock clock = due("{within: PT8H, open: true}").calendar(OFFICE).paused(local(from), local(until));

        assertThat(clock.startedAt(local("2026-12-23T10:00")).map(Due::at)).contains(Clock.instant(local(due)));
    }

    @Test
    void pauses_that_overlap_take_their_open_hours_once() {
        Clock clock = due("{within: PT8H, open: true}")
                .calendar(OFFICE)
                .paused(local("2026-12-23T14:00"), local("2026-12-23T16:00"))
                .paused(local("2026-12-23T15:00"), local("2026-12-28T10:00"));

        assertThat(clock.startedAt(local("2026-12-23T10:00")).map(Due::at))
                .contains(Clock.instant(local("2026-12-28T16:00")));
    }

    @Test
    void it_is_due_when_so_many_minutes_were_open_and_not_paused() {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            int minutes = 1 + random.nextInt(1_200);
            Instant start = minute(random, 5);
            Clock clock = due("{within: PT%dM, open: true}".formatted(minutes)).calendar(OFFICE);
            List<Pause> pauses = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                Instant from = minute(random, 10);
                Pause pause = new Pause(from, from.plusSeconds(60L * random.nextInt(6_000)));
                pauses.add(pause);
                clock.paused(pause.from().toString(), String.valueOf(pause.until()));
            }

            assertThat(clock.startedAt(start.toString()).map(Due::at))
                    .as("seed %d", seed)
                    .contains(slowly(start, minutes, pauses));
        }
    }

    /** Any minute of so many days of December, from the 18th on. */
    private static Instant minute(Random random, int days) {
        Instant first = Clock.instant(local("2026-12-18T00:00"));
        return first.plus(Duration.ofMinutes(random.nextInt(days * 24 * 60)));
    }

    /** Minute by minute. */
    private static Instant slowly(Instant start, int minutes, List<Pause> pauses) {
        return Stream.iterate(start, minute -> minute.plusSeconds(60))
                .filter(minute -> isOpen(minute.atZone(AMSTERDAM)))
                .filter(minute -> pauses.stream().noneMatch(pause -> pause.contains(minute)))
                .skip(minutes - 1L)
                .findFirst()
                .orElseThrow()
                .plusSeconds(60);
    }

    private static boolean isOpen(ZonedDateTime minute) {
        LocalTime time = minute.toLocalTime();
        boolean isHour = time.getHour() >= 9 && time.getHour() < 17 && time.getHour() != 12;
        return isHour && minute.getDayOfWeek().getValue() < 6 && !CLOSED.contains(minute.toLocalDate());
    }

    private static String local(String time) {
        return time + ":00+01:00";
    }
}
