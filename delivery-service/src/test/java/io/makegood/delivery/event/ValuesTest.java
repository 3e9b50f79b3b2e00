package io.makegood.delivery.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.kernel.json.Json;
import io.makegood.kernel.refusal.UnreadableJson;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    private static final ObjectMapper JSON = Json.mapper();

    record Saying(Values values) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "0; 0",
                "-0.0; 0",
                "0e999999; 0",
                "10; 10",
                "1e2; 100",
                "1.0; 1",
                "1.50; 1.5",
                "-12.25; -12.25",
                "999999999999999; 999999999999999",
                "-999999999999999.999999999; -999999999999999.999999999",
                "1E14; 100000000000000",
                "0.100000001; 0.100000001",
                "1.0000000000; 1",
                "0.1000000000000000055511151231257827; refused",
                "\"\"; \"\"",
                "true; true",
                "false; false"
            })
    void a_value_is_kept_by_what_it_is_worth(String told, String kept) throws JsonProcessingException {
        if (kept.equals("refused")) {
            assertThat(refusal("{\"x\": %s}".formatted(told))).startsWith("/values/x ");
        } else {
            assertThat(JSON.writeValueAsString(values("{\"x\": %s}".formatted(told))))
                    .isEqualTo("{\"x\":%s}".formatted(kept));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0", "1.0, 1.00", "10, 1e1", "100000, 1E+5", "0.5, 5e-1", "0, -0.000"})
    void numbers_of_the_same_worth_are_the_same(String one, String other) throws JsonProcessingException {
        assertThat(values("{\"x\": %s}".formatted(one))).isEqualTo(values("{\"x\": %s}".formatted(other)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1.000000001", "1, \"1\"", "true, \"true\"", "true, false", "0.1, 0.10000001", "1, -1"})
    void what_is_worth_something_else_or_is_of_another_kind_is_another(String one, String other)
            throws JsonProcessingException {
        assertThat(values("{\"x\": %s}".formatted(one))).isNotEqualTo(values("{\"x\": %s}".formatted(other)));
    }

    @Test
    void the_order_of_values_says_nothing() throws JsonProcessingException {
        Values values = values("{\"b\": 1, \"a\": \"x\"}");

        assertThat(values).isEqualTo(values("{\"a\": \"x\", \"b\": 1}"));
        assertThat(JSON.writeValueAsString(values)).isEqualTo("{\"a\":\"x\",\"b\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000000000000000",
                "-1000000000000000",
                "1e15",
                "1e999999",
                "-1e999999",
                "1e2147483647",
                "1000e2147483646",
                "1e-10",
                "1e-999999",
                "0.1234567891",
                "1e99999999999",
                "NaN",
                "Infinity",
                "null",
                "{}",
                "{\"y\": 1}",
                "[]",
                "[1]",
                "\"\\u0000\"",
                "\"\\ud83d\""
            })
    void what_is_no_value_is_refused_and_pointed_at(String value) {
        assertThat(refusal("{\"fine\": 1, \"pieces\": %s}".formatted(value))).startsWith("/values/pieces ");
    }

    @Test
    void a_number_of_a_thousand_digits_is_refused_and_so_is_one_of_a_million() {
        assertThat(refusal("{\"x\": %s}".formatted("1".repeat(1000)))).contains("more than 15 digits before the point");
        assertThat(refusal("{\"x\": 0.%s}".formatted("1".repeat(900)))).contains("more than 9 digits after the point");
        assertThat(refusal("{\"x\": %s}".formatted("1".repeat(1_000_000)))).startsWith("/values/x ");
    }

    @Test
    void a_refusal_names_the_field_the_value_and_the_rule() {
        assertThat(refusal("{\"pieces\": 1e999999}"))
                .isEqualTo("/values/pieces cannot be read: 1E+999999 has more than 15 digits before the point");
        assertThat(refusal("{\"pieces\": [3]}"))
                .isEqualTo("/values/pieces cannot be read: it begins with '[', but a value is a text, a number, true "
                        + "or false");
        assertThat(refusal("{\"Pieces\": 3}"))
                .isEqualTo("/values/Pieces cannot be read: 'Pieces' is no name, which matches [a-z][A-Za-z0-9]{0,39}");
        assertThat(refusal("\"three\""))
                .isEqualTo("/values cannot be read: it begins with 'three', but values are an object");
    }

    @Test
    void a_text_has_at_most_200_characters() throws JsonProcessingException {
        assertThat(values("{\"x\": \"%s\"}".formatted("y".repeat(200))).byName())
                .hasSize(1);
        assertThat(refusal("{\"x\": \"%s\"}".formatted("y".repeat(201))))
                .endsWith("has 201 characters, but a text has at most 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "z9", "fromDate", "aB3", "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN"})
    void a_name_begins_with_a_small_letter_and_has_at_most_40_letters_and_digits(String name)
            throws JsonProcessingException {
        assertThat(values("{\"%s\": 1}".formatted(name)).byName()).containsOnlyKeys(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "A", "9", "a-b", "a_b", "a b", "ä", "aé", "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNO"})
    void any_other_name_is_refused_and_pointed_at(String name) {
        assertThat(refusal("{\"%s\": 1}".formatted(name))).startsWith("/values/%s cannot".formatted(name));
    }

    @Test
    void a_name_with_an_end_of_line_is_refused() {
        assertThat(refusal("{\"a\\n\": 1}")).contains("is no name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{x: 1}", "{\"x\"", "{\"x\": 1", "{\"x\": 1 2}", "{\"x\": 1, }"})
    void what_is_no_json_is_refused(String values) {
        assertThat(refusal(values)).isNotEmpty();
    }

    @Test
    void a_name_is_told_once() {
        assertThat(refusal("{\"x\": 1, \"x\": 1}")).isEqualTo("/values/x cannot be read: Duplicate field 'x'");
    }

    @Test
    void an_event_has_at_most_20_values() throws JsonProcessingException {
        assertThat(values(many(20)).byName()).hasSize(20);
        assertThat(refusal(many(21)))
                .isEqualTo("/values cannot be read: it has 21 values, but an event has at most 20");
        assertThat(refusal(many(10_000))).contains("it has 10000 values");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"name\": \"x\", \"value\": 1}]", "1", "true", "\"x\"", "\"\""})
    void values_are_an_object(String values) {
        assertThat(refusal(values)).startsWith("/values cannot be read: ").endsWith("but values are an object");
    }

    private static String many(int count) {
        return IntStream.range(0, count).mapToObj("\"v%d\": 1"::formatted).collect(Collectors.joining(",", "{", "}"));
    }

    private static Values values(String json) throws JsonProcessingException {
        return JSON.readValue(json, Values.class);
    }

    private static String refusal(String values) {
        StringBuilder detail = new StringBuilder();
        assertThatThrownBy(() -> JSON.readValue("{\"values\": %s}".formatted(values), Saying.class))
                .isInstanceOfSatisfying(
                        JsonProcessingException.class,
                        unreadable ->
                                detail.append(UnreadableJson.refusal(unreadable).detail()));
        return detail.toString();
    }
}
