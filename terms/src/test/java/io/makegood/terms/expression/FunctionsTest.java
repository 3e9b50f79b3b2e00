package io.makegood.terms.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            abs(-1.5)                 | 1.5
            abs(-late)                | PT26H20M10S
            floor(-1.5)               | -2
            floor(1.59, 1)            | 1.5
            floor(-1.51, 1)           | -1.6
            ceiling(-1.5)             | -1
            ceiling(1.51, 1)          | 1.6
            ceiling(-1.59, 1)         | -1.5
            decimal(2.5, 0)           | 2
            decimal(3.5, 0)           | 4
            decimal(price / 7, 2)     | 14.27
            round up(1.01, 1)         | 1.1
            round up(-1.01, 1)        | -1.1
            round down(1.09, 1)       | 1.0
            round down(-1.09, 1)      | -1.0
            round half up(2.5, 0)     | 3
            round half up(2.49, 0)    | 2
            round half up(1, 9)       | 1.000000000
            """)
    void numbers_are_rounded(String text, String value) {
        assertThat(Holiday.shown(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            max(3, 5, 4)                                    | 5
            min(3, 5, 4)                                    | 3
            max(price, 5)                                   | 99.90
            max(amounts)                                    | 3
            min(amounts)                                    | 1.10
            min("b", "a")                                   | a
            max(day, date("2026-02-01"))                    | 2026-02-01
            max(late, duration("P1D"))                      | PT26H20M10S
            max(validity, duration("P13M"))                 | P1Y2M
            max(7)                                          | 7
            max(noAmounts)                                  | null
            min(noAmounts)                                  | null
            sum(0.1, 0.2)                                   | 0.3
            sum(amounts)                                    | 6.10
            sum(noAmounts)                                  | null
            count(amounts)                                  | 3
            count(noAmounts)                                | 0
            count(["a", "b"])                               | 2
            count([true])                                   | 1
            list contains(amounts, 1.1)                     | true
            list contains(amounts, 1.2)                     | false
            list contains(replacedDays, day)                | true
            list contains([true], false)                    | false
            """)
    void lists_are_summed_up(String text, String value) {
        assertThat(Holiday.shown(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            string length("añb")          | 3
            string length("👍")           | 1
            lower case("TITLE")           | title
            upper case("title")           | TITLE
            contains(ticket, "tur")       | true
            contains(ticket, "Tur")       | false
            starts with(ticket, "re")     | true
            starts with(ticket, "rn")     | false
            ends with(ticket, "rn")       | true
            ends with(ticket, "re")       | false
            """)
    void texts_are_looked_at(String text, String value) {
        assertThat(Holiday.shown(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            date(departure)                                                       | 2026-01-31
            date(departureUtc)                                                    | 2026-01-30
            time(departure)                                                       | 00:30
            time(departureUtc)                                                    | 23:30
            date(date and time(departureUtc, "Europe/Berlin"))                    | 2026-01-31
            date and time(departure, "Asia/Tokyo") - departure                    | PT0S
            day of week(day)                                                      | Saturday
            years and months duration(date("2025-01-31"), date("2026-03-30"))     | P1Y1M
            years and months duration(date("2025-01-31"), date("2026-03-31"))     | P1Y2M
            """)
    void clocks_and_calendars_are_read(String text, String value) {
        assertThat(Holiday.shown(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            day.year              | 2026
            day.month             | 1
            day.day               | 31
            day.weekday           | 6
            opens.hour            | 9
            opens.minute          | 30
            opens.second          | 15
            departure.year        | 2026
            departure.month       | 1
            departure.day         | 31
            departure.weekday     | 6
            departure.hour        | 0
            departure.minute      | 30
            departure.second      | 0
            late.days             | 1
            late.hours            | 2
            late.minutes          | 20
            late.seconds          | 10
            (-late).hours         | -2
            validity.years        | 1
            validity.months       | 2
            duration("P14M").months            | 2
            duration("PT47H45M50S").hours      | 23
            duration("PT47H45M50S").minutes    | 45
            duration("PT47H45M50S").seconds    | 50
            (late + late).days    | 2
            """)
    void times_and_lengths_have_parts(String text, String value) {
        assertThat(Holiday.shown(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            floor(price, 10)
            floor(price, -1)
            floor(price, 1.5)
            floor(price, seats)
            """)
    void decimals_to_round_to_are_written_out(String text) {
        assertThatThrownBy(() -> Holiday.compiled(text))
                .isInstanceOf(ExpressionRefused.class)
                .hasMessage("rounds to an unknown number of decimals; write a whole number from 0 to 9");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            date and time(departure, "Europe/Atlantis")
            date and time(departure, ticket)
            """)
    void zones_are_written_out(String text) {
        assertThatThrownBy(() -> Holiday.compiled(text))
                .isInstanceOf(ExpressionRefused.class)
                .hasMessage("names an unknown time zone; write one such as \"Europe/Berlin\"");
    }
}
