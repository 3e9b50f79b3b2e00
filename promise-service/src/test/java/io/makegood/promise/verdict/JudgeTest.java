package io.makegood.promise.verdict;

import static io.makegood.promise.World.MADE;
import static io.makegood.promise.World.NOON;
import static io.makegood.promise.World.TICK;
import static io.makegood.promise.World.aPromiseForNoon;
import static io.makegood.promise.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.promise.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

    private static final Instant MUCH_LATER = NOON.plus(Duration.ofDays(30));

    @ParameterizedTest(name = "{0} from noon: {1}")
    @CsvSource(textBlock = """
                    -PT2H0.000001S,        ''
                    -PT2H,                 at-risk
                    -PT0.000001S,          at-risk
                    PT0S,                  'at-risk, breached PT0S'
                    PT0.000001S,           'at-risk, breached PT0S'
                    PT23H59M59.999999S,    'at-risk, breached PT0S'
                    PT24H,                 'at-risk, breached PT0S, breached PT24H'
                    PT47H59M59.999999S,    'at-risk, breached PT0S, breached PT24H'
                    PT48H,                 'at-risk, breached PT0S, breached PT24H, breached PT48H'
                    PT71H59M59.999999S,    'at-risk, breached PT0S, breached PT24H, breached PT48H'
                    PT72H,                 'at-risk, breached PT0S, breached PT24H, breached PT48H, breached PT72H'
                    PT1000H,               'at-risk, breached PT0S, breached PT24H, breached PT48H, breached PT72H'
                    """)
    void in_silence_the_clock_judges(Duration fromNoon, String told) {
        assertThat(told(aPromiseForNoon().judgedAt(NOON.plus(fromNoon)))).isEqualTo(told);
    }

    @ParameterizedTest(name = "delivered {0} from noon: {1}")
    @CsvSource(textBlock = """
                    -PT17H7M59S,        kept
                    -PT2H,              kept
                    -PT1H59M59.999999S, 'at-risk, kept'
                    PT0S,               'at-risk, kept'
                    PT0.000001S,        'at-risk, breached PT0S, breached PT0.000001S'
                    PT23H59M59.999999S, 'at-risk, breached PT0S, breached PT23H59M59.999999S'
                    PT24H,              'at-risk, breached PT0S, breached PT24H'
                    PT25H,              'at-risk, breached PT0S, breached PT24H, breached PT25H'
                    """)
    void on_time_includes_noon_itself_and_lateness_is_exact(Duration fromNoon, String told) {
        List<Verdict> verdicts =
                aPromiseForNoon().delivered(NOON.plus(fromNoon)).judgedAt(MUCH_LATER);

        assertThat(told(verdicts)).isEqualTo(told);
        assertThat(last(verdicts).outcome().settled()).isTrue();
        assertThat(last(verdicts).outcome().inSilence()).isFalse();
    }

    @ParameterizedTest(name = "snow at {0}: {1}")
    @CsvSource(textBlock = """
                    2009-11-01T10:52:00.999999Z, 'at-risk, breached PT0S, breached PT24H, breached PT24H1S'
                    2009-11-01T10:52:01Z,        'at-risk, excused PT0S, excused PT24H1S'
                    2009-11-02T04:00:00Z,        'at-risk, excused PT0S, excused PT24H1S'
                    2009-11-02T04:00:00.000001Z, 'at-risk, breached PT0S, breached PT24H, breached PT24H1S'
                    """)
    void force_majeure_excuses_from_the_promise_to_its_due_time(Instant snow, String told) {
        World world = aPromiseForNoon().snow(snow).delivered(NOON.plusSeconds(86_401));

        assertThat(told(world.judgedAt(MUCH_LATER))).isEqualTo(told);
    }

    @Test
    void what_excuses_is_named() {
        List<Verdict> verdicts =
                aPromiseForNoon().snow(day(2, "08:00").minusSeconds(86_400)).judgedAt(NOON);

        Grounds grounds = last(verdicts).outcome().grounds();
        assertThat(Objects.requireNonNull(grounds.excusedBy()).exclusion()).isEqualTo("force-majeure");
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(grounds.excusedBy()).event())
                        .id())
                .isEqualTo("snow");
        assertThat(Objects.requireNonNull(grounds.cause()).party()).isEqualTo("force-majeure");
    }

    @Test
    void a_promise_kept_against_the_odds_says_so() {
        Verdict kept = last(aPromiseForNoon()
                .snow(day(1, "08:00"))
                .delivered(day(1, "11:00"))
                .judgedAt(MUCH_LATER));

        assertThat(kept.outcome().state()).isEqualTo(State.KEPT);
        assertThat(kept.outcome().grounds().despite()).extracting(Evidence::id).containsExactly("snow");
        assertThat(kept.lateBy()).isNull();
    }

    @Test
    void a_promise_kept_against_endless_odds_names_the_first_twenty() {
        World world = aPromiseForNoon();
        for (int second = 0; second < 1_000; second++) {
            world.delayed("delay-" + second, MADE.plusSeconds(second), "carrier", null);
        }

        Verdict kept = last(world.delivered(day(1, "11:00")).judgedAt(MUCH_LATER));

        assertThat(kept.outcome().grounds().despite())
                .hasSize(20)
                .extracting(Evidence::id)
                .startsWith("delay-0")
                .endsWith("delay-19");
    }

    @ParameterizedTest(name = "trouble at {0}: at risk as of {1}, in silence: {2}")
    @CsvSource(textBlock = """
                    2009-11-01T10:52:00.999999Z, 2009-11-02T02:00:00Z,        true
                    2009-11-01T10:52:01Z,        2009-11-01T10:52:01Z,        false
                    2009-11-02T01:59:59.999999Z, 2009-11-02T01:59:59.999999Z, false
                    2009-11-02T02:00:00Z,        2009-11-02T02:00:00Z,        false
                    2009-11-02T02:00:00.000001Z, 2009-11-02T02:00:00Z,        true
                    """)
    void trouble_puts_a_promise_at_risk_before_the_time_to_warn(Instant trouble, Instant asOf, boolean inSilence) {
        List<Verdict> verdicts =
                aPromiseForNoon().delayed("late", trouble, "carrier", "cold").judgedAt(day(1, "11:59"));

        assertThat(told(verdicts)).isEqualTo("at-risk");
        assertThat(last(verdicts).outcome().asOf()).isEqualTo(asOf);
        assertThat(last(verdicts).outcome().inSilence()).isEqualTo(inSilence);
    }

    @ParameterizedTest(name = "cancelled {0} from noon: {1}")
    @CsvSource(textBlock = """
                    -PT10H,             void
                    PT0S,               'at-risk, void'
                    PT0.000001S,        'at-risk, breached PT0S, breached PT0.000001S'
                    PT24H,              'at-risk, breached PT0S, breached PT24H'
                    PT30H,              'at-risk, breached PT0S, breached PT24H, breached PT30H'
                    """)
    void cancelled_before_it_is_late_it_is_void_and_after_that_lateness_stands_still(Duration fromNoon, String told) {
        List<Verdict> verdicts =
                aPromiseForNoon().cancelled(NOON.plus(fromNoon)).judgedAt(MUCH_LATER);

        assertThat(told(verdicts)).isEqualTo(told);
        assertThat(last(verdicts).outcome().settled()).isTrue();
    }

    @Test
    void what_is_reached_before_the_cancellation_counts_and_what_comes_later_does_not() {
        Instant cancelled = day(1, "11:00");

        assertThat(last(aPromiseForNoon()
                                .cancelled(cancelled)
                                .delivered(cancelled)
                                .judgedAt(MUCH_LATER))
                        .outcome()
                        .state())
                .isEqualTo(State.KEPT);
        assertThat(last(aPromiseForNoon()
                                .cancelled(cancelled)
                                .delivered(cancelled.plus(TICK))
                                .judgedAt(MUCH_LATER))
                        .outcome()
                        .state())
                .isEqualTo(State.VOID);
    }

    @Test
    void a_late_told_scan_turns_a_breach_into_a_kept_promise() {
        World world = aPromiseForNoon();
        world.judgedAt(day(2, "15:00"));

        assertThat(told(world.delivered(day(1, "11:40")).judgedAt(day(2, "16:00"))))
                .isEqualTo("kept");
    }

    @Test
    void a_withdrawn_scan_gives_the_promise_back_to_the_clock() {
        World world = aPromiseForNoon().delivered(day(1, "11:40"));
        world.judgedAt(day(1, "11:50"));

        assertThat(told(world.withdrawn("1993505414-delivered").judgedAt(day(2, "13:00"))))
                .isEqualTo("breached PT0S, breached PT24H");
    }

    @Test
    void what_was_told_before_the_scan_is_not_told_twice_when_the_scan_is_withdrawn() {
        World world = aPromiseForNoon();
        world.judgedAt(day(2, "13:00"));
        world.delivered(day(1, "11:40")).judgedAt(day(2, "14:00"));

        assertThat(told(world.withdrawn("1993505414-delivered").judgedAt(day(2, "15:00"))))
                .isEqualTo("breached PT24H");
        assertThat(told(world.verdicts())).endsWith("kept, breached PT24H");
    }

    @Test
    void a_scan_withdrawn_before_the_due_time_leaves_the_promise_open() {
        World world = aPromiseForNoon().delivered(day(1, "09:00"));
        world.judgedAt(day(1, "09:10"));

        assertThat(told(world.withdrawn("1993505414-delivered").judgedAt(day(1, "09:20"))))
                .isEqualTo("open");
    }

    @Test
    void trouble_told_late_does_not_turn_a_breach_back_into_a_risk() {
        World world = aPromiseForNoon();
        world.judgedAt(day(1, "12:10"));

        List<Verdict> fresh =
                world.delayed("late", day(1, "09:00"), "carrier", "cold").judgedAt(day(1, "12:20"));

        assertThat(told(fresh)).isEqualTo("breached PT0S");
        assertThat(Objects.requireNonNull(last(fresh).outcome().grounds().cause())
                        .reason())
                .isEqualTo("cold");
    }

    @Test
    void nothing_new_gives_no_verdict() {
        World world = aPromiseForNoon().delivered(day(1, "11:00"));
        world.judgedAt(day(1, "13:00"));

        assertThat(world.delivered("again", day(1, "11:30")).judgedAt(MUCH_LATER))
                .isEmpty();
    }

    @Test
    void a_clock_that_runs_behind_does_not_turn_time_back() {
        World world = aPromiseForNoon();
        world.judgedAt(NOON);

        assertThat(world.judgedAt(NOON.minus(TICK))).isEmpty();
    }

    @Test
    void a_later_date_is_judged_beside_the_first_and_never_instead_of_it() {
        World world =
                aPromiseForNoon().offeredAgain(day(1, "15:00"), day(3, "10:00")).delivered(day(3, "09:00"));

        assertThat(world.judgedAt(MUCH_LATER).stream()
                        .filter(verdict -> verdict.outcome().settled())
                        .map(verdict -> verdict.due().rePromise() + " " + told(List.of(verdict))))
                .containsExactly("0 breached PT45H", "1 kept");
    }

    @Test
    void trouble_from_before_a_later_date_was_offered_is_no_risk_to_it() {
        World world = aPromiseForNoon()
                .delayed("late", day(1, "14:59"), "carrier", "cold")
                .offeredAgain(day(1, "15:00"), day(3, "10:00"));

        assertThat(world.judgedAt(day(2, "10:00")))
                .noneMatch(verdict -> verdict.due().rePromise() == 1);
    }

    @Test
    void the_next_look_is_at_the_next_moment_that_can_change_something() {
        assertThat(aPromiseForNoon().judgement(MADE).lookAgainAt().values()).containsExactly(day(1, "10:00"));
        assertThat(aPromiseForNoon().judgement(NOON.minus(TICK)).lookAgainAt().values())
                .containsExactly(NOON);
        assertThat(aPromiseForNoon().judgement(NOON).lookAgainAt().values()).containsExactly(day(2, "12:00"));
        assertThat(aPromiseForNoon().judgement(day(4, "12:00")).lookAgainAt()).isEmpty();
        assertThat(aPromiseForNoon().delivered(MADE).judgement(MADE).lookAgainAt())
                .isEmpty();
    }

    @Test
    void verdicts_are_numbered_from_one_without_gaps() {
        World world = aPromiseForNoon().offeredAgain(day(1, "15:00"), day(2, "18:00"));
        world.judgedAt(day(1, "11:00"));
        world.judgedAt(day(2, "13:00"));
        world.judgedAt(MUCH_LATER);

        assertThat(world.verdicts()).extracting(Verdict::number).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    private static Verdict last(List<Verdict> verdicts) {
        return verdicts.get(verdicts.size() - 1);
    }

    private static String told(List<Verdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> Stream.of(verdict.outcome().state().word(), verdict.lateBy())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }
}
