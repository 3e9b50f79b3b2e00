package io.makegood.compensation.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.world.Shop;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BreakdownTest {

    private static final String ALWAYS = "?from=2000-01-01T00:00:00Z&until=2100-01-01T00:00:00Z";

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void figures_are_told_apart_by_carrier_and_cause() {
        settleTwoAndFailOne();

        List<String> lines = new ArrayList<>();
        figures("&by=carrier&by=cause")
                .forEach(one -> lines.add(one.get("carrier").asText() + "/"
                        + one.get("cause").asText() + " computed " + amount(one.get("computed")) + " settled "
                        + amount(one.at("/payments/settled")) + " back " + amount(one.at("/recoveries/settled"))
                        + " failed "
                        + amount(one.at("/payments/failed"))));

        assertThat(lines)
                .containsExactly(
                        "beijing-couriers/flat-battery computed 11.84 settled 11.84 back 0.00 failed 0.00",
                        "beijing-couriers/ill computed 0.00 settled 11.84 back 11.84 failed 0.00",
                        "/ computed 5.00 settled 0.00 back 0.00 failed 5.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&by=guarantee", "&by=carrier", "&by=cause", "&by=guarantee&by=carrier&by=cause"})
    void however_they_are_told_apart_they_come_to_the_same(String by) {
        settleTwoAndFailOne();

        BigDecimal computed = BigDecimal.ZERO;
        for (JsonNode one : figures(by)) {
            computed = computed.add(new BigDecimal(amount(one.get("computed"))));
            assertThat(one.at("/unexplained/amount").asText()).isEqualTo("0.00");
        }

        assertThat(computed).isEqualByComparingTo("16.84");
    }

    @Test
    void each_figure_is_the_sum_of_its_rows() {
        settleTwoAndFailOne();

        List<JsonNode> figures = figures("&by=guarantee&by=carrier&by=cause").findParents("rows");

        assertThat(figures).hasSize(3 * 19);
        figures.forEach(this::assertSumOfItsRows);
        report().at("/guarantees/0").findParents("rows").forEach(this::assertSumOfItsRows);
    }

    @Test
    void what_cannot_be_told_apart_is_refused() {
        shop.get("/v1/reconciliation/figures" + ALWAYS + "&by=weather")
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
        shop.get("/v1/reconciliation/rows" + ALWAYS + "&figure=luck&currency=USD")
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    private void assertSumOfItsRows(JsonNode figure) {
        long count = 0;
        BigDecimal amount = BigDecimal.ZERO;
        @Nullable String next = figure.get("rows").asText() + "&limit=1";
        while (next != null) {
            JsonNode page = read(next);
            for (JsonNode row : page.get("data")) {
                count += row.get("count").asLong();
                amount = amount.add(new BigDecimal(amount(row)));
            }
            JsonNode cursor = page.path("nextCursor");
            next = cursor.isTextual() ? figure.get("rows").asText() + "&limit=1&cursor=" + cursor.asText() : null;
        }
        assertThat(count + " " + amount.setScale(2))
                .as(figure.get("rows").asText())
                .isEqualTo(figure.get("count").asLong() + " " + amount(figure));
    }

    /** Two that couriers made late, one of which was in time after all; and one for which nobody named a cause. */
    private void settleTwoAndFailOne() {
        UUID recovered = late("order-1", "PT24H", "ill");
        shop.awaitPayouts(recovered, "settled", 1);
        shop.promiseService().promises(shop.promiseService().kept(recovered, "order-1", 2));
        shop.awaitPayouts(recovered, "settled", 2);
        shop.awaitPayouts(late("order-2", "PT24H", "flat-battery"), "settled", 1);
        shop.merchant().answers(422);
        shop.awaitPayouts(late("order-3", "PT0S", null), "failed", 1);
    }

    private UUID late(String order, String by, @Nullable String reason) {
        UUID promise = shop.promise(order);
        ObjectNode breached = shop.promiseService().breached(promise, order, 1, 0, by);
        if (reason != null) {
            ObjectNode data = (ObjectNode) breached.get("data");
            ((ObjectNode) data.get("measured")).put("party", "carrier").put("reason", reason);
            ObjectNode cause = data.putObject("cause").put("party", "carrier").put("reason", reason);
            cause.putObject("event")
                    .put("source", "beijing-couriers")
                    .put("id", order + "-delayed")
                    .put("type", "delayed")
                    .put("occurredAt", "2009-11-03T16:00:00+08:00");
        }
        shop.promiseService().promises(breached);
        return promise;
    }

    private JsonNode figures(String by) {
        return read("/v1/reconciliation/figures" + ALWAYS + by).get("figures");
    }

    private JsonNode report() {
        return read("/v1/reconciliation" + ALWAYS);
    }

    private JsonNode read(String path) {
        return Contracts.read(shop.get(path).statusCode(200).extract().asString());
    }

    private static String amount(JsonNode figure) {
        return figure.at("/amount/amount").asText();
    }
}
