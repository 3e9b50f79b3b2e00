package io.makegood.promise.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Promises may speak of what the suite itself concludes from what it was told. */
class ConcludedTest {

    private static final String MUCH_LATER = "2026-08-01T00:00";

    @Test
    void an_order_can_be_promised_as_a_whole() {
        Trial trial = Trial.under("objectives: [{id: all, due: {within: PT48H}, reachedBy: [order-delivered]}]")
                .heard("delivered", "2026-06-02T10:00")
                .ofParcel("A")
                .heard("delivered", "2026-06-03T09:00:01")
                .ofParcel("B")
                .heard("1~order-delivered", "order-delivered", "2026-06-03T09:00:01");

        assertThat(trial.toldAt(MUCH_LATER)).isEqualTo("breached PT0S, breached PT1S");
    }

    @Test
    void an_order_that_gets_another_parcel_was_not_delivered() {
        Trial trial = Trial.under("objectives: [{id: all, due: {within: PT48H}, reachedBy: [order-delivered]}]")
                .heard("1~order-delivered", "order-delivered", "2026-06-02T10:00");
        assertThat(trial.toldAt("2026-06-02T11:00")).isEqualTo("kept");

        trial.heard("1~order-delivered~2", "withdrawn", "2026-06-02T12:00").withdrawing("1~order-delivered");
        assertThat(trial.toldAt("2026-06-02T12:00")).isEqualTo("open");

        trial.heard("1~order-delivered~3", "order-delivered", "2026-06-03T09:00");
        assertThat(trial.toldAt(MUCH_LATER)).isEqualTo("kept");
    }

    @Test
    void that_nobody_scans_a_parcel_for_a_day_can_be_what_must_not_happen() {
        Trial trial = Trial.under("objectives: [{id: seen, never: [no-scan], reachedBy: [delivered]}]")
                .heard("DD-1~no-scan", "no-scan", "2026-06-02T10:00")
                .ofParcel("DD-1")
                .heard("delivered", "2026-06-04T10:00");
        assertThat(trial.endAt("seen", "2026-06-05T00:00")).isEqualTo("breached");

        trial.heard("late-scan", "withdrawn", "2026-06-05T00:00").withdrawing("DD-1~no-scan");
        assertThat(trial.endAt("seen", MUCH_LATER)).isEqualTo("kept");
    }
}
