package io.makegood.promise.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must not happen. */
class NeverTest {

    private static final String MUCH_LATER = "2026-08-01T00:00";
    private static final String INTACT = "objectives: [{id: intact, never: [lost, damaged], reachedBy: [delivered]}]";

    @ParameterizedTest(name = "damaged at {0}: {1}")
    @CsvSource(textBlock = """
                    2026-06-01T08:59:59.999999, kept
                    2026-06-01T09:00,           breached
                    2026-06-03T12:00,           breached
                    2026-06-03T12:00:00.000001, kept
                    """)
    void it_is_broken_from_the_promise_until_it_is_reached(String at, String end) {
        Trial trial = Trial.under(INTACT).heard("damaged", at).heard("delivered", "2026-06-03T12:00");

        assertThat(trial.endAt("intact", MUCH_LATER)).isEqualTo(end);
    }

    @Test
    void until_anything_happens_it_is_open_without_a_due_time() {
        Trial trial = Trial.under(INTACT);

        assertThat(trial.toldAt(MUCH_LATER)).isEmpty();
        assertThat(trial.due("intact", "")).isNull();
        assertThat(trial.judgement(Trial.time(MUCH_LATER), trial.events()).lookAgainAt())
                .isEmpty();
    }

    @ParameterizedTest(name = "cancelled at {0}: {1}")
    @CsvSource(textBlock = """
                    2026-06-02T11:59:59.999999, void
                    2026-06-02T12:00,           breached
                    """)
    void once_cancelled_nothing_breaks_it(String cancelled, String end) {
        Trial trial = Trial.under(INTACT).heard("lost", "2026-06-02T12:00").cancelledAt(cancelled);

        assertThat(trial.endAt("intact", MUCH_LATER)).isEqualTo(end);
    }

    @ParameterizedTest(name = "cancelled at {0}, delivered at noon: {1}")
    @CsvSource({"2026-06-02T11:59:59.999999, void", "2026-06-02T12:00, kept"})
    void once_cancelled_nothing_keeps_it_either(String cancelled, String end) {
        Trial trial = Trial.under(INTACT).heard("delivered", "2026-06-02T12:00").cancelledAt(cancelled);

        assertThat(trial.endAt("intact", MUCH_LATER)).isEqualTo(end);
    }

    @Test
    void what_is_reached_after_a_cancellation_does_not_keep_it() {
        Trial trial = Trial.under(INTACT).heard("delivered", "2026-06-03T12:00").cancelledAt("2026-06-02T12:00");

        assertThat(trial.endAt("intact", MUCH_LATER)).isEqualTo("void");
    }

    @Test
    void what_the_event_itself_tells_counts_and_not_what_is_told_later() {
        Trial trial = Trial.under("""
                facts:
                  celsius: {type: number, learnedFrom: measured, value: celsius}
                  form: {oneOf: [cash, voucher], learnedFrom: claimed, value: form}
                objectives: [{id: cold, never: [measured], when: {celsius: {above: 8}}, reachedBy: [delivered]}]
                awards: [{id: warm, for: cold, pay: {choose: [{when: {celsius: {above: 15}, form: cash}, amount: 5}]}, remedies: [{kind: refund}]}]
                """)
                .heard("measured", "2026-06-01T10:00")
                .saying("celsius", "16")
                .heard("measured", "2026-06-01T11:00")
                .saying("celsius", "5")
                .heard("claimed", "2026-06-01T12:00")
                .saying("form", "cash");

        assertThat(trial.lastAt("cold", MUCH_LATER).grounds().learned())
                .isEqualTo(Map.of("celsius", "16", "form", "cash"));
    }

    @Test
    void it_is_broken_once_for_each_subject_and_kept_for_all_else() {
        Trial trial = Trial.under(INTACT)
                .heard("damaged", "2026-06-02T10:00")
                .about("p1")
                .heard("damaged", "2026-06-02T11:00")
                .about("p1")
                .heard("lost", "2026-06-02T12:00")
                .about("p2")
                .heard("delivered", "2026-06-03T12:00");

        assertThat(trial.toldAt(MUCH_LATER)).isEqualTo("p1 breached, p2 breached, kept");
        assertThat(trial.stateAt(MUCH_LATER)).isEqualTo(State.BREACHED);
    }

    @Test
    void what_happened_to_one_subject_and_is_withdrawn_is_void_and_all_else_stays_open() {
        Trial trial = Trial.under(INTACT)
                .heard("scratch", "damaged", "2026-06-02T10:00")
                .about("p1");
        assertThat(trial.toldAt("2026-06-02T10:00")).isEqualTo("p1 breached");

        trial.heard("withdrawn", "2026-06-02T11:00").withdrawing("scratch");

        assertThat(trial.toldAt("2026-06-02T11:00")).isEqualTo("p1 void: it did not happen after all");
        assertThat(trial.stateAt("2026-06-02T11:00")).isEqualTo(State.OPEN);
    }

    @Test
    void what_happened_to_nothing_in_particular_and_is_withdrawn_leaves_it_open_again() {
        Trial trial = Trial.under(INTACT).heard("scratch", "damaged", "2026-06-02T10:00");
        assertThat(trial.toldAt("2026-06-02T10:00")).isEqualTo("breached");

        trial.heard("withdrawn", "2026-06-02T11:00").withdrawing("scratch");

        assertThat(trial.toldAt("2026-06-02T11:00")).isEqualTo("open");
    }

    @ParameterizedTest(name = "rerouted {0} minutes late, {1} km: {2}")
    @CsvSource(textBlock = """
                    9,  100, kept
                    10, 100, breached
                    10, 99,  kept
                    ,   100, kept
                    """)
    void a_condition_sees_what_the_event_itself_says_and_what_the_promise_brings(String delay, String km, String end) {
        Trial trial = Trial.under("""
                facts: {km: number, delay: {type: number, learnedFrom: rerouted, value: delay}}
                objectives:
                - {id: direct, never: [rerouted], when: {delay: {from: 10}, km: {from: 100}}, reachedBy: [arrived]}
                """).fact("km", km);
        // another event of the kind must not lend its value
        trial.heard("rerouted", "2026-06-01T08:00").saying("delay", "60");
        trial.heard("rerouted", "2026-06-02T10:00");
        if (delay != null) {
            trial.saying("delay", delay);
        }

        assertThat(trial.heard("arrived", "2026-06-02T12:00").endAt("direct", MUCH_LATER))
                .isEqualTo(end);
    }

    @ParameterizedTest(name = "snow at {0}: {1}")
    @CsvSource(textBlock = """
                    2026-06-01T08:59:59.999999, breached
                    2026-06-01T09:00,           excused: weather
                    2026-06-02T12:00,           excused: weather
                    2026-06-02T12:00:00.000001, breached
                    """)
    void what_excuses_comes_after_the_promise_and_not_after_the_breach(String snow, String end) {
        Trial trial = Trial.under(INTACT + "\nexclusions: [{id: weather, parties: [force-majeure]}]")
                .heard("lost", "2026-06-02T12:00")
                .heard("delayed", snow)
                .by("force-majeure");

        assertThat(trial.endAt("intact", MUCH_LATER)).isEqualTo(end);
    }

    @Test
    void what_happened_is_measured_by_its_day_and_by_who_answers_for_it() {
        Trial trial = Trial.under(INTACT)
                .heard("lost", "2026-06-02T12:00")
                .by("carrier")
                .because("overboard");

        assertThat(trial.lastAt("intact", MUCH_LATER).grounds().measured())
                .containsOnly(
                        Map.entry("startedOn", "2026-06-01"),
                        Map.entry("dueOn", "2026-06-02"),
                        Map.entry("party", "carrier"),
                        Map.entry("reason", "overboard"));
    }
}
