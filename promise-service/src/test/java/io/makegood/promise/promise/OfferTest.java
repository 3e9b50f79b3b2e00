package io.makegood.promise.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.Violation;
import io.makegood.promise.Contracts;
import io.makegood.promise.Shop;
import io.makegood.promise.World;
import io.makegood.promise.guarantee.GuaranteeRef;
import io.makegood.promise.guarantee.PublishedVersion;
import io.makegood.promise.guarantee.Status;
import io.makegood.terms.Terms;
import io.makegood.terms.check.Validation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FROM = Instant.parse("2009-10-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2009-12-01T00:00:00Z");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** All optional, so that each can be looked at alone. */
    private static final String ONE_OF_EACH = """
            facts:
              km: {type: number, optional: true}
              pieces: {type: integer, optional: true}
              express: {type: boolean, optional: true}
              note: {type: text, optional: true}
              day: {type: date, optional: true}
              time: {type: time, optional: true}
              departs: {type: date-time, optional: true}
              warning: {type: duration, optional: true}
              ticket: {oneOf: [single, return], optional: true}
              name: {type: text, default: nobody}
              class: {type: integer, default: 2}
              seen: {type: boolean, learnedFrom: scanned}
            objectives: [{id: there, due: {within: PT48H}, reachedBy: [arrived]}]
            """;

    private final PublishedVersion first = version(1, Status.PUBLISHED);

    @Test
    void a_promise_takes_its_due_time_and_zone_from_the_terms() throws JsonProcessingException {
        Promise promise = offer(Shop.aPromise("1993505414"), first);

        assertThat(promise.dueTimes())
                .containsExactly(World.aPromiseForNoon().promise().dueTimes().get(0));
        assertThat(promise.zone()).isEqualTo(World.BEIJING);
        assertThat(promise.facts()).isEqualTo(World.aPromiseForNoon().promise().facts());
    }

    /** Clocks go back in Berlin on 25 October 2009; the terms are those of Beijing. */
    @Test
    void it_is_due_by_the_clocks_of_the_place_where_it_is_to_be_kept() throws JsonProcessingException {
        ObjectNode wish = Shop.aPromise("1993505414")
                .put("madeAt", "2009-10-24T23:30:00+02:00")
                .put("zone", "Europe/Berlin");

        assertThat(offer(wish, first).dueTimes())
                .extracting(DueTime::dueAt)
                .containsExactly(Instant.parse("2009-10-25T11:00:00Z"));
    }

    @ParameterizedTest(name = "{0} = {1} is refused at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    guarantee | null                        | /guarantee
                    version   | 2                           | /version
                    order     | null                        | /order
                    order     | " "                         | /order
                    customer  | null                        | /customer
                    madeAt    | "2026-01-01T00:00:00.1Z"    | /madeAt
                    madeAt    | "2009-09-30T23:59:59Z"      | /guarantee
                    madeAt    | "2009-12-01T00:00:00Z"      | /guarantee
                    dueAt     | "2009-11-02T12:00:00+08:00" | /dueAt
                    facts     | {}                          | /facts/orderValue
                    facts     | {"colour": "red"}           | /facts/colour
                    facts     | {"shippingFee": {"amount": "5.001", "currency": "CNY"}} | /facts/shippingFee
                    facts     | {"shippingFee": {"amount": "5.00", "currency": "EUR"}}  | /facts/shippingFee
                    facts     | {"shippingFee": {"amount": "-5.00", "currency": "CNY"}} | /facts/shippingFee
                    facts     | {"shippingFee": {"amount": 5.00, "currency": "CNY"}}    | /facts/shippingFee
                    facts     | {"shippingFee": {"amount": "1E+999999999", "currency": "CNY"}} | /facts/shippingFee
                    facts     | {"shippingFee": {"amount": "five", "currency": "CNY"}}  | /facts/shippingFee
                    facts     | {"shippingFee": {"amount": "5.00"}}                     | /facts/shippingFee
                    facts     | {"shippingFee": "5.00"}                                 | /facts/shippingFee
                    """)
    void what_cannot_be_promised_is_refused_where_it_stands(String field, String value, String pointer)
            throws JsonProcessingException {
        ObjectNode wish = Shop.aPromise("1993505414");
        wish.set(field, Contracts.JSON.readTree(value));

        assertThat(refusal(wish, field.equals("guarantee") ? List.of() : List.of(first)))
                .contains(pointer);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    {"amount": "-5.00", "currency": "CNY"} | which is less than nothing, but must be an amount of CNY, such as
                    {"amount": "5.005", "currency": "CNY"} | which has more decimals than the 2 of CNY
                    {"amount": "1234567890123456", "currency": "CNY"} | which has more than 15 digits before the point and 9 after
                    {"amount": "5 CNY", "currency": "CNY"} | whose amount is no number
                    {"amount": 5, "currency": "CNY"}       | which is no amount with its currency, both written as text
                    {"amount": "5.00", "currency": "EUR"}  | which is not in the currency of the terms
                    "5 CNY"                                | which is no amount with its currency, both written as text
                    """)
    void money_that_cannot_be_taken_is_refused_with_the_reason(String fee, String reason)
            throws JsonProcessingException {
        ObjectNode wish = Shop.aPromise("1993505414");
        ((ObjectNode) wish.path("facts")).set("shippingFee", Contracts.JSON.readTree(fee));

        assertThat(violations(wish, List.of(first)))
                .singleElement()
                .satisfies(violation -> assertThat(violation.detail()).contains(reason));
    }

    @Test
    void everything_wrong_is_told_at_once() throws JsonProcessingException {
        ObjectNode wish = Shop.aPromise("1993505414");
        wish.remove(List.of("order", "customer", "facts"));

        assertThat(refusal(wish, List.of(first)))
                .containsExactlyInAnyOrder("/order", "/customer", "/facts/orderValue", "/facts/shippingFee");
    }

    @ParameterizedTest(name = "due {0}: refused {1}")
    @CsvSource(textBlock = """
                    2009-11-01T18:52:00.999999+08:00, true
                    2009-11-01T18:52:01+08:00,        true
                    2009-11-01T18:52:01.000000999+08:00, true
                    2009-11-01T18:52:01.000001+08:00, false
                    """)
    void a_given_due_time_lies_after_the_promise(String dueAt, boolean refused) throws JsonProcessingException {
        ObjectNode wish = Shop.aPromise("1993505414").put("dueAt", dueAt);
        PublishedVersion given = withDueRule("\"given\"");

        if (refused) {
            assertThat(refusal(wish, List.of(given))).containsExactly("/dueAt");
        } else {
            assertThat(offer(wish, given).dueTimes()).hasSize(1);
        }
    }

    @Test
    void a_due_time_that_is_left_open_must_be_given() throws JsonProcessingException {
        assertThat(refusal(Shop.aPromise("1993505414"), List.of(withDueRule("\"given\""))))
                .containsExactly("/dueAt");
    }

    @Test
    void a_promise_made_too_late_in_the_day_is_refused() throws JsonProcessingException {
        PublishedVersion sameDay = withDueRule("{\"days\": 0, \"at\": \"18:52:01\"}");

        assertThat(refusal(Shop.aPromise("1993505414"), List.of(sameDay))).containsExactly("/madeAt");
    }

    @Test
    void the_newest_version_in_force_is_promised_unless_another_is_named() throws JsonProcessingException {
        PublishedVersion second = version(2, Status.PUBLISHED);
        PublishedVersion suspended = version(3, Status.SUSPENDED);
        ObjectNode wish = Shop.aPromise("1993505414");

        assertThat(offer(wish, suspended, second, first).guarantee().version()).isEqualTo(2);
        assertThat(offer(wish.put("version", 1), suspended, second, first)
                        .guarantee()
                        .version())
                .isEqualTo(1);
        assertThat(refusal(wish.put("version", 3), List.of(suspended, second, first)))
                .containsExactly("/version");
    }

    @Test
    void a_due_time_need_not_be_given_where_another_rule_says_when() throws JsonProcessingException {
        PublishedVersion express = version("""
                facts: {express: boolean}
                objectives:
                - {id: there, due: [{when: {express: true}, given: true}, {within: PT48H}], reachedBy: [arrived]}
                - {id: early, when: {express: true}, due: given, reachedBy: [arrived]}
                """);

        assertThat(offer(wish("{\"express\": false}"), express).dueTimes()).hasSize(1);
        assertThat(refusal(wish("{\"express\": true}"), List.of(express))).containsExactly("/dueAt");
        assertThat(offer(wish("{\"express\": true}").put("dueAt", "2009-11-02T12:00:00+08:00"), express)
                        .dueTimes())
                .hasSize(2);
    }

    @ParameterizedTest(name = "{0} may be {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    km        | 1500
                    km        | "1500.5"
                    km        | -3
                    pieces    | 4
                    pieces    | "4"
                    pieces    | 4.0
                    express   | false
                    note      | "by hand"
                    day       | "2009-11-02"
                    time      | "11:00"
                    departs   | "2009-11-02T12:00:00+08:00"
                    warning   | "PT15M"
                    ticket    | "return"
                    name      | "ada"
                    name      | null
                    class     | 2
                    """)
    void a_fact_is_of_its_type(String name, String value) throws JsonProcessingException {
        ObjectNode wish = wish("{}");
        JsonNode given = Contracts.JSON.readTree(value);
        ((ObjectNode) wish.path("facts")).set(name, given);

        Promise promise = offer(wish, version(ONE_OF_EACH));

        assertThat(promise.facts()).isEqualTo(given.isNull() ? Map.of() : Map.of(name, given));
    }

    @ParameterizedTest(name = "{0} may not be {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    km        | "far"
                    km        | true
                    km        | "1e3"
                    km        | {"amount": "5.00", "currency": "CNY"}
                    pieces    | 4.5
                    pieces    | []
                    express   | "false"
                    express   | 0
                    note      | " "
                    note      | 7
                    day       | "2009-02-30"
                    day       | "2009-11-02T12:00:00+08:00"
                    time      | "25:00"
                    departs   | "2009-11-02"
                    departs   | "2009-11-02T12:00:00"
                    warning   | "15 minutes"
                    ticket    | "weekly"
                    seen      | true
                    colour    | "red"
                    """)
    void a_fact_of_another_type_and_one_that_nobody_asks_for_are_refused(String name, String value)
            throws JsonProcessingException {
        ObjectNode wish = wish("{}");
        ((ObjectNode) wish.path("facts")).set(name, Contracts.JSON.readTree(value));

        assertThat(refusal(wish, List.of(version(ONE_OF_EACH)))).containsExactly("/facts/" + name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    {"prepared": "PT-1S"}     | /facts/prepared
                    {"prepared": "P3661D"}    | /facts/prepared
                    {"handling": -2}          | /facts/handling /facts
                    {"handling": -1}          | /facts/handling
                    {"handling": 3661}        | /facts/handling /facts
                    {"handling": 3660}        | /facts
                    {"grace": "PT-1S"}        | /facts/grace
                    {"handling": 3}           |
                    {"prepared": "PT2H"}      |
                    """)
    void a_length_of_time_beyond_all_sense_is_refused(String facts, @Nullable String pointers)
            throws JsonProcessingException {
        PublishedVersion version = version("""
                facts:
                  prepared: {type: duration, optional: true}
                  handling: {type: integer, optional: true}
                  grace: {type: duration, optional: true}
                let: {later: handling + 1}
                objectives:
                - id: there
                  due: [{startedBefore: "00:01", days: later, at: "12:00"}, {within: prepared}]
                  reachedBy: [arrived]
                  calledOff: [{by: [cancelled], notice: grace}]
                - {id: sent, due: {workingDays: handling, at: "24:00"}, reachedBy: [dispatched]}
                """);

        if (pointers == null) {
            assertThat(offer(wish(facts), version).dueTimes()).hasSize(1);
        } else {
            assertThat(refusal(wish(facts), List.of(version))).containsExactlyInAnyOrder(pointers.split(" "));
        }
    }

    @Test
    void what_is_not_covered_is_promised_and_void_or_refused_if_the_terms_say_so() throws JsonProcessingException {
        String terms = """
                facts: {km: number}
                covers: [{when: {km: {to: 1500}}, because: too far}]
                objectives: [{id: there, due: {within: PT48H}, reachedBy: [arrived]}]
                """;

        assertThat(offer(wish("{\"km\": 1501}"), version(terms)).dueTimes()).hasSize(1);
        assertThat(refusal(wish("{\"km\": 1501}"), List.of(version(terms + "outside: refuse\n"))))
                .containsExactly("/facts");
        assertThat(offer(wish("{\"km\": 1500}"), version(terms + "outside: refuse\n"))
                        .dueTimes())
                .hasSize(1);
    }

    @ParameterizedTest(name = "bought {0}: version {1}")
    @CsvSource(textBlock = """
                    2009-11-29, 1
                    2009-11-30, 2
                    2009-12-01, 2
                    """)
    void a_fact_can_decide_which_version_applies_from_local_midnight(String bought, int version)
            throws JsonProcessingException {
        Terms terms = terms("""
                effectiveBy: bought
                facts: {bought: date}
                objectives: [{id: there, due: {within: PT48H}, reachedBy: [arrived]}]
                """);
        Instant change = Instant.parse("2009-11-29T16:00:00Z");
        PublishedVersion second =
                new PublishedVersion(new GuaranteeRef("next-morning", 2), Status.PUBLISHED, change, null, terms);
        PublishedVersion first =
                new PublishedVersion(new GuaranteeRef("next-morning", 1), Status.PUBLISHED, FROM, change, terms);

        assertThat(offer(wish("{\"bought\": \"%s\"}".formatted(bought)), second, first)
                        .guarantee()
                        .version())
                .isEqualTo(version);
    }

    @Test
    void what_must_not_happen_has_no_due_time_and_a_fact_in_the_past_is_none() throws JsonProcessingException {
        PublishedVersion intact = version("objectives: [{id: intact, never: [lost]}]");
        PublishedVersion departed = version("""
                facts: {departs: date-time}
                objectives: [{id: there, due: {at: departs}, reachedBy: [arrived]}]
                """);

        assertThat(offer(wish("{}"), intact).dueTimes())
                .extracting(DueTime::dueAt)
                .containsExactly((Instant) null);
        assertThat(refusal(wish("{\"departs\": \"2009-11-01T18:52:01+08:00\"}"), List.of(departed)))
                .containsExactly("/madeAt");
    }

    private static ObjectNode wish(String facts) throws JsonProcessingException {
        ObjectNode wish = Shop.aPromise("1993505414");
        wish.set("facts", Contracts.JSON.readTree(facts));
        return wish;
    }

    private static PublishedVersion version(String terms) throws JsonProcessingException {
        return new PublishedVersion(new GuaranteeRef("next-morning", 1), Status.PUBLISHED, FROM, UNTIL, terms(terms));
    }

    private static Terms terms(String more) throws JsonProcessingException {
        String common = "currency: CNY\nzone: Asia/Shanghai\nrounding: half-up\noverpaid: recover\n";
        return Validation.trusted(YAML.readTree(common + more), Map.of());
    }

    private static Promise offer(ObjectNode wish, PublishedVersion... versions) throws JsonProcessingException {
        return Offer.promise(
                Contracts.JSON.treeToValue(wish, MakePromise.class), List.of(versions), World.ORDER.tenant(), NOW);
    }

    private static List<String> refusal(ObjectNode wish, List<PublishedVersion> versions) {
        return violations(wish, versions).stream().map(Violation::pointer).toList();
    }

    private static List<Violation> violations(ObjectNode wish, List<PublishedVersion> versions) {
        return catchThrowableOfType(Invalid.class, () -> offer(wish, versions.toArray(PublishedVersion[]::new)))
                .errors();
    }

    private static PublishedVersion version(int number, Status status) {
        return new PublishedVersion(new GuaranteeRef("next-morning", number), status, FROM, UNTIL, World.NEXT_MORNING);
    }

    private static PublishedVersion withDueRule(String rule) throws JsonProcessingException {
        ObjectNode terms = Contracts.nextMorning();
        ((ObjectNode) terms.at("/objectives/0")).set("due", Contracts.JSON.readTree(rule));
        return new PublishedVersion(
                new GuaranteeRef("next-morning", 1), Status.PUBLISHED, FROM, null, Validation.trusted(terms, Map.of()));
    }
}
