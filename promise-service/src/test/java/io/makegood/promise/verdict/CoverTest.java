package io.makegood.promise.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where nothing is promised. */
class CoverTest {

    private static final String MUCH_LATER = "2026-08-01T00:00";

    @ParameterizedTest(name = "{0} km, {1}: {2}")
    @CsvSource(textBlock = """
                    1500, within,  breached PT0S
                    1501, within,  void: too far
                    1500, outside, void: outside the carrier's control
                    1501, outside, void: too far
                    """)
    void what_is_not_covered_is_void_and_says_why(String km, String control, String end) {
        Trial trial = Trial.under("""
                facts: {km: number, control: text}
                covers:
                - {when: {km: {to: 1500}}, because: too far}
                - {when: {control: within}, because: "outside the carrier's control"}
                objectives: [{id: there, due: {within: PT3H}, reachedBy: [arrived]}]
                """).fact("km", km).fact("control", control);

        assertThat(trial.toldAt(MUCH_LATER)).isEqualTo(end);
    }

    @ParameterizedTest(name = "off {0}, promised {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    from: 2026-06-18, to: 2026-06-19 | 2026-06-17T23:59:59.999999 | breached PT0S
                    from: 2026-06-18, to: 2026-06-19 | 2026-06-18T00:00           | void: sale
                    from: 2026-06-18, to: 2026-06-19 | 2026-06-19T23:59:59.999999 | void: sale
                    from: 2026-06-18, to: 2026-06-19 | 2026-06-20T00:00           | breached PT0S
                    from: 2026-06-18, to: 2026-06-19 | 2027-06-18T12:00           | breached PT0S
                    from: 06-18, to: 06-18           | 2027-06-18T23:59:59.999999 | void: sale
                    from: 06-18, to: 06-18           | 2027-06-19T00:00           | breached PT0S
                    from: 12-24, to: 01-02           | 2026-12-23T23:59:59.999999 | breached PT0S
                    from: 12-24, to: 01-02           | 2026-12-24T00:00           | void: sale
                    from: 12-24, to: 01-02           | 2027-01-02T23:59:59.999999 | void: sale
                    from: 12-24, to: 01-02           | 2027-01-03T00:00           | breached PT0S
                    from: 2026-06-18                 | 2026-06-17T23:59:59.999999 | breached PT0S
                    from: 2026-06-18                 | 2036-06-18T00:00           | void: sale
                    weekdays: [sat-sun]              | 2026-06-05T23:59:59.999999 | breached PT0S
                    weekdays: [sat-sun]              | 2026-06-06T00:00           | void: sale
                    weekdays: [sat-sun]              | 2026-06-07T23:59:59.999999 | void: sale
                    weekdays: [sat-sun]              | 2026-06-08T00:00           | breached PT0S
                    holidays: {country: GB, region: eng} | 2026-04-05T12:00     | breached PT0S
                    holidays: {country: GB, region: eng} | 2026-04-06T00:00     | void: sale
                    holidays: {country: GB, region: eng} | 2026-04-07T00:00     | breached PT0S
                    holidays: {country: GB}        | 2026-04-06T00:00           | breached PT0S
                    holidays: [{country: GB}, {country: NL}] | 2026-04-06T00:00 | void: sale
                    """)
    void on_a_day_off_nothing_is_promised_by_the_local_day(String days, String madeAt, String end) {
        Trial trial = Trial.under("""
                off: [{%s, because: sale}]
                objectives: [{id: there, due: {within: PT3H}, reachedBy: [arrived]}]
                """.formatted(days)).madeAt(madeAt);

        assertThat(trial.endAt("there", "2040-01-01T00:00")).isEqualTo(end);
    }

    @Test
    void a_day_can_be_off_for_some_promises_only() {
        String terms = """
                facts: {product: text}
                off: [{from: 2026-06-01, to: 2026-06-01, when: {product: express}, because: strike}]
                objectives: [{id: there, due: {within: PT3H}, reachedBy: [arrived]}]
                """;

        assertThat(Trial.under(terms).fact("product", "express").toldAt(MUCH_LATER))
                .isEqualTo("void: strike");
        assertThat(Trial.under(terms).fact("product", "parcel").toldAt(MUCH_LATER))
                .isEqualTo("breached PT0S");
    }

    @Test
    void every_objective_is_void_and_whatever_happens_changes_nothing() {
        Trial trial = Trial.under("""
                off: [{from: 2026-06-01, because: closed}]
                objectives:
                - {id: there, due: {within: PT3H}, reachedBy: [arrived]}
                - {id: fixed, each: fault-reported, due: {within: PT3H}, reachedBy: [repaired]}
                - {id: intact, never: [lost]}
                - {id: up, uptime: {over: month, down: down, up: up}}
                - {id: rare, count: delayed, within: P7D, atMost: 0}
                """)
                .heard("fault-reported", "2026-06-02T09:00")
                .heard("lost", "2026-06-02T09:00")
                .heard("down", "2026-06-02T09:00")
                .heard("delayed", "2026-06-02T09:00");

        assertThat(trial.toldAt(MUCH_LATER))
                .isEqualTo("void: closed, void: closed, void: closed, void: closed, void: closed");
        assertThat(trial.stateAt(MUCH_LATER)).isEqualTo(State.VOID);
        assertThat(trial.due("there", "")).isEqualTo(Trial.time("2026-06-01T12:00"));
    }

    @Test
    void a_later_date_for_what_was_never_promised_is_void_for_the_same_reason() {
        Trial trial = Trial.under("""
                off: [{from: 2026-06-01, because: closed}]
                objectives: [{id: there, due: {within: PT3H}, reachedBy: [arrived]}]
                """).offeredAgain("there", "2026-06-02T09:00", "2026-06-03T09:00");

        assertThat(trial.toldAt(MUCH_LATER)).isEqualTo("void: closed, void: closed");
    }
}
