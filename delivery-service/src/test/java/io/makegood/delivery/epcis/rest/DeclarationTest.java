package io.makegood.delivery.epcis.rest;

import static io.makegood.delivery.epcis.rest.EpcisSender.SSCC;
import static io.makegood.delivery.epcis.rest.EpcisSender.document;
import static io.makegood.delivery.epcis.rest.EpcisSender.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.delivery.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An event that is declared to be an error stands no more, whatever came first. */
@QuarkusTest
class DeclarationTest {

    private static final String ORDER = "1993505414";
    private static final String WRONG = event("wrong", "receiving");
    private static final String DECLARED = event("wrong", "receiving", """
            , "errorDeclaration": {"declarationTime": "2026-03-03T09:00:00+01:00", "reason": "incorrect_data", \
            "correctiveEventIDs": ["urn:example:right"]}""");
    private static final String RIGHT = event("right", "receiving").replace("2026-03-02", "2026-03-01");

    private final Shop shop = new Shop();
    private final EpcisSender sender = new EpcisSender(shop);

    @ParameterizedTest
    @ValueSource(strings = {"WDR", "WRD", "DWR", "DRW", "RWD", "RDW"})
    void a_correction_stands_alone_in_whatever_order_the_three_are_told(String order) {
        shop.register(ORDER, SSCC);

        order.chars().mapToObj(DeclarationTest::told).forEach(event -> sender.captures(document(event)));

        assertTimeline();
    }

    @Test
    void they_may_come_in_one_document_or_before_their_order() {
        sender.captures(document(DECLARED, RIGHT, WRONG));
        shop.register(ORDER, SSCC);

        assertTimeline();
    }

    private void assertTimeline() {
        assertThat(sender.timeline(ORDER))
                .containsExactly(
                        "delivered effective urn:example:right",
                        "delivered withdrawn urn:example:wrong",
                        "withdrawn effective urn:example:wrong#error-2026-03-03T08:00:00Z");
    }

    private static String told(int letter) {
        return switch (letter) {
            case 'W' -> WRONG;
            case 'D' -> DECLARED;
            default -> RIGHT;
        };
    }

    @Test
    void what_did_not_occur_is_taken_back_with_everything_that_it_said() {
        shop.register(ORDER, SSCC);
        String readings =
                ", \"disposition\": \"damaged\", \"sensorElementList\": [{\"sensorReport\": [{\"type\": \"Temperature\", \"value\": 30}]}]";
        sender.captures(document(event("1", "receiving", readings)));

        sender.captures(document(event("1", "receiving", readings + """
                , "errorDeclaration": {"declarationTime": "2026-03-03T09:00:00Z", "reason": "did_not_occur"}""")));

        List<String> timeline = sender.timeline(ORDER);
        assertThat(timeline).hasSize(6);
        assertThat(timeline.stream().filter(event -> event.contains(" effective ")))
                .hasSize(3)
                .allMatch(event -> event.startsWith("withdrawn "));
    }

    @Test
    void the_event_is_shown_with_its_declaration_and_says_why() {
        sender.captures(document(WRONG, DECLARED));

        assertThat(Shop.json(sender.as(Roles.CARRIER)
                                .get("/v1/epcis/events/{id}", "urn:example:wrong")
                                .asString())
                        .at("/errorDeclaration/reason")
                        .asText())
                .isEqualTo("incorrect_data");
        JsonNode declared =
                Shop.json(shop.get("/v1/events/{source}/{id}", "epcis", "urn:example:wrong#error-2026-03-03T08:00:00Z")
                        .asString());
        assertThat(declared.path("reason").asText()).isEqualTo("incorrect_data");
        assertThat(declared.path("text").asText()).isEqualTo("corrected by urn:example:right");
        assertThat(declared.path("withdraws").asText()).isEqualTo("urn:example:wrong");
    }

    @Test
    void an_event_without_an_id_is_declared_by_its_content() {
        shop.register(ORDER, SSCC);
        List<String> nameless = Arrays.asList(WRONG, DECLARED).stream()
                .map(event -> event.replace("\"eventID\": \"urn:example:wrong\", ", ""))
                .toList();

        sender.captures(document(nameless.toArray(String[]::new)));

        assertThat(sender.timeline(ORDER))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("delivered withdrawn urn:makegood:epcis:");
    }
}
