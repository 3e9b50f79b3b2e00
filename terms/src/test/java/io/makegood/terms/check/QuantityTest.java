package io.makegood.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.objective.DueRule.OnDay;
import io.makegood.terms.objective.DueRule.Within;
import io.makegood.terms.objective.Objective.Deadline;
import io.makegood.terms.objective.Quantity.Days;
import io.makegood.terms.objective.Quantity.Length;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

    private static final String PREPARED = "{type: duration, optional: true}";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {within: prepared}
            {under: prepared}
            {days: km, at: "24:00"}
            {workingDays: km, at: "12:00"}
            {days: fewer, at: "24:00"}
            {at: slot, plus: prepared}
            """)
    void a_fact_or_a_name_of_let_stands_where_a_number_or_a_duration_does(String due) {
        String let = "{fewer: km - 1, any: %s}".formatted("if prepared = null then 1 else 2");

        assertThat(Parcel.findings(
                        "/facts/prepared",
                        PREPARED,
                        "/let",
                        let,
                        "/objectives/0/due",
                        due,
                        "/awards/0/pay",
                        "any + fewer"))
                .filteredOn(finding -> finding.isError())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {within: km}                 | /within      | names 'km', which is no duration known here
            {within: late}               | /within      | names 'late', which is no duration known here
            {within: prepard}            | /within      | names 'prepard', which is no duration known here
            {within: 48h}                | /within      | is "48h", but must be an ISO 8601 duration
            {days: prepared, at: "12:00"} | /days       | names 'prepared', which is no whole number known here
            {days: hours, at: "12:00"}   | /days        | names 'hours', which is no whole number known here
            {days: count, at: "12:00"}   | /days        | names 'count', which is no whole number known here
            {days: 1.5, at: "12:00"}     | /days        | is 1.5
            {days: never, at: "12:00"}   | /days        | names 'never', which is -2, but must be a whole number from 0 to 3660
            {days: half, at: "12:00"}    | /days        | names 'half', which is 0.5, but must be a whole number from 0 to 3660
            {days: owing, at: "12:00"}   | /days        | names 'owing', which is -1, but must be a whole number from 0 to 3660
            """)
    void a_name_of_another_type_or_beyond_sense_is_found(String due, String pointer, String words) {
        assertThat(Parcel.findings(
                        "/facts/prepared",
                        PREPARED,
                        "/facts/owing",
                        "{type: integer, default: -1}",
                        "/let",
                        "{never: 0 - 2, half: 1 / 2}",
                        "/objectives/0/due",
                        due))
                .anySatisfy(finding -> {
                    assertThat(finding.pointer()).isEqualTo("/objectives/0/due" + pointer);
                    assertThat(finding.sentence()).contains(words);
                });
    }

    @Test
    void a_name_that_is_the_same_for_all_is_known_before() {
        var terms = Validation.trusted(
                Parcel.with(
                        "/let", "{handling: 3, prepared: duration(\"PT2H\")}",
                        "/objectives/0/due",
                                "[{startedBefore: \"12:00\", within: prepared}, {days: handling, at: \"12:00\"}]"),
                Map.of());
        Deadline delivered = (Deadline) terms.objective("delivered");

        assertThat(delivered.due().get(0).due())
                .isEqualTo(new Within(new Length(Duration.ofHours(2), "prepared"), false, false));
        assertThat(((OnDay) delivered.due().get(1).due()).days()).isEqualTo(new Days(3, "handling"));
    }
}
