package io.makegood.promise.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What excuses a breach. The parcel is due on Tuesday, 2 June 2026, at noon. */
class ExclusionTest {

    private static final String MUCH_LATER = "2026-08-01T00:00";

    @ParameterizedTest(name = "{0}; {1} by {2} because of {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
                    parties: [force-majeure]                          | delayed  | force-majeure | snow | excused
                    parties: [force-majeure, authority]               | delayed  | authority     |      | excused
                    parties: [force-majeure]                          | delayed  | carrier       | snow | breached
                    parties: [force-majeure]                          | delayed  |               | snow | breached
                    reasons: [snow, ice]                              | delayed  | carrier       | ice  | excused
                    reasons: [snow]                                   | delayed  | carrier       | Snow | breached
                    reasons: [snow]                                   | delayed  | carrier       |      | breached
                    events: [delayed]                                 | delayed  |               |      | excused
                    events: [delayed]                                 | diverted | carrier       | snow | breached
                    events: [delayed], parties: [carrier]             | delayed  | carrier       |      | excused
                    events: [delayed], parties: [carrier]             | diverted | carrier       |      | breached
                    parties: [carrier], reasons: [snow]               | delayed  | carrier       | ice  | breached
                    parties: [force-majeure], for: [delivered]        | delayed  | force-majeure |      | excused
                    parties: [force-majeure], for: [other]            | delayed  | force-majeure |      | breached
                    """)
    void all_that_is_given_must_fit(String rule, String type, String party, String reason, String state) {
        Trial trial = parcel("{id: x, %s}".formatted(rule))
                .heard(type, "2026-06-02T10:00")
                .by(party)
                .because(reason);

        assertThat(trial.lastAt("delivered", MUCH_LATER).state().word()).isEqualTo(state);
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource(textBlock = """
                    2026-06-01T08:59:59.999999, breached PT0S
                    2026-06-01T09:00,           excused PT0S: x
                    2026-06-02T12:00,           excused PT0S: x
                    2026-06-02T12:00:00.000001, breached PT0S
                    """)
    void it_comes_after_the_promise_and_not_after_the_due_time(String at, String end) {
        Trial trial =
                parcel("{id: x, parties: [force-majeure]}").heard("delayed", at).by("force-majeure");

        assertThat(trial.endAt("delivered", MUCH_LATER)).isEqualTo(end);
    }

    @ParameterizedTest(name = "{0} from {1} until {2}: {3}")
    @CsvSource(textBlock = """
                    disruption, 2026-05-31T00:00,           2026-06-01T09:00:00+02:00,        breached PT0S
                    disruption, 2026-05-31T00:00,           2026-06-01T09:00:00.000001+02:00, excused PT0S: x
                    disruption, 2026-06-01T09:00,           2026-06-01T09:00:00+02:00,        excused PT0S: x
                    disruption, 2026-06-02T12:00,           2026-06-09T12:00:00+02:00,        excused PT0S: x
                    disruption, 2026-06-02T12:00:00.000001, 2026-06-09T12:00:00+02:00,        breached PT0S
                    disruption, 2026-05-31T00:00,           soon,                             breached PT0S
                    delayed,    2026-05-31T00:00,           2026-06-09T12:00:00+02:00,        breached PT0S
                    """)
    void a_disruption_lasts_until_it_is_over(String type, String at, String until, String end) {
        Trial trial = parcel("{id: x, parties: [force-majeure]}")
                .heard(type, at)
                .by("force-majeure")
                .saying("until", "'" + until + "'");

        assertThat(trial.endAt("delivered", MUCH_LATER)).isEqualTo(end);
    }

    @ParameterizedTest(name = "made {0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    2026-10-13T23:59 | 10-15, to: 03-15 | breached PT0S
                    2026-10-14T00:00 | 10-15, to: 03-15 | excused PT0S: x
                    2027-01-10T09:00 | 10-15, to: 03-15 | excused PT0S: x
                    2027-03-14T23:59 | 10-15, to: 03-15 | excused PT0S: x
                    2027-03-15T00:00 | 10-15, to: 03-15 | breached PT0S
                    2027-06-01T09:00 | 06-02, to: 06-02 | excused PT0S: x
                    2027-06-02T09:00 | 06-02, to: 06-02 | breached PT0S
                    """)
    void without_an_event_a_season_is_that_of_the_day_it_was_due(String made, String season, String end) {
        Trial trial = Trial.under("""
                objectives: [{id: delivered, due: {days: 1, at: "24:00"}, reachedBy: [delivered]}]
                exclusions: [{id: x, during: {from: %s}}]
                """.formatted(season)).madeAt(made);

        assertThat(trial.endAt("delivered", "2028-01-01T00:00")).isEqualTo(end);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    2026-05-31T23:59:59 | breached PT0S
                    2026-06-01T00:00    | excused PT0S: x
                    2026-06-02T23:59:59 | excused PT0S: x
                    2026-06-03T00:00    | breached PT0S
                    """)
    void with_an_event_it_is_that_of_the_local_day_of_the_event(String at, String end) {
        Trial trial =
                Trial.under("""
                objectives: [{id: delivered, due: {within: P7D}, reachedBy: [delivered]}]
                exclusions: [{id: x, reasons: [snow], during: {from: 06-01, to: 06-02}}]
                """).madeAt("2026-05-30T09:00").heard("delayed", at).because("snow");

        assertThat(trial.endAt("delivered", MUCH_LATER)).isEqualTo(end);
    }

    @ParameterizedTest(name = "about {0}, at {1}: {2}")
    @CsvSource(textBlock = """
                    ,       2026-06-10T08:59:59.999999, line-1 breached PT0S
                    ,       2026-06-10T09:00,           line-1 excused PT0S: x
                    line-2, 2026-06-10T10:00,           line-1 breached PT0S
                    line-1, 2026-06-10T10:00,           line-1 excused PT0S: x
                    line-1, 2026-06-05T10:00,           line-1 excused PT0S: x
                    line-1, 2026-06-01T09:00,           line-1 excused PT0S: x
                    line-1, 2026-06-01T08:59:59.999999, line-1 breached PT0S
                    line-1, 2026-06-10T12:00,           line-1 excused PT0S: x
                    line-1, 2026-06-10T12:00:00.000001, line-1 breached PT0S
                    """)
    void of_this_very_thing_it_may_be_told_before_the_start(String subject, String at, String end) {
        Trial trial = Trial.under("""
                objectives: [{id: fixed, each: supply-lost, due: {within: PT3H}, reachedBy: [supply-restored]}]
                exclusions: [{id: x, parties: [force-majeure]}]
                """)
                .heard("supply-lost", "2026-06-10T09:00")
                .about("line-1")
                .heard("delayed", at)
                .about(subject)
                .by("force-majeure");

        assertThat(trial.endAt("fixed", MUCH_LATER)).isEqualTo(end);
    }

    @Test
    void what_the_event_itself_says_can_decide() {
        String rule = "{id: storm, events: [delayed], when: {wind: {from: 100}}}";

        assertThat(parcel(rule)
                        .heard("delayed", "2026-06-02T10:00")
                        .saying("wind", "100")
                        .endAt("delivered", MUCH_LATER))
                .isEqualTo("excused PT0S: storm");
        assertThat(parcel(rule)
                        .heard("delayed", "2026-06-02T10:00")
                        .saying("wind", "99")
                        .heard("in-transit", "2026-06-02T11:00")
                        .saying("wind", "120")
                        .endAt("delivered", MUCH_LATER))
                .isEqualTo("breached PT0S");
    }

    @Test
    void facts_alone_can_excuse_and_no_event_is_named() {
        Trial far = parcel("{id: far, when: {km: {above: 1000}}}").fact("km", "1001");
        Trial near = parcel("{id: far, when: {km: {above: 1000}}}").fact("km", "1000");

        assertThat(far.endAt("delivered", MUCH_LATER)).isEqualTo("excused PT0S: far");
        assertThat(Objects.requireNonNull(
                                far.lastAt("delivered", MUCH_LATER).grounds().excusedBy())
                        .event())
                .isNull();
        assertThat(near.endAt("delivered", MUCH_LATER)).isEqualTo("breached PT0S");
    }

    @Test
    void facts_learned_later_excuse_too() {
        Trial trial = parcel("{id: paid, when: {refunded: true}}");
        assertThat(trial.toldAt("2026-06-02T12:00")).isEqualTo("breached PT0S");

        trial.heard("compensation-paid", "2026-06-03T10:00");

        assertThat(trial.toldAt("2026-06-03T10:00")).isEqualTo("excused PT0S: paid");
    }

    @Test
    void the_first_that_fits_is_named() {
        Trial trial = parcel(
                        "{id: one, parties: [authority]}, {id: two, reasons: [snow]}, {id: three, events: [delayed]}")
                .heard("delayed", "2026-06-02T10:00")
                .by("carrier")
                .because("snow");

        assertThat(trial.endAt("delivered", MUCH_LATER)).isEqualTo("excused PT0S: two");
    }

    @Test
    void what_is_kept_needs_no_excuse_and_tells_what_it_was_kept_in_spite_of() {
        Trial trial = parcel("{id: x, events: [in-transit]}")
                .heard("1", "in-transit", "2026-06-01T10:00")
                .heard("2", "delayed", "2026-06-01T11:00")
                .heard("3", "condition", "2026-06-01T12:00")
                .heard("4", "delivered", "2026-06-02T12:00");

        Outcome kept = trial.lastAt("delivered", MUCH_LATER);

        assertThat(kept.state()).isEqualTo(State.KEPT);
        assertThat(kept.grounds().despite()).extracting(Evidence::id).containsExactly("1", "2");
        assertThat(kept.grounds().measured()).isEmpty();
    }

    private static Trial parcel(String rules) {
        return Trial.under("""
                facts:
                  km: {type: number, default: 100}
                  wind: {type: number, learnedFrom: delayed, value: wind}
                  refunded: {type: boolean, learnedFrom: compensation-paid}
                objectives:
                - {id: delivered, due: {days: 1, at: "12:00"}, reachedBy: [delivered]}
                - {id: other, due: {days: 40, at: "12:00"}, reachedBy: [delivered]}
                exclusions: [%s]
                """.formatted(rules));
    }
}
