package io.makegood.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Deadlines of payouts: each payout under an award starts a clock. */
class PayoutOfTest {

    private static final String PAID = "{id: paid, each: {payoutOf: %s}, due: {days: 10, at: \"24:00\"}}";
    private static final String LATE = "{id: paid-late, for: paid, pay: 40.00}";

    @Test
    void what_keeps_it_need_not_be_said() {
        assertThat(Parcel.findings("/objectives/4", PAID.formatted("late"), "/awards/4", LATE))
                .isEmpty();
    }

    @Test
    void an_award_that_is_none_is_found() {
        Table.found(
                Parcel.findings("/objectives/4", PAID.formatted("lost"), "/awards/4", LATE),
                "error",
                "/objectives/4/each/payoutOf",
                "names 'lost', which is no award of these terms");
    }

    @Test
    void what_is_owed_for_paying_late_is_not_its_own_deadline() {
        Table.found(
                Parcel.findings("/objectives/4", PAID.formatted("paid-late"), "/awards/4", LATE),
                "error",
                "/objectives/4/each/payoutOf",
                "names 'paid', which is this objective itself");
    }

    @Test
    void it_is_due_from_one_start() {
        Table.found(
                Parcel.findings(
                        "/objectives/4",
                        "{id: paid, each: {payoutOf: late, breachOf: delivered}, due: {within: PT48H}}",
                        "/awards/4",
                        LATE),
                "error",
                "/objectives/4/each/payoutOf",
                "stands beside breachOf");
    }
}
