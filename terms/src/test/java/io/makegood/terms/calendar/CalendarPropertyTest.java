package io.makegood.terms.calendar;

import static io.makegood.terms.calendar.Calendars.calendar;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for any calendar, place and moment. Each seed makes up one of each; a failure names its seed. */
class CalendarPropertyTest {

    private static final int SEEDS = 300;
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(2 * 365);

    private static final List<BusinessCalendar> CALENDARS = List.of(
            Calendars.ENGLISH_OFFICE,
            Calendars.LUNCH_BREAK,
            Calendars.SATURDAYS_TOO,
            Calendars.ALWAYS,
            BusinessCalendar.MONDAY_TO_FRIDAY,
            calendar("{'hours': {'mon-sun': ['00:00-01:30', '01:45-02:15', '02:30-03:10', '22:00-24:00']}}"),
            calendar("{'holidays': {'country': 'US'}, 'workingDays': ['fri-tue'],"
                    + "'closed': [{'from': '2025-10-20', 'to': '2025-11-10'}], 'open': ['2025-11-02', '2026-03-08']}"));

    private static final List<ZoneId> ZONES = Stream.of(
                    "Europe/London",
                    "America/New_York",
                    "America/Havana",
                    "Asia/Shanghai",
                    "Asia/Beirut",
                    "Australia/Lord_Howe",
                    "America/Santiago",
                    "Pacific/Chatham",
                    "+05:45")
            .map(ZoneId::of)
            .toList();

    private record World(int seed, Random random, BusinessCalendar calendar, ZoneId zone) {

        static World of(int seed) {
            Random random = new Random(seed);
            return new World(
                    seed,
                    random,
                    CALENDARS.get(random.nextInt(CALENDARS.size())),
                    ZONES.get(random.nextInt(ZONES.size())));
        }

        /** On the minute, off it, or at midnight, where edges are. */
        Instant moment() {
            Instant any = START.plusSeconds(random.nextInt((int) SPAN.toSeconds()));
            return switch (random.nextInt(3)) {
                case 0 -> any.plusNanos(random.nextInt(1_000_000_000));
                case 1 -> any.minusSeconds(any.getEpochSecond() % 60);
                default -> LocalDate.ofInstant(any, zone).atStartOfDay(zone).toInstant();
            };
        }

        Duration duration() {
            return switch (random.nextInt(3)) {
                case 0 -> Duration.ofMinutes(random.nextInt(60_000) + 1L);
                case 1 -> Duration.ofHours(random.nextInt(200) + 1L);
                default -> Duration.ofNanos(random.nextLong(1, 1_000_000_000_000_000L));
            };
        }

        Instant plus(Instant from, Duration open) {
            return calendar.plusOpenTime(from, open, zone);
        }

        Duration between(Instant from, Instant until) {
            return calendar.openTime(from, until, zone);
        }

        LocalDate day() {
            return LocalDate.ofInstant(moment(), ZoneOffset.UTC);
        }

        String name() {
            return "seed %d in %s".formatted(seed, zone);
        }
    }

    private static void always(Consumer<World> property) {
        IntStream.range(0, SEEDS).mapToObj(World::of).forEach(property);
    }

    @Test
    void plus_open_time_is_the_first_moment_by_which_it_has_passed() {
        always(world -> {
            Instant from = world.moment();
            Duration open = world.duration();

            Instant result = world.plus(from, open);

            assertThat(world.between(from, result)).as(world.name()).isEqualTo(open);
            assertThat(world.between(from, result.minusNanos(1)))
                    .as(world.name())
                    .isEqualTo(open.minusNanos(1));
        });
    }

    @Test
    void open_time_in_between_leads_no_further_than_the_end() {
        always(world -> {
            Instant from = world.moment();
            Instant until = from.plus(world.duration());

            Instant back = world.plus(from, world.between(from, until));

            assertThat(back).as(world.name()).isBeforeOrEqualTo(until);
            assertThat(world.between(back, until)).as(world.name()).isZero();
        });
    }

    @Test
    void open_time_adds_up() {
        always(world -> {
            List<Instant> moments =
                    Stream.generate(world::moment).limit(3).sorted().toList();

            Duration first = world.between(moments.get(0), moments.get(1));
            Duration second = world.between(moments.get(1), moments.get(2));

            assertThat(first.plus(second)).as(world.name()).isEqualTo(world.between(moments.get(0), moments.get(2)));
        });
    }

    @Test
    void open_time_may_be_added_in_parts() {
        always(world -> {
            Instant from = world.moment();
            Duration one = world.duration();
            Duration other = world.duration();

            assertThat(world.plus(world.plus(from, one), other))
                    .as(world.name())
                    .isEqualTo(world.plus(from, one.plus(other)));
        });
    }

    @Test
    void later_or_longer_never_ends_earlier() {
        always(world -> {
            Instant from = world.moment();
            Duration open = world.duration();
            Duration more = world.duration();

            assertThat(world.plus(from, open.plus(more))).as(world.name()).isAfter(world.plus(from, open));
            assertThat(world.plus(from.plus(more), open)).as(world.name()).isAfterOrEqualTo(world.plus(from, open));
        });
    }

    @Test
    void the_next_opening_is_the_first_open_moment() {
        always(world -> {
            Instant at = world.moment();

            Instant next = world.calendar.nextOpening(at, world.zone);

            assertThat(world.between(at, next)).as(world.name()).isZero();
            assertThat(world.between(next, next.plusNanos(1))).as(world.name()).isEqualTo(Duration.ofNanos(1));
            assertThat(world.calendar.nextOpening(next, world.zone))
                    .as(world.name())
                    .isEqualTo(next);
        });
    }

    @Test
    void working_days_are_added_as_they_are_counted() {
        always(world -> {
            LocalDate from = world.day();
            int days = world.random.nextInt(400) + 1;

            LocalDate result = world.calendar.plusWorkingDays(from, days);

            assertThat(world.calendar.isWorkingDay(result)).as(world.name()).isTrue();
            assertThat(world.calendar.workingDays(from, result))
                    .as(world.name())
                    .isEqualTo(days);
            assertThat(world.calendar.workingDays(from, result.minusDays(1)))
                    .as(world.name())
                    .isEqualTo(days - 1);
        });
    }

    @Test
    void working_days_are_counted_one_by_one() {
        always(world -> {
            LocalDate after = world.day();
            LocalDate until = world.day();

            long counted = IntStream.iterate(1, i -> !after.plusDays(i).isAfter(until), i -> i + 1)
                    .filter(i -> world.calendar.isWorkingDay(after.plusDays(i)))
                    .count();

            assertThat(world.calendar.workingDays(after, until))
                    .as(world.name())
                    .isEqualTo((int) counted);
        });
    }

    /** The rule itself, asked minute by minute around each change of clocks. */
    @Test
    void it_is_open_whenever_the_clock_on_the_wall_shows_open_hours() {
        BusinessCalendar calendar = calendar(
                "{'workingDays': ['sat-sun'], 'hours': {'sat-sun': ['00:20-01:40', '01:50-02:20', '23:10-24:00']}}");
        for (ZoneId zone : ZONES) {
            for (int day = 0; day < 2 * 365; day++) {
                ZonedDateTime midnight = LocalDate.of(2025, 1, 1).plusDays(day).atStartOfDay(zone);
                Instant from = midnight.toInstant();
                Instant until = midnight.plusDays(1).toInstant();
                if (!Duration.between(from, until).equals(Duration.ofDays(1))) {
                    assertThat(calendar.openTime(from, until, zone))
                            .as("%s on %s", zone, midnight)
                            .isEqualTo(Duration.ofMinutes(minutesOnTheWall(from, until, zone)));
                }
            }
        }
    }

    private static long minutesOnTheWall(Instant from, Instant until, ZoneId zone) {
        return Stream.iterate(from, at -> at.isBefore(until), at -> at.plusSeconds(60))
                .map(at -> at.atZone(zone))
                .filter(at -> at.getDayOfWeek().getValue() > 5)
                .map(ZonedDateTime::toLocalTime)
                .filter(at ->
                        isIn(at, "00:20", "01:40") || isIn(at, "01:50", "02:20") || !at.isBefore(LocalTime.of(23, 10)))
                .count();
    }

    private static boolean isIn(LocalTime at, String opens, String closes) {
        return !at.isBefore(LocalTime.parse(opens)) && at.isBefore(LocalTime.parse(closes));
    }

    @Test
    void many_threads_see_the_same_days() {
        BusinessCalendar shared = calendar("{'holidays': {'country': 'DE', 'region': 'sn'}}");
        LocalDate from = LocalDate.of(1950, 1, 1);

        List<Integer> counts = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> shared.workingDays(from, from.plusYears(100)))
                .distinct()
                .toList();

        assertThat(counts).hasSize(1);
    }
}
