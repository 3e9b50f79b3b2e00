package io.makegood.promise.terms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.promise.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationTest {

    @Test
    void the_guarantee_of_the_story_can_be_published() {
        assertThat(Validation.of(Contracts.nextMorning())).isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1} is found at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    /awards/0/tiers/1/from     | "PT25H"                 | /awards/0/tiers/1/from
                    /awards/0/tiers/1/from     | "PT23H59M59.999S"       | /awards/0/tiers/1/from
                    /awards/0/tiers/0/from     | "-PT1H"                 | /awards/0/tiers/0/from
                    /awards/0/tiers/3/until    | "PT96H"                 | /awards/0/tiers/3/until
                    /awards/0/tiers/3/until    | "PT72H"                 | /awards/0/tiers/3/until
                    /awards/0/tiers/2/until    | null                    | /awards/0/tiers/2/until
                    /awards/0/tiers/2/pay/percent | "9.99"               | /awards/0/tiers/2/pay
                    /awards/0/tiers/2/pay/percent | "-1"                 | /awards/0/tiers/2/pay/percent
                    /awards/0/tiers/2/pay/of   | "orderValu"             | /awards/0/tiers/2/pay/of
                    /awards/0/tiers            | []                      | /awards/0/tiers
                    /awards/0/objective        | "arrived"               | /awards/0/objective
                    /awards/0/atMost           | "50.001"                | /awards/0/atMost
                    /awards/0/atMost           | 50.00                   | /awards/0/atMost
                    /awards/0/remedy           | "flowers"               | /awards/0/remedy
                    /awards/0/for              | "everything"            | /awards/0/for
                    /awards/1/id               | "late-delivery"         | /awards/1/id
                    /awards/1/tiers/0/pay/amount | "2.005"               | /awards/1/tiers/0/pay/amount
                    /awards/1/tiers/0/pay/amount | "-2.00"               | /awards/1/tiers/0/pay/amount
                    /awards/1/tiers/0/pay/amount | "two"                 | /awards/1/tiers/0/pay/amount
                    /currency                  | "CNX"                   | /currency
                    /zone                      | "Asia/Atlantis"         | /zone
                    /zone                      | null                    | /zone
                    /rounding                  | "as-we-like"            | /rounding
                    /overpaid                  | "forget"                | /overpaid
                    /surprise                  | 1                       | /surprise
                    /facts/orderValue/type     | "colour"                | /facts/orderValue/type
                    /objectives                | []                      | /objectives
                    /objectives                | {}                      | /objectives
                    /objectives/0/reachedBy    | []                      | /objectives/0/reachedBy
                    /objectives/0/reachedBy/0  | "DELIVERED"             | /objectives/0/reachedBy/0
                    /objectives/0/warnBefore   | "PT0S"                  | /objectives/0/warnBefore
                    /objectives/0/warnBefore   | "two hours"             | /objectives/0/warnBefore
                    /objectives/0/due/kind     | "soon"                  | /objectives/0/due/kind
                    /objectives/0/due/at       | "noon"                  | /objectives/0/due/at
                    /objectives/0/due/days     | -1                      | /objectives/0/due/days
                    /objectives/0/due/days     | 3661                    | /objectives/0/due/days
                    /objectives/0/warnBefore   | "PT87841H"              | /objectives/0/warnBefore
                    /awards/1/tiers/0/pay/amount | "1E+999999999"        | /awards/1/tiers/0/pay/amount
                    /objectives/0/warnBefore   | "PT2H0.0000001S"        | /objectives/0/warnBefore
                    /awards/0/tiers/1/from     | "PT24H0.0000001S"       | /awards/0/tiers/1/from
                    /awards/0/tiers/0/until    | "PT24H0.0000001S"       | /awards/0/tiers/0/until
                    /objectives/0/due          | {"kind":"within","duration":"PT0.0000001S"} | /objectives/0/due/duration
                    /objectives/0/due/days     | 1.5                     | /objectives/0/due/days
                    /objectives/0/due          | {"kind":"given","at":1} | /objectives/0/due/at
                    /objectives/0/due          | {"kind":"within","duration":"PT0S"} | /objectives/0/due/duration
                    /exclusions/0/parties/0    | "weather"               | /exclusions/0/parties/0
                    /exclusions/0/parties      | []                      | /exclusions/0/parties
                    """)
    void what_is_wrong_is_found_where_it_is(String pointer, String json, String found) throws JsonProcessingException {
        ObjectNode terms = Contracts.nextMorning();
        set(terms, pointer, Contracts.JSON.readTree(json));

        assertThat(Validation.of(terms)).extracting(Finding::pointer).contains(found);
    }

    @ParameterizedTest(name = "{0} = {1} is fine")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    /awards/0/tiers/2/pay/percent | "10"
                    /awards/0/tiers/0/from        | "PT1S"
                    /awards/0/tiers/0/from        | "PT0.000001S"
                    /awards/0/atMost              | "50.000"
                    /awards/0/atMost              | "0"
                    /objectives/0/warnBefore      | null
                    /objectives/0/due/days        | 0
                    /objectives/0/due             | {"kind":"given"}
                    /objectives/0/due             | {"kind":"within","duration":"PT0.000001S"}
                    /exclusions                   | []
                    /awards                       | []
                    """)
    void what_is_right_is_left_alone(String pointer, String json) throws JsonProcessingException {
        ObjectNode terms = Contracts.nextMorning();
        set(terms, pointer, Contracts.JSON.readTree(json));

        assertThat(Validation.of(terms)).isEmpty();
    }

    @Test
    void everything_unreadable_is_told_at_once() throws JsonProcessingException {
        ObjectNode terms = Contracts.nextMorning();
        set(terms, "/zone", Contracts.JSON.readTree("7"));
        set(terms, "/currency", Contracts.JSON.readTree("null"));

        assertThat(Validation.of(terms)).extracting(Finding::pointer).containsExactly("/zone", "/currency");
    }

    @Test
    void the_author_learns_what_is_wrong_and_what_would_be_right() throws JsonProcessingException {
        ObjectNode terms = Contracts.nextMorning();
        set(terms, "/awards/0/tiers/1/from", Contracts.JSON.readTree("\"PT25H\""));

        assertThat(Validation.of(terms))
                .containsExactly(new Finding(
                        "/awards/0/tiers/1/from",
                        "/awards/0/tiers/1/from leaves a gap from PT24H to PT25H",
                        "begin at PT24H"));
    }

    @Test
    void yen_have_no_decimals() throws JsonProcessingException {
        ObjectNode terms = Contracts.nextMorning();
        set(terms, "/currency", Contracts.JSON.readTree("\"JPY\""));
        set(terms, "/awards/1/tiers/0/pay/amount", Contracts.JSON.readTree("\"200.5\""));

        assertThat(Validation.of(terms)).extracting(Finding::pointer).containsExactly("/awards/1/tiers/0/pay/amount");
    }

    private static void set(ObjectNode document, String pointer, JsonNode value) {
        JsonPointer path = JsonPointer.compile(pointer);
        JsonNode parent = document.at(path.head());
        if (parent instanceof ArrayNode list) {
            list.set(path.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(path.last().getMatchingProperty(), value);
        }
    }
}
