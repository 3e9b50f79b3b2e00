package io.makegood.promise.verdict;

import static io.makegood.promise.verdict.Trial.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.promise.DueTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clocks that payouts start: what is owed for a missed visit is to be paid within ten days. */
class PayoutOfTest {

    private static final String TERMS = """
            objectives:
            - {id: visit, due: given, reachedBy: [attended]}
            - {id: paid, each: {payoutOf: missed}, due: {days: 10, at: "24:00"}}
            awards:
            - {id: missed, for: visit, pay: 40.00, remedies: [{kind: refund}]}
            - {id: paid-late, for: paid, pay: 40.00, remedies: [{kind: refund}]}
            """;
    private static final String DUE = "2026-06-14T00:00";
    private static final String MUCH_LATER = "2026-08-01T00:00";

    @ParameterizedTest(name = "paid at {0}: {1}")
    @CsvSource(textBlock = """
                    2026-06-14T00:00,           p1 kept
                    2026-06-14T00:00:00.000001, p1 breached PT0.000001S
                    """)
    void it_is_to_be_paid_by_the_end_of_the_tenth_day_after_it_is_owed(String paid, String end) {
        Trial trial = owed().heard("compensation-paid", paid).saying("payout", "p1");

        assertThat(trial.endAt("paid", MUCH_LATER)).isEqualTo(end);
        assertThat(trial.due("paid", "p1")).isEqualTo(time(DUE));
    }

    @Test
    void silence_breaks_it() {
        assertThat(owed().endAt("paid", "2026-06-13T23:59")).isEmpty();
        assertThat(owed().endAt("paid", DUE)).isEqualTo("p1 breached PT0S");
    }

    @Test
    void where_nothing_is_owed_nothing_can_be_paid_late() {
        assertThat(missed().endAt("paid", MUCH_LATER)).isEmpty();
    }

    @Test
    void what_a_person_declined_in_time_is_not_late() {
        Trial trial = owed().heard("compensation-withdrawn", "2026-06-10T09:00").saying("payout", "p1");

        assertThat(trial.endAt("paid", MUCH_LATER)).isEqualTo("p1 void");
    }

    @Test
    void what_was_late_when_it_was_declined_stays_late() {
        Trial trial = owed().heard("compensation-withdrawn", "2026-06-15T00:00").saying("payout", "p1");

        assertThat(trial.endAt("paid", MUCH_LATER)).isEqualTo("p1 breached PT24H");
    }

    @Test
    void where_nothing_was_missed_after_all_nothing_had_to_be_paid() {
        Trial trial = owed();
        assertThat(trial.endAt("paid", DUE)).isEqualTo("p1 breached PT0S");

        trial.heard("attended", "2026-06-03T16:00");

        assertThat(trial.endAt("paid", MUCH_LATER)).isEqualTo("p1 void: it did not happen after all");
    }

    @Test
    void one_that_takes_the_place_of_another_goes_on_with_its_clock() {
        Trial trial = replaced();
        assertThat(trial.endAt("paid", DUE)).isEqualTo("p1 breached PT0S");

        trial.heard("compensation-paid", "2026-06-15T00:00").saying("payout", "p2");

        assertThat(trial.endAt("paid", MUCH_LATER)).isEqualTo("p1 breached PT24H");
        assertThat(trial.promise().dueTimes())
                .filteredOn(due -> due.objective().equals("paid"))
                .extracting(DueTime::occurrence)
                .containsExactly("p1");
    }

    @Test
    void one_that_took_the_place_of_another_may_be_declined() {
        Trial trial =
                replaced().heard("compensation-withdrawn", "2026-06-11T09:00").saying("payout", "p2");

        assertThat(trial.endAt("paid", MUCH_LATER)).isEqualTo("p1 void");
    }

    @Test
    void money_that_came_back_was_not_paid() {
        Trial trial =
                owed().heard("first", "compensation-paid", "2026-06-05T09:00").saying("payout", "p1");
        assertThat(trial.endAt("paid", "2026-06-06T00:00")).isEqualTo("p1 kept");

        trial.heard("compensation-returned", "2026-06-12T09:00")
                .saying("payout", "p1")
                .withdrawing("first");
        assertThat(trial.endAt("paid", DUE)).isEqualTo("p1 breached PT0S");

        trial.heard("again", "compensation-paid", "2026-06-15T00:00").saying("payout", "p1");
        assertThat(trial.endAt("paid", MUCH_LATER)).isEqualTo("p1 breached PT24H");
    }

    @Test
    void a_later_difference_has_a_deadline_of_its_own() {
        Trial trial = owed().heard("compensation-paid", "2026-06-05T09:00")
                .saying("payout", "p1")
                .heard("compensation-owed", "2026-06-20T09:00")
                .saying("payout", "p2")
                .saying("award", "missed");

        assertThat(trial.endAt("paid", MUCH_LATER)).isEqualTo("p2 breached PT0S");
        assertThat(trial.due("paid", "p2")).isEqualTo(time("2026-07-01T00:00"));
    }

    @Test
    void what_is_owed_for_paying_late_has_no_deadline_that_way() {
        Trial trial =
                owed().heard("compensation-owed", DUE).saying("payout", "p2").saying("award", "paid-late");

        trial.judgedAt(MUCH_LATER);
        assertThat(trial.promise().dueTimes())
                .filteredOn(due -> due.objective().equals("paid"))
                .hasSize(1);
    }

    @Test
    void a_payout_of_another_promise_for_the_order_says_nothing() {
        Trial trial = owed().heard("compensation-paid", "2026-06-05T09:00")
                .saying("payout", "p1")
                .saying("promise", "another")
                .from(HeardEvent.PAYOUTS);

        assertThat(trial.endAt("paid", DUE)).isEqualTo("p1 breached PT0S");
    }

    @Test
    void it_pauses_while_nobody_knows_whom_to_pay() {
        Trial trial = Trial.under(
                        TERMS.replace("24:00\"}", "24:00\"}, pauses: [{from: account-asked, until: account-told}]"))
                .dueAt("2026-06-03T17:00")
                .heard("compensation-owed", "2026-06-03T17:00")
                .saying("payout", "p1")
                .saying("award", "missed")
                .heard("account-asked", "2026-06-04T09:00")
                .heard("account-told", "2026-06-06T09:00");

        assertThat(trial.endAt("paid", "2026-06-15T23:59")).isEmpty();
        assertThat(trial.endAt("paid", "2026-06-16T00:00")).isEqualTo("p1 breached PT0S");
    }

    @Test
    void trouble_on_the_way_is_not_why_it_is_late() {
        Trial trial = owed().heard("delayed", "2026-06-10T09:00").by("carrier");

        trial.judgedAt("2026-06-10T10:00");
        assertThat(trial.verdicts())
                .noneMatch(verdict -> verdict.due().objective().equals("paid"));
        assertThat(trial.lastAt("paid", DUE).grounds().cause()).isNull();
    }

    private static Trial replaced() {
        return owed().heard("compensation-owed", "2026-06-10T09:00")
                .saying("payout", "p2")
                .saying("award", "missed")
                .heard("compensation-replaced", "2026-06-10T09:00")
                .saying("payout", "p1")
                .saying("replacedBy", "p2");
    }

    private static Trial owed() {
        return missed().heard("compensation-owed", "2026-06-03T17:00")
                .saying("payout", "p1")
                .saying("award", "missed");
    }

    private static Trial missed() {
        return Trial.under(TERMS).dueAt("2026-06-03T17:00");
    }
}
