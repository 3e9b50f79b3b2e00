package io.makegood.terms.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            for x in amounts return x                              | has 'for', but neither loops nor functions of one's own are known here
            some x in amounts satisfies x > 1                      | has 'some', but neither loops nor functions of one's own are known here
            every x in amounts satisfies x > 1                     | has 'every', but neither loops nor functions of one's own are known here
            forx in 1..2 return x                                  | has 'for', but neither loops nor functions of one's own are known here
            function(x) x                                          | has 'function', but neither loops nor functions of one's own are known here
            amounts[1]                                             | has a filter
            amounts[item > 1]                                      | has a filter
            price ** 2                                             | has a power
            price instance of number                               | has an 'instance of'
            price.round(2)                                         | has a call of what a name holds
            [1..3]                                                 | has a range or comparison with nothing before it
            max([1..3])                                            | has a range or comparison with nothing before it
            < 3                                                    | has a range or comparison with nothing before it
            {a: 1}                                                 | has a context: {
            floor(n: price)                                        | has a named argument: :
            ? + 1                                                  | has a reference to an input: ?
            `price`                                                | has a quoted name: `
            price // the price                                     | has a comment: //
            price /* the price */                                  | has a comment: /*
            "price                                                 | has a text that is not closed: "
            prïce                                                  | has a character not known here: ï
            matches(ticket, "(a+)+b")                              | calls 'matches', which is not known here
            replace(ticket, "a", "aa")                             | calls 'replace', which is not known here
            split(ticket, "a")                                     | calls 'split', which is not known here
            string join(["a", "b"])                                | calls 'string join', which is not known here
            concatenate(amounts, amounts)                          | calls 'concatenate', which is not known here
            append(amounts, 1)                                     | calls 'append', which is not known here
            now()                                                  | calls 'now', which is not known here
            today()                                                | calls 'today', which is not known here
            random number()                                        | calls 'random number', which is not known here
            """)
    void what_is_not_small_and_safe_is_refused_in_words(String text, String sentence) {
        assertThat(refusal(text).sentence()).isEqualTo(sentence);
        assertThat(refusal(text).suggestion()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            price + late                           | adds a NUMBER and a DURATION
            ticket + ticket                        | adds a TEXT and a TEXT
            departure + departure                  | adds a DATE_TIME and a DATE_TIME
            price - day                            | subtracts a NUMBER and a DATE
            late * late                            | multiplies a DURATION and a DURATION
            1 / late                               | divides a NUMBER and a DURATION
            price + null                           | adds a NUMBER and a NOTHING
            -ticket                                | negates a TEXT
            price = late                           | compares a NUMBER and a DURATION with '='
            late < validity                        | compares a DURATION and a PERIOD with '<'
            day >= departure                       | compares a DATE and a DATE_TIME with '>='
            price <= null                          | compares a NUMBER and a NOTHING with '<='
            intraEu > false                        | compares a BOOLEAN and a BOOLEAN with '>'
            amounts = amounts                      | compares a NUMBERS and a NUMBERS with '='
            price in ["a"]                         | calls list contains(TEXTS, NUMBER)
            price in "a"                           | compares a NUMBER and a TEXT with '='
            price in (km > 1)                      | compares a NUMBER and a BOOLEAN with '='
            price in [1..late]                     | compares a NUMBER and a DURATION with '<='
            price between 1 and ticket             | compares a NUMBER and a TEXT with '<='
            price and intraEu                      | uses a NUMBER as a condition of 'and'
            intraEu and price                      | uses a NUMBER as a condition of 'and'
            intraEu or price                       | uses a NUMBER as a condition of 'or'
            not(price)                             | uses a NUMBER as a condition of 'not'
            if price then 1 else 2                 | uses a NUMBER as a condition of 'if'
            if intraEu then price else ticket      | chooses a NUMBER or a TEXT
            [1, ticket]                            | lists NUMBER, TEXT
            [[1]]                                  | lists NUMBERS
            [null]                                 | lists NOTHING
            []                                     | lists nothing
            max()                                  | lists nothing
            max(price, day)                        | lists NUMBER, DATE
            max(intraEu, true)                     | calls max(BOOLEANS)
            sum(late, late)                        | calls sum(DURATIONS)
            floor(ticket)                          | calls floor(TEXT)
            floor()                                | calls floor()
            not(intraEu, intraEu)                  | calls 'not', which is not known here
            price.days                             | asks a NUMBER for its 'days'
            late.weeks                             | asks a DURATION for its 'weeks'
            late.days.days                         | asks a NUMBER for its 'days'
            duration(ticket)                       | reads a duration from a text that is not written out
            date(ticket)                           | reads a date from a text that is not written out
            """)
    void wrong_types_are_refused(String text, String sentence) {
        assertThat(refusal(text).sentence()).isEqualTo(sentence);
        assertThat(refusal(text).suggestion()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "price = late,compare two values of one type",
        "intraEu > false,compare single values that have an order",
        "amounts = amounts,compare single values that have an order"
    })
    void what_can_be_compared_is_suggested(String text, String suggestion) {
        assertThat(refusal(text).suggestion()).isEqualTo(suggestion);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date(\"2026-02-30\")",
                "time(\"25:00:00\")",
                "date and time(\"2026-01-31T09:30:00+99:00\")",
                "duration(\"P1Y2M3D\")",
                "duration(\"14 days\")",
                "@\"yesterday\"",
                "absentText = null or date(\"2026-02-30\") = day",
                "day = date(\"null\")"
            })
    void malformed_dates_and_durations_are_refused(String text) {
        assertThat(refusal(text).sentence()).isEqualTo("has a date, time or duration that cannot be read");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            date and time("2026-01-31T09:30:00")   | has a date and time without an offset
            time("09:30:00+01:00")                 | has a time with an offset
            """)
    void times_stand_on_one_side_of_an_offset(String text, String sentence) {
        assertThat(refusal(text).sentence()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                   | ends too early
            price price                          | is not understood from 'price' on
            if intraEu then 1                    | is not understood from 'then 1' on
            price = km = seats and something     | is not understood from '= seats and somethin' on
            1e9                                  | is not understood from 'e9' on
            """)
    void what_is_no_feel_is_refused_from_where_it_stops_making_sense(String text, String sentence) {
        assertThat(refusal(text).sentence()).isEqualTo(sentence);
    }

    @Test
    void a_constant_without_a_value_is_refused() {
        assertThat(refusal("price * (1 / 0)")).hasMessage("has no value: it divides by zero; change its literals");
        assertThat(refusal("date(\"2026-01-01\") + duration(\"P999999999Y\")").sentence())
                .startsWith("has no value: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kn        | known here: km, validDays, validFrom
            km1       | did you mean 'km'? known here: km, validDays, validFrom
            validdays | did you mean 'validDays'? known here: km, validDays, validFrom
            validXXXs | did you mean 'validDays'? known here: km, validDays, validFrom
            vaXXXXays | known here: km, validDays, validFrom
            valid     | known here: km, validDays, validFrom
            """)
    void an_unknown_name_is_refused_with_those_known_and_the_nearest(String name, String suggestion) {
        Map<String, Type> names = Map.of("km", Type.NUMBER, "validDays", Type.NUMBER, "validFrom", Type.DATE);

        ExpressionRefused refused =
                catchThrowableOfType(ExpressionRefused.class, () -> Expression.compile(name + " + 1", names));

        assertThat(refused.sentence()).isEqualTo("refers to '%s', which is not declared".formatted(name));
        assertThat(refused.suggestion()).isEqualTo(suggestion);
    }

    @Test
    void a_name_is_refused_where_none_is_declared() {
        ExpressionRefused refused =
                catchThrowableOfType(ExpressionRefused.class, () -> Expression.compile("price", Map.of()));

        assertThat(refused.suggestion()).isEqualTo("no name is declared");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "valid days", "1st", "_price", "gebühr", "in", "if", "null", "a.b"})
    void a_name_that_could_not_be_referred_to_is_refused(String name) {
        ExpressionRefused refused =
                catchThrowableOfType(ExpressionRefused.class, () -> Expression.compile("1", Map.of(name, Type.NUMBER)));

        assertThat(refused.sentence()).isEqualTo("cannot refer to anything by the name '%s'", name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"p", "P1", "valid_days", "inland", "iff", "nullable", "format", "notes", "orders", "thenSome"})
    void a_name_may_begin_like_a_word_of_the_language(String name) {
        Expression expression = Expression.compile(name + " + 1", Map.of(name, Type.NUMBER));

        assertThat(expression.names()).containsExactly(name);
    }

    private static ExpressionRefused refusal(String text) {
        return catchThrowableOfType(ExpressionRefused.class, () -> Holiday.compiled(text));
    }
}
