package io.makegood.promise.quote.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.kernel.body.BodyLimit;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.promise.Shop;
import io.makegood.test.Tokens;
import io.makegood.test.Upload;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts and events made to break something: quotes and promises say what is wrong with them, and keep nothing. */
@QuarkusTest
@Timeout(60)
class HostileFactsTest {

    private static final String YAML = "application/yaml";
    private static final RestAssuredConfig AS_TEXT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(YAML, ContentType.TEXT));

    /** One of each type. */
    private static final JsonNode TERMS = Shop.json("""
            {"zone": "UTC", "currency": "EUR", "rounding": "half-up", "overpaid": "recover",
             "facts": {"share": "number", "days": "integer", "price": "money", "note": "text", "day": "date",
                       "hour": "time", "slot": "date-time", "patience": "duration", "member": "boolean"},
             "covers": [{"when": "note != \\"\\" and hour >= time(\\"00:00:00\\")", "because": "so"}],
             "objectives": [{"id": "arrived", "due": {"at": "slot"}, "reachedBy": ["arrived"]},
                            {"id": "called", "due": {"at": "day", "time": "23:59"}, "reachedBy": ["called"]},
                            {"id": "packed", "due": {"within": "patience"}, "reachedBy": ["packed"]},
                            {"id": "sent", "due": {"workingDays": "days", "at": "24:00"}, "reachedBy": ["sent"]}],
             "remedies": [{"kind": "refund"}],
             "awards": [{"id": "late", "for": "arrived", "pay": {"percent": "share", "of": "price"}},
                        {"id": "silent", "for": "called", "pay": {"choose": [{"when": {"member": true}, "amount": 2}, {"amount": 1}]}},
                        {"id": "unpacked", "for": "packed", "pay": {"per": "PT1M", "each": 0.01, "most": 100}},
                        {"id": "unsent", "for": "sent", "pay": {"per": "workingDay", "each": 1, "most": 100}}]}""");

    private static final Map<String, String> HONEST = Map.of(
            "share", "10",
            "days", "2",
            "price", "{\"amount\": \"20.00\", \"currency\": \"EUR\"}",
            "note", "\"no\"",
            "day", "\"2009-11-06\"",
            "hour", "\"09:00\"",
            "slot", "\"2009-11-05T12:00:00Z\"",
            "patience", "\"PT2H\"",
            "member", "true");

    private final Shop shop = new Shop();

    @BeforeEach
    void publish() {
        shop.publish("hostile", TERMS);
    }

    @Test
    void honest_facts_are_taken() {
        assertThat(quote(body(HONEST)).statusCode()).isEqualTo(200);
        assertThat(promise(body(HONEST)).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("facts")
    void a_fact_that_nobody_can_reckon_with_is_refused_where_it_stands(String name, String value, String word) {
        Map<String, String> facts = new TreeMap<>(HONEST);
        facts.put(name, value);

        assertRefused(quote(body(facts)), word);
        assertRefused(yamlQuote(body(facts)), word);
        assertRefused(promise(body(facts)), word);
        nothingIsKept();
    }

    static Stream<Arguments> facts() {
        String nines = "9".repeat(1_000_000 - 600);
        return Stream.of(
                fact("share", "1e999999999"),
                fact("share", "-1e-999999999"),
                fact("share", "1e16"),
                fact("share", "0.0000000001"),
                fact("share", "\"1e9\""),
                fact("share", "\"%s\"".formatted(nines)),
                fact("share", "[1]"),
                fact("share", "\"\\ud83d\""),
                Arguments.of("share", nines, ""),
                Arguments.of("share", "1e99999999999", ""),
                fact("days", "1.5"),
                fact("days", "1e400"),
                fact("days", "999999999999999"),
                fact("days", "-1"),
                fact("price", "{\"amount\": \"1e999999999\", \"currency\": \"EUR\"}"),
                fact("price", "{\"amount\": \"%s\", \"currency\": \"EUR\"}".formatted(nines)),
                fact("price", "{\"amount\": \"0.%s\", \"currency\": \"EUR\"}".formatted(nines)),
                fact("price", "{\"amount\": 1e999999999, \"currency\": \"EUR\"}"),
                fact("price", "{\"amount\": \"1.00\", \"currency\": \"\\u0000\"}"),
                fact("note", "\"a\\u0000b\""),
                fact("note", "\"\\ud83d\""),
                fact("note", "\"%s\"".formatted("x".repeat(900_000))),
                fact("day", "\"+999999999-12-31\""),
                fact("day", "\"-999999999-01-01\""),
                fact("day", "\"9999-12-31\""),
                fact("hour", "\"25:00\""),
                fact("slot", "\"+999999999-12-31T23:59:59-18:00\""),
                fact("slot", "\"-999999999-01-01T00:00:00+18:00\""),
                fact("slot", "\"9999-12-31T23:59:59-18:00\""),
                fact("slot", "\"0000-01-01T00:00:00Z\""),
                fact("patience", "\"PT9223372036854775807S\""),
                fact("patience", "\"P99999999999999999999D\""),
                fact("patience", "\"-PT1H\""),
                fact("member", "\"true\""),
                Arguments.of("a\\u0000", "1", "/facts/a\\u0000"),
                Arguments.of("\\ud83d", "1", ""),
                Arguments.of("a/b~c", "1", "/facts/a~1b~0c"),
                Arguments.of("k".repeat(40_000), "1", ""),
                Arguments.of("k".repeat(900_000), "1", ""));
    }

    private static Arguments fact(String name, String value) {
        return Arguments.of(name, value, "/facts/" + name);
    }

    /** All else is honest, so that it is this field that is refused. */
    @ParameterizedTest(name = "{0} instead of {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "facts": {"days": 1, "days": 1}                                   | facts  | Duplicate field 'days'
                    "facts": [1]                                                      | facts  | /facts
                    "facts": {}, "facts": {}                                          | facts  | Duplicate field 'facts'
                    "version": 1e999999999                                            |        | /version
                    "version": 99999999999999999999                                   |        | /version
                    "version": "one"                                                  |        | /version
                    "version": 1.5                                                    |        | /version
                    "version": ""                                                     |        | /version
                    "zone": "\\u0000"                                                 |        | /zone
                    "zone": ""                                                        |        | /zone
                    "zone": 0                                                         |        | /zone
                    "zone": "Europe/../../etc"                                        |        | /zone
                    "madeAt": "+999999999-12-31T23:59:59-18:00"                       | madeAt | /madeAt
                    "madeAt": 1e999999999                                             | madeAt | /madeAt
                    "dueAt": "0000-01-01T00:00:00Z"                                   |        | /dueAt
                    "colour\\u0000": 1                                                |        | /colour
                    "%s": 1                                                           |        | urn:makegood:problem
                    "kkk": 1                                                          |        | /kkk
                    """)
    void anything_else_of_a_wish_is_refused_where_it_stands(String field, @Nullable String instead, String word) {
        String wish = "{%s}"
                .formatted(Stream.concat(Stream.of(field.replace("%s", "k".repeat(45_000))), rest(instead))
                        .collect(Collectors.joining(", ")));

        assertRefused(quote(wish), word);
        assertRefused(yamlQuote(wish), word);
        assertRefused(promise(wish), word);
        nothingIsKept();
    }

    /** The fields of an honest wish but for one. */
    private static Stream<String> rest(@Nullable String without) {
        JsonNode honest = Shop.json(body(HONEST));
        return Stream.of("madeAt", "facts")
                .filter(name -> !name.equals(without))
                .map(name -> "\"%s\": %s".formatted(name, honest.get(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"a\\u0000\", \"occurredAt\": \"2009-11-03T15:00:00Z\"}",
                "{\"type\": \"\\ud83d\", \"occurredAt\": \"2009-11-03T15:00:00Z\"}",
                "{\"type\": \"arrived\", \"occurredAt\": \"+999999999-11-03T15:00:00Z\"}",
                "{\"type\": \"arrived\", \"occurredAt\": 1e999999999}",
                "null",
                "[]"
            })
    void an_event_that_cannot_be_is_refused(String event) {
        String facts = body(HONEST);
        String wish = facts.substring(0, facts.length() - 1) + ", \"events\": [%s]}".formatted(event);

        assertRefused(quote(wish), "/events/0");
        assertRefused(yamlQuote(wish), "/events/0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"pieces\": 1e999999999}",
                "{\"pieces\": -1e-999999999}",
                "{\"a\\u0000\": \"\\u0000\"}",
                "{\"a\": \"\\ud83d\"}",
                "[[[[]]]]",
                "\"\\u0000\"",
                "1e999999999"
            })
    void values_that_no_term_looks_for_change_nothing(String values) {
        String facts = body(HONEST);
        String wish = facts.substring(0, facts.length() - 1)
                + ", \"events\": [{\"type\": \"arrived\", \"occurredAt\": \"2009-11-03T15:00:00Z\", \"values\": %s}]}"
                        .formatted(values);

        JsonNode withoutValues = awards(quote(wish.replace(", \"values\": " + values, "")));
        assertThat(awards(quote(wish))).isNotEmpty().isEqualTo(withoutValues);
        assertThat(awards(yamlQuote(wish))).isEqualTo(withoutValues);
    }

    @Test
    void a_body_that_is_too_long_is_refused() {
        String guarantees = "/v1/guarantees";
        upload(guarantees, "application/json").assertTakesAtMost(BodyLimit.USUAL);
        upload(guarantees, YAML).assertTakesAtMost(BodyLimit.USUAL);
        upload(guarantees + "/hostile/versions/1/validate", YAML).assertTakesAtMost(BodyLimit.USUAL);
        upload(guarantees + "/hostile/quote", "application/json").assertTakesAtMost(BodyLimit.USUAL);
        upload(guarantees + "/hostile/quote", YAML).assertTakesAtMost(BodyLimit.USUAL);
        upload("/v1/promises", "application/json").assertTakesAtMost(BodyLimit.USUAL);
        upload("/v1/promises/batch", "application/json").assertTakesAtMost(4 * BodyLimit.MEGABYTE);
        nothingIsKept();
    }

    private Upload upload(String path, String contentType) {
        return new Upload("POST", path, contentType, Tokens.of(shop.tenant().name(), Roles.ADMIN));
    }

    @Test
    void eight_thousand_years_late_is_reckoned_soon() {
        String facts = body(HONEST);

        quote(facts.substring(0, facts.length() - 1) + ", \"asOf\": \"9998-12-31T00:00:00Z\"}")
                .then()
                .statusCode(200)
                .body("awards.amount.amount", contains("2.00", "2.00", "1.00", "100.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts: &f {days: 1}\nevents: [*f]", "facts: !!java.util.HashMap {}", "facts: {}\n--- {}"})
    void what_only_yaml_can_say_is_refused(String wish) {
        assertRefused(yamlQuote(wish), "malformed-yaml");
    }

    private static String body(Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> "\"%s\": %s".formatted(fact.getKey(), fact.getValue()))
                .collect(Collectors.joining(", ", "{\"madeAt\": \"2009-11-01T12:00:00Z\", \"facts\": {", "}}"));
    }

    private static JsonNode awards(Response quoted) {
        quoted.then().statusCode(200);
        return Shop.json(quoted.asString()).required("awards");
    }

    private Response quote(String body) {
        return shop.as(Roles.MERCHANT).body(body).post("/v1/guarantees/hostile/quote");
    }

    private Response yamlQuote(String body) {
        return shop.as(Roles.MERCHANT)
                .config(AS_TEXT)
                .contentType(YAML)
                .body(body)
                .post("/v1/guarantees/hostile/quote");
    }

    private Response promise(String body) {
        String more = "{\"guarantee\": \"hostile\", \"order\": \"%s\", \"customer\": \"zhang-lan\", "
                .formatted(UUID.randomUUID());
        return shop.post("/v1/promises", more + body.substring(1));
    }

    private static void assertRefused(Response answer, String word) {
        String body = answer.asString();
        String shown = body.substring(0, Math.min(body.length(), 700));
        assertThat(answer.statusCode()).as(shown).isIn(400, 422);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(shown).contains(word);
        assertThat(body).hasSizeLessThan(10_000);
    }

    private void nothingIsKept() {
        shop.get("/v1/promises").then().statusCode(200).body("data", empty());
    }
}
