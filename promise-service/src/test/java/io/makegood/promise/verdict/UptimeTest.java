package io.makegood.promise.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of a period was up. June 2026 has 43,200 minutes, so 43 minutes and 12 seconds are a thousandth of it. */
class UptimeTest {

    private static final String JULY = "2026-07-01T00:00";

    @ParameterizedTest(name = "down until {0}: {1}, {2} percent")
    @CsvSource(textBlock = """
                    2026-06-10T10:43:12,        kept,     null
                    2026-06-10T10:43:12.000001, breached, 99.8999999999614197530864197530864198
                    2026-06-10T17:12,           breached, 99
                    2026-06-25T10:00,           breached, 50
                    2026-07-20T10:00,           breached, 31.38888888888888888888888888888889
                    ,                           breached, 31.38888888888888888888888888888889
                    """)
    void it_is_up_for_what_is_no_interruption(String up, String end, String percent) {
        Trial trial = uptime("over: month", 99.9).heard("down", "2026-06-10T10:00");
        if (up != null) {
            trial.heard("up", up);
        }

        assertThat(trial.endAt("up", JULY)).isEqualTo(end);
        assertThat(trial.measured("up", "percent", JULY)).isEqualTo(percent);
    }

    @Test
    void it_is_judged_when_the_period_is_over() {
        Trial trial = uptime("over: month", 99.9).heard("down", "2026-06-10T10:00");

        assertThat(trial.toldAt("2026-06-30T23:59:59.999999")).isEmpty();
        assertThat(trial.judgement(Trial.time("2026-06-30T12:00"), trial.events())
                        .lookAgainAt()
                        .values())
                .containsExactly(Trial.time(JULY));
        assertThat(trial.toldAt(JULY)).isEqualTo("breached");
        assertThat(trial.due("up", "")).isEqualTo(Trial.time(JULY));
    }

    @Test
    void without_a_mark_to_reach_any_interruption_breaks_it() {
        String always = "objectives: [{id: up, uptime: {over: month, down: down, up: up}}]";

        assertThat(Trial.under(always).endAt("up", JULY)).isEqualTo("kept");
        assertThat(Trial.under(always)
                        .heard("down", "2026-06-10T10:00")
                        .heard("up", "2026-06-10T10:00:00.000001")
                        .endAt("up", JULY))
                .isEqualTo("breached");
    }

    @ParameterizedTest(name = "{0}: {1} percent")
    @CsvSource(delimiter = '|', textBlock = """
                    down 10T00, down 11T00, up 13T00                   | 90
                    down 10T00 a, down 11T00 b, up 12T00 a, up 13T00 b | 90
                    down 10T00 a, down 11T00 b, up 12T00 b, up 13T00 a | 90
                    down 10T00 a, up 11T00 b, up 13T00 a               | 90
                    up 09T00, down 10T00, up 13T00, up 14T00           | 90
                    down 01T00, up 04T00                               | 90
                    """)
    void interruptions_of_several_things_at_once_count_once(String events, String percent) {
        Trial trial = uptime("over: month", 99.9);
        for (String event : events.split(", ")) {
            String[] parts = event.split(" ");
            trial.heard(parts[0], "2026-06-%s:00".formatted(parts[1])).about(parts.length > 2 ? parts[2] : null);
        }

        assertThat(trial.measured("up", "percent", JULY)).isEqualTo(percent);
    }

    @Test
    void of_an_interruption_that_began_before_the_period_only_the_rest_counts() {
        Trial trial =
                uptime("over: month", 99.9).heard("down", "2026-05-20T00:00").heard("up", "2026-06-04T00:00");

        assertThat(trial.measured("up", "percent", JULY)).isEqualTo("90");
    }

    @ParameterizedTest(name = "{0}, promised {1}: until {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    month   | 2026-06-30T23:59 | 2026-07-01T00:00
                    month   | 2026-12-31T23:59 | 2027-01-01T00:00
                    quarter | 2026-06-30T23:59 | 2026-07-01T00:00
                    quarter | 2026-07-01T00:00 | 2026-10-01T00:00
                    quarter | 2026-12-31T23:59 | 2027-01-01T00:00
                    year    | 2026-06-30T23:59 | 2027-01-01T00:00
                    {from: 04-01} | 2026-03-31T23:59 | 2026-04-01T00:00
                    {from: 04-01} | 2026-04-01T00:00 | 2027-04-01T00:00
                    {from: 10-15, to: 12-15} | 2026-10-15T00:00 | 2026-12-16T00:00
                    {from: 12-01, to: 01-31} | 2026-01-31T23:59 | 2026-02-01T00:00
                    {from: 12-01, to: 01-31} | 2026-12-31T23:59 | 2027-02-01T00:00
                    P30D    | 2026-06-10T12:00 | 2026-07-10T00:00
                    P365D   | 2026-06-10T12:00 | 2027-06-10T00:00
                    """)
    void a_period_is_the_one_in_which_it_is_promised(String over, String madeAt, String until) {
        Trial trial = uptime("over: " + over, 99.9).madeAt(madeAt);

        assertThat(trial.due("up", "")).isEqualTo(Trial.time(until));
    }

    @ParameterizedTest(name = "promised {0}")
    @CsvSource({"2026-10-14T23:59", "2026-12-16T00:00"})
    void outside_of_a_season_nothing_is_promised(String madeAt) {
        Trial trial = uptime("over: {from: 10-15, to: 12-15}", 99.9).madeAt(madeAt);

        assertThat(trial.promise().dueTimes()).isEmpty();
        assertThat(trial.judgedAt("2027-12-31T00:00")).isEmpty();
    }

    @Test
    void a_month_in_which_the_clocks_go_forward_is_an_hour_shorter() {
        Trial trial = uptime("over: month", 99.9)
                .madeAt("2026-03-10T12:00")
                .heard("down", "2026-03-10T12:00")
                .heard("up", "2026-03-13T14:18"); // 74.3 of 743 hours

        assertThat(trial.measured("up", "percent", "2026-04-01T00:00")).isEqualTo("90");
    }

    @ParameterizedTest(name = "down for {0}: {1}")
    @CsvSource(textBlock = """
                    PT59.999999S, kept
                    PT1M,         breached
                    """)
    void whole_minutes_alone_count_of_each_interruption(String length, String end) {
        Trial trial = Trial.under("objectives: [{id: up, uptime: {over: month, down: down, up: up, whole: PT1M}}]");
        trial.heard("down", "2026-06-10T10:00")
                .heard(
                        "up",
                        Trial.time("2026-06-10T10:00")
                                .plus(Duration.parse(length))
                                .toString());

        assertThat(trial.endAt("up", JULY)).isEqualTo(end);
    }

    @Test
    void an_interruption_that_is_excused_does_not_count() {
        Trial trial = Trial.under("""
                facts: {planned: {type: boolean, learnedFrom: down, value: planned}}
                objectives: [{id: up, uptime: {over: month, down: down, up: up}}]
                exclusions: [{id: own, parties: [customer]}, {id: announced, events: [down], when: {planned: true}}]
                """)
                .heard("down", "2026-06-10T10:00")
                .by("customer")
                .heard("up", "2026-06-10T12:00")
                .heard("down", "2026-06-11T10:00")
                .saying("planned", "true")
                .heard("up", "2026-06-11T12:00");

        assertThat(trial.endAt("up", JULY)).isEqualTo("kept");
        assertThat(trial.heard("down", "2026-06-12T10:00")
                        .saying("planned", "false")
                        .endAt("up", JULY))
                .isEqualTo("breached");
    }

    @Test
    void facts_alone_can_excuse_it() {
        String terms = """
                facts: {plan: text}
                objectives: [{id: up, uptime: {over: month, down: down, up: up}}]
                exclusions: [{id: free, when: {plan: free}}]
                """;

        assertThat(Trial.under(terms)
                        .fact("plan", "free")
                        .heard("down", "2026-06-10T10:00")
                        .endAt("up", JULY))
                .isEqualTo("excused: free");
        assertThat(Trial.under(terms)
                        .fact("plan", "paid")
                        .heard("down", "2026-06-10T10:00")
                        .endAt("up", JULY))
                .isEqualTo("breached");
        assertThat(Trial.under(terms).fact("plan", "free").endAt("up", JULY)).isEqualTo("kept");
    }

    @ParameterizedTest(name = "cancelled at {0}: {1}")
    @CsvSource({"2026-06-30T23:59:59.999999, void", "2026-07-01T00:00, breached"})
    void cancelled_before_the_period_is_over_it_is_void(String cancelled, String end) {
        Trial trial =
                uptime("over: month", 99.9).heard("down", "2026-06-10T10:00").cancelledAt(cancelled);

        assertThat(trial.endAt("up", "2026-07-02T00:00")).isEqualTo(end);
    }

    @Test
    void readings_are_averaged_over_all_intervals_of_the_period() {
        Trial trial = Trial.under("objectives: [{id: up, uptime: {over: P1D, reading: errorRate, every: PT1H}}]")
                .heard("reading", "2026-06-01T00:00")
                .saying("errorRate", "12")
                .heard("reading", "2026-06-01T10:00")
                .saying("errorRate", "\"6.0\"")
                .heard("reading", "2026-06-01T23:59:59.999999")
                .saying("errorRate", "2")
                .saying("intervals", "3")
                .heard("reading", "2026-05-31T23:59:59.999999")
                .saying("errorRate", "100")
                .heard("reading", "2026-06-02T00:00")
                .saying("errorRate", "100")
                .heard("reading", "2026-06-01T12:00")
                .saying("latency", "100");

        assertThat(trial.measured("up", "percent", "2026-06-02T00:00")).isEqualTo("99");
    }

    @Test
    void readings_that_are_excused_are_left_out() {
        Trial trial = Trial.under("""
                objectives: [{id: up, uptime: {over: P1D, reading: errorRate, every: PT1H}}]
                exclusions: [{id: own, parties: [customer]}]
                """)
                .heard("reading", "2026-06-01T10:00")
                .by("customer")
                .saying("errorRate", "24");

        assertThat(trial.endAt("up", "2026-06-02T00:00")).isEqualTo("kept");
        assertThat(trial.heard("reading", "2026-06-01T11:00")
                        .saying("errorRate", "24")
                        .measured("up", "percent", "2026-06-02T00:00"))
                .isEqualTo("99");
    }

    @Test
    void an_interval_longer_than_the_period_is_the_period() {
        Trial trial = Trial.under("objectives: [{id: up, uptime: {over: P1D, reading: errorRate, every: PT48H}}]")
                .heard("reading", "2026-06-01T10:00")
                .saying("errorRate", "24");

        assertThat(trial.measured("up", "percent", "2026-06-02T00:00")).isEqualTo("76");
    }

    private static Trial uptime(String over, double atLeast) {
        return Trial.under(
                "objectives: [{id: up, uptime: {%s, down: [down], up: [up]}, atLeast: %s}]".formatted(over, atLeast));
    }
}
