package io.makegood.promise.verdict;

import static io.makegood.promise.verdict.Trial.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.promise.promise.DueTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clocks that a breach starts: a visit that is missed is to be made good within two days. */
class BreachOfTest {

    private static final String MUCH_LATER = "2026-08-01T00:00";
    private static final String VISIT =
            "{id: visit, each: appointment-agreed, due: {within: PT24H}, reachedBy: [attended]}";
    private static final String GOOD =
            "{id: good, each: {breachOf: visit}, due: {within: PT48H}, reachedBy: [compensation-paid]}";

    @ParameterizedTest(name = "paid at {0}: {1}")
    @CsvSource(textBlock = """
                    2026-06-05T09:00,           v1 kept
                    2026-06-05T09:00:00.000001, v1 breached PT0.000001S
                    2026-06-03T08:59:59.999999, v1 breached PT0S
                    """)
    void a_breach_starts_the_clock_as_it_becomes_one(String paid, String end) {
        Trial trial = missed().heard("compensation-paid", paid).about("v1");

        assertThat(trial.endAt("good", MUCH_LATER)).isEqualTo(end);
        assertThat(trial.due("good", "v1")).isEqualTo(time("2026-06-05T09:00"));
    }

    @Test
    void a_breach_that_only_lies_ahead_starts_nothing() {
        Trial trial = missed();

        trial.judgedAt("2026-06-03T08:59:59.999999");
        assertThat(trial.promise().dueTimes()).extracting(DueTime::objective).containsExactly("visit");

        trial.judgedAt("2026-06-03T09:00");
        assertThat(trial.promise().dueTimes()).extracting(DueTime::objective).containsExactly("visit", "good");
    }

    @Test
    void kept_or_excused_it_starts_nothing() {
        assertThat(missed().heard("attended", "2026-06-03T09:00").about("v1").endAt("good", MUCH_LATER))
                .isEmpty();
        assertThat(missed("exclusions: [{id: weather, parties: [force-majeure]}]")
                        .heard("delayed", "2026-06-03T08:00")
                        .by("force-majeure")
                        .endAt("good", MUCH_LATER))
                .isEmpty();
    }

    @Test
    void a_breach_that_turns_out_none_voids_what_it_started() {
        Trial trial = missed();
        assertThat(trial.endAt("good", "2026-06-06T00:00")).isEqualTo("v1 breached PT0S");

        trial.heard("attended", "2026-06-03T08:00").about("v1");

        assertThat(trial.endAt("good", "2026-06-06T01:00")).isEqualTo("v1 void: it did not happen after all");
        assertThat(trial.stateAt("2026-06-06T01:00")).isEqualTo(State.KEPT);
    }

    @Test
    void what_is_told_of_the_subject_reaches_its_second_occurrence_too() {
        Trial trial = missed().heard("attended", "2026-06-03T10:00")
                .about("v1")
                .heard("compensation-paid", "2026-06-03T11:00")
                .about("v1")
                .heard("appointment-agreed", "2026-06-10T09:00")
                .about("v1")
                .heard("compensation-paid", "2026-06-12T09:00")
                .about("v1");

        assertThat(trial.endAt("good", MUCH_LATER)).isEqualTo("v1#2 kept");
    }

    @Test
    void objectives_may_stand_in_any_order() {
        Trial before = Trial.under("objectives: [%s, %s]".formatted(GOOD, VISIT))
                .heard("appointment-agreed", "2026-06-02T09:00")
                .about("v1");

        assertThat(before.endAt("good", MUCH_LATER)).isEqualTo("v1 breached PT0S");
    }

    @Test
    void of_a_promise_that_is_due_once_the_breach_is_one_and_later_dates_start_none() {
        Trial trial = Trial.under("""
                objectives:
                - {id: delivered, due: {within: PT24H}, reachedBy: [delivered]}
                - {id: good, each: {breachOf: delivered}, due: {within: PT48H}, reachedBy: [compensation-paid]}
                """).offeredAgain("delivered", "2026-06-02T10:00", "2026-06-03T09:00");

        assertThat(trial.endAt("good", MUCH_LATER)).isEqualTo("breached PT0S");
        assertThat(trial.promise().dueTimes())
                .filteredOn(due -> due.objective().equals("good"))
                .hasSize(1);
    }

    @Test
    void after_a_thousand_steps_of_lateness_it_still_started_with_the_first() {
        Trial trial = missed("""
                awards:
                - {id: hourly, for: visit, pay: {per: PT1H, each: {amount: 1}}, remedies: [{kind: refund}]}
                """);

        trial.judgedAt("2026-07-30T00:00");

        assertThat(trial.due("good", "v1")).isEqualTo(time("2026-06-05T09:00"));
    }

    private static Trial missed() {
        return missed("");
    }

    private static Trial missed(String more) {
        return Trial.under("objectives: [%s, %s]\n%s".formatted(VISIT, GOOD, more))
                .heard("appointment-agreed", "2026-06-02T09:00")
                .about("v1");
    }
}
