package io.makegood.promise.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.Violation;
import io.makegood.promise.Contracts;
import io.makegood.promise.Shop;
import io.makegood.promise.World;
import io.makegood.promise.guarantee.GuaranteeRef;
import io.makegood.promise.guarantee.PublishedVersion;
import io.makegood.promise.guarantee.Status;
import io.makegood.terms.check.Validation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FROM = Instant.parse("2009-10-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2009-12-01T00:00:00Z");

    private final PublishedVersion first = version(1, Status.PUBLISHED);

    @Test
    void a_promise_takes_its_due_time_and_zone_from_the_terms() throws JsonProcessingException {
        Promise promise = offer(Shop.aPromise("1993505414"), first);

        assertThat(promise.dueTimes())
                .containsExactly(World.aPromiseForNoon().promise().dueTimes().get(0));
        assertThat(promise.zone()).isEqualTo(World.BEIJING);
        assertThat(promise.facts()).isEqualTo(World.aPromiseForNoon().promise().facts());
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

    private static Promise offer(ObjectNode wish, PublishedVersion... versions) throws JsonProcessingException {
        return Offer.promise(
                Contracts.JSON.treeToValue(wish, MakePromise.class), List.of(versions), World.ORDER.tenant(), NOW);
    }

    private static List<String> refusal(ObjectNode wish, List<PublishedVersion> versions) {
        Invalid refusal =
                catchThrowableOfType(Invalid.class, () -> offer(wish, versions.toArray(PublishedVersion[]::new)));
        return refusal.errors().stream().map(Violation::pointer).toList();
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
