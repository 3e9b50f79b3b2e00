package io.makegood.compensation.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.statement.Till.Paid;
import io.makegood.kernel.tenancy.Roles;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StatementReportTest {

    private static final String MARCH = "?from=2026-03-01T00:00:00Z&until=2026-04-01T00:00:00Z";

    private final Till till = new Till();

    @Test
    void what_was_settled_is_matched_missing_differing_or_written_off() {
        Paid matched = till.pays("1", "EUR 10.00");
        till.pays("2", "EUR 20.00");
        Paid differs = till.pays("3", "EUR 30.00");
        Paid writtenOff = till.pays("4", "EUR 40.00");
        till.sendsCsv(new StripeFile()
                .refund("10.00", "", "", matched.id().toString())
                .refund("30.01", "", "", differs.id().toString())
                .refund("40.02", "", "", writtenOff.id().toString()));
        till.exceptions("&kind=amount-differs").stream()
                .filter(one -> one.at("/payout/order").asText().equals("4"))
                .forEach(one -> till.resolves(one, Map.of("resolution", "write-off", "reason", "two cents"))
                        .statusCode(200));

        JsonNode settled = report().at("/settled/0");

        assertThat(settled.at("/kind").asText()).isEqualTo("payment");
        assertThat(settled.at("/settled/amount/amount").asText()).isEqualTo("100.00");
        assertPlace(settled, "matched", 1, "10.00");
        assertPlace(settled, "missing", 1, "20.00");
        assertPlace(settled, "differing", 1, "30.00");
        assertPlace(settled, "written-off", 1, "40.00");
        assertPlace(settled, "awaited", 0, "0.00");
    }

    @Test
    void each_figure_leads_to_the_payouts_behind_it() {
        Paid matched = till.pays("1", "EUR 10.00");
        Paid missing = till.pays("2", "EUR 20.00");
        till.sendsCsv(new StripeFile().refund("10.00", "", "", matched.id().toString()));

        JsonNode settled = report().at("/settled/0");

        assertThat(rows(place(settled, "matched"))).containsExactly(matched.id().toString());
        assertThat(rows(place(settled, "missing"))).containsExactly(missing.id().toString());
        assertThat(rows(place(settled, "awaited"))).isEmpty();
    }

    @Test
    void what_no_statement_has_had_to_show_is_awaited() {
        till.pays("1", "EUR 10.00");

        assertPlace(report().at("/settled/0"), "awaited", 1, "10.00");
    }

    @Test
    void the_bank_opens_moves_and_closes() {
        Paid paid = till.pays("1", "EUR 10.00");
        till.sendsCamt(new CamtFile().debit("10.00", paid.id().toString(), "").credit("3.00", "x", "a sale", ""));

        JsonNode bank = report().at("/statements/0");

        assertThat(bank.at("/account").asText()).isEqualTo("DE89370400440532013000");
        assertThat(bank.at("/opening/amount").asText()).isEqualTo("1000.00");
        assertThat(bank.at("/movement/amount").asText()).isEqualTo("-7.00");
        assertThat(bank.at("/closing/amount").asText()).isEqualTo("993.00");
        assertThat(bank.at("/unexplained/amount").asText()).isEqualTo("0.00");
    }

    @Test
    void a_line_says_what_it_was_matched_with_and_by_what() {
        Paid byId = till.pays("1", "EUR 10.00");
        Paid byReference = till.pays("2", "EUR 20.00");
        Paid byFields = till.pays("3", "EUR 30.00");
        String statement = till.sendsCsv(new StripeFile()
                        .refund("10.00", "", "a", byId.id().toString())
                        .refund("20.00", "re_2", "b", "")
                        .refund("30.00", "", "c for customer-of-3", ""))
                .extract()
                .path("id");

        JsonNode lines = lines(statement, "?state=matched");

        assertThat(lines).hasSize(3);
        for (JsonNode line : lines) {
            String said = line.at("/matches/0/payout").asText() + " " + line.at("/matches/0/on");
            assertThat(said)
                    .isIn(
                            byId.id() + " [\"payout-id\"]",
                            byReference.id() + " [\"reference\"]",
                            byFields.id() + " [\"amount\",\"currency\",\"date\",\"customer\"]");
        }
        assertThat(lines(statement, "?state=open")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MARCH,
                MARCH + "&place=lost&kind=payment&currency=EUR",
                MARCH + "&place=matched&kind=gift&currency=EUR",
                MARCH + "&place=matched&kind=payment&currency=EURO",
                "?place=matched&kind=payment&currency=EUR"
            })
    void a_figure_that_is_none_is_refused(String query) {
        till.as(Roles.FINANCE)
                .get("/v1/reconciliation/settled" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
    }

    private JsonNode report() {
        return read("/v1/reconciliation" + MARCH);
    }

    private JsonNode lines(String statement, String query) {
        return read("/v1/statements/" + statement + "/lines" + query).get("data");
    }

    private List<String> rows(JsonNode place) {
        return read(place.get("rows").asText()).get("data").findValuesAsText("id");
    }

    private JsonNode read(String path) {
        return Contracts.read(till.as(Roles.FINANCE)
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static JsonNode place(JsonNode settled, String name) {
        for (JsonNode place : settled.get("places")) {
            if (place.get("place").asText().equals(name)) {
                return place;
            }
        }
        throw new AssertionError("no place " + name);
    }

    private static void assertPlace(JsonNode settled, String name, int count, String amount) {
        assertThat(place(settled, name).get("count").asInt()).isEqualTo(count);
        assertThat(place(settled, name).at("/amount/amount").asText()).isEqualTo(amount);
    }
}
