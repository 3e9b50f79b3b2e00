package io.makegood.terms.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            #          |  =   |  !=  |  <   |  <=  |  >   |  >=
            1499       | false| true | true | true | false| false
            1500       | true | false| false| true | false| true
            1500.00    | true | false| false| true | false| true
            1501       | false| true | false| false| true | true
            """)
    void numbers_are_compared_whatever_their_decimals(
            String left, boolean same, boolean other, boolean less, boolean atMost, boolean more, boolean atLeast) {
        assertThat(Holiday.valueOf(left + " = km")).isEqualTo(same);
        assertThat(Holiday.valueOf(left + " != km")).isEqualTo(other);
        assertThat(Holiday.valueOf(left + " < km")).isEqualTo(less);
        assertThat(Holiday.valueOf(left + " <= km")).isEqualTo(atMost);
        assertThat(Holiday.valueOf(left + " > km")).isEqualTo(more);
        assertThat(Holiday.valueOf(left + " >= km")).isEqualTo(atLeast);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            departure = departureUtc                                            | true
            departure != departureUtc                                           | false
            departure <= departureUtc                                           | true
            departure >= departureUtc                                           | true
            departure < departureUtc                                            | false
            departure > departureUtc                                            | false
            departure > date and time("2026-01-30T23:29:59.999999999Z")         | true
            departure < date and time("2026-01-30T23:30:00.000000001Z")         | true
            list contains(departures, departure)                                | true
            departure in departures                                             | true
            departure in [departureUtc..departureUtc]                           | true
            departure in (departureUtc..departureUtc]                           | false
            """)
    void date_times_are_compared_as_instants_whatever_their_zones(String text, boolean value) {
        assertThat(Holiday.valueOf(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            validity = duration("P1Y2M")              | true
            duration("P1Y") = duration("P12M")        | true
            duration("P1Y") < duration("P13M")        | true
            duration("P1Y") < duration("P12M")        | false
            duration("PT90M") = duration("PT1H30M")   | true
            duration("PT90M") > duration("PT1H30M")   | false
            day < date("2026-02-01")                  | true
            day < date("2026-01-31")                  | false
            opens >= time("09:30:15")                 | true
            opens >= time("09:30:16")                 | false
            ticket < "single"                         | true
            ticket = "Return"                         | false
            intraEu = true                            | true
            intraEu = false                           | false
            (km > 1) = intraEu                        | true
            """)
    void every_type_has_its_own_order(String text, boolean value) {
        assertThat(Holiday.valueOf(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "0,false,false,false,false",
        "1,true,true,false,false",
        "2,true,true,true,true",
        "3,true,false,true,false",
        "4,false,false,false,false"
    })
    void ranges_hold_the_ends_that_are_closed(
            int value, boolean closed, boolean halfOpen, boolean openAtStart, boolean open) {
        assertThat(Holiday.valueOf(value + " in [1..3]")).isEqualTo(closed);
        assertThat(Holiday.valueOf(value + " between 1 and 3")).isEqualTo(closed);
        assertThat(Holiday.valueOf(value + " in [1..3)")).isEqualTo(halfOpen);
        assertThat(Holiday.valueOf(value + " in (1..3]")).isEqualTo(openAtStart);
        assertThat(Holiday.valueOf(value + " in (1..3)")).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            late in [duration("PT26H")..duration("PT26H20M10S")]   | true
            late in [duration("PT26H")..duration("PT26H20M10S"))   | false
            km in ([1..2], [1500..1501])                           | true
            km in ([1..2], [1501..1502])                           | false
            km in < 1500                                           | false
            km in <= 1500                                          | true
            km in > 1500                                           | false
            km in >= 1500                                          | true
            km in (< 2, > 1499)                                    | true
            km in 1500                                             | true
            km in (1, 1500.0)                                      | true
            km in (1, 1501)                                        | false
            km in [1, 1500]                                        | true
            km in [1, 1501]                                        | false
            1.1 in amounts                                         | true
            4 in amounts                                           | false
            4 in (amounts, 4)                                      | true
            intraEu in true                                        | true
            intraEu in false                                       | false
            ticket in ("single", "return")                         | true
            day in replacedDays                                    | true
            day + duration("P1D") in replacedDays                  | false
            """)
    void a_value_can_be_in_ranges_and_lists(String text, boolean value) {
        assertThat(Holiday.valueOf(text)).isEqualTo(value);
    }
}
