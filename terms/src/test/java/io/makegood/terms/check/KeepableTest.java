package io.makegood.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepableTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {days: 0, at: "00:00"}                                                       | error   | /at              | is 00:00 of the day it starts
            {workingDays: 0, at: "00:00"}                                                | error   | /at              | is 00:00 of the day it starts
            {days: 0, at: "18:00"}                                                       | warning | /at              | is 18:00 of the day it starts
            [{startedBefore: "18:01", days: 0, at: "18:00"}, {within: PT24H}]            | error   | /0/startedBefore | is 18:01, so what starts after 18:00
            """)
    void a_promise_due_before_it_starts_is_found(String due, String severity, String pointer, String words) {
        Table.found(Parcel.findings("/objectives/0/due", due), severity, "/objectives/0/due" + pointer, words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {days: 0, at: "24:00"}
            {days: 0, at: "23:59"}
            {days: 1, at: "00:00"}
            [{startedBefore: "18:00", days: 0, at: "18:00"}, {within: PT24H}]
            """)
    void a_promise_due_after_it_starts_is_fine(String due) {
        assertThat(Parcel.findings("/objectives/0/due", due)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"PT48H,1", "PT72H,1", "PT47H59M59S,0"})
    void a_warning_comes_after_the_start(String warnBefore, int findings) {
        assertThat(Parcel.findings("/objectives/0/warnBefore", warnBefore)).hasSize(findings);
        if (findings > 0) {
            Table.found(
                    Parcel.findings("/objectives/0/warnBefore", warnBefore),
                    "warning",
                    "/objectives/0/warnBefore",
                    "is %s, but it is due within PT48H".formatted(warnBefore));
        }
    }

    @Test
    void opening_hours_are_counted_where_the_calendar_has_some() {
        String due = "{within: PT8H, open: true}";

        Table.found(
                Parcel.findings("/objectives/0/due", due),
                "error",
                "/objectives/0/due/open",
                "counts opening hours, but the calendar has none");
        Table.found(
                Parcel.findings("/objectives/0/due", due, "/calendar", "{workingDays: [mon-fri]}"),
                "error",
                "/objectives/0/due/open",
                "counts opening hours, but the calendar has none");
        assertThat(Parcel.findings("/objectives/0/due", due, "/calendar", "{hours: {mon: [\"09:00-17:00\"]}}"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {size: small}       | {size: large}                 | size  | demands size = large, and /covers/0 demands size = small
            {km: {to: 5}}       | {km: {above: 5}}              | km    | demands km > 5, and /covers/0 demands km ≤ 5
            {km: {from: 9}}     | {price: {to: 9}, km: {to: 5}} | km    | demands km ≤ 5, and /covers/0 demands km ≥ 9
            {km: 7}             | {km: {to: 5}}                 | km    | demands km ≤ 5, and /covers/0 demands km = 7
            {slot: null}        | {slot: {from: "2026-01-01T00:00:00Z"}} | slot | and /covers/0 demands slot = null
            """)
    void covers_that_shut_each_other_out_leave_nothing(String one, String other, String name, String words) {
        Table.found(Parcel.findings("/covers", covers(one, other)), "error", "/covers/1/when/" + name, words);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {size: small}       | {size: [small, large]}
            {km: {to: 5}}       | {km: {from: 5}}
            {km: 5}             | {km: {to: 5}}
            {size: small}       | {km: {to: 5}}
            """)
    void covers_that_overlap_leave_something(String one, String other) {
        assertThat(Parcel.findings("/covers", covers(one, other))).isEmpty();
    }

    private static String covers(String one, String other) {
        return "[{when: %s, because: why}, {when: %s, because: why}]".formatted(one, other);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {within: PT24H, after: due, notBefore: PT24H}  | is PT24H, but claims end PT24H after
            {within: P1D, after: due, notBefore: PT48H}    | is PT48H, but claims end P1D after
            """)
    void a_window_for_claims_that_ends_before_it_begins_is_found(String claim, String words) {
        Table.found(Parcel.findings("/claim", claim), "error", "/claim/notBefore", words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {within: PT24H, after: due, notBefore: PT23H}
            {within: P1D, after: due, notBefore: PT47H}
            {after: due, notBefore: PT24H}
            """)
    void a_window_for_claims_that_begins_in_time_is_fine(String claim) {
        assertThat(Parcel.findings("/claim", claim)).isEmpty();
    }
}
