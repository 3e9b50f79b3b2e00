package io.makegood.compensation.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.statement.Till.Paid;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MatchingTest {

    private final Till till = new Till();

    @Test
    void a_line_with_the_payouts_id_takes_it_from_the_bank_with_its_fee() {
        Paid paid = till.pays("1", "EUR 12.50");

        till.sendsCsv(new StripeFile()
                        .line("refund", "-12.50", "0.30", "", "", paid.id().toString()))
                .statusCode(201)
                .body("added", equalTo(1), "lines.matched", equalTo(1));

        assertThat(till.openKinds()).isEmpty();
        assertThat(till.balances())
                .isEqualTo(Map.of("owed-to-customers EUR", "12.50", "bank EUR", "-12.80", "provider-fees EUR", "0.30"));
    }

    @Test
    void a_line_is_matched_by_the_providers_reference() {
        till.pays("1", "EUR 12.50");

        till.sendsCsv(new StripeFile().refund("12.50", "re_1", "", "")).body("lines.matched", equalTo(1));

        assertThat(till.balances()).isEqualTo(Map.of("owed-to-customers EUR", "12.50", "bank EUR", "-12.50"));
    }

    @Test
    void an_id_without_dashes_or_cut_after_35_characters_is_the_payouts() {
        Paid bare = till.pays("1", "EUR 12.50");
        Paid cut = till.pays("2", "EUR 13.50");

        till.sendsCamt(new CamtFile()
                        .debit("12.50", bare.id().toString().replace("-", ""), "")
                        .debit("13.50", cut.id().toString().substring(0, 35), ""))
                .statusCode(201)
                .body("lines.matched", equalTo(2));
    }

    @Test
    void a_line_that_names_nothing_is_matched_by_amount_date_and_order_or_customer() {
        till.pays("A-17", "EUR 12.50");
        till.pays("A-18", "EUR 12.50");
        till.pays("A-19", "EUR 9.00");

        till.sendsCsv(new StripeFile()
                        .refund("12.50", "", "refund for order A-18", "")
                        .refund("12.50", "", "to customer-of-A-17", ""))
                .body("lines.matched", equalTo(2));

        assertThat(till.openKinds()).containsExactly("missing");
        assertThat(till.onlyException().at("/payout/order").asText()).isEqualTo("A-19");
    }

    @Test
    void payouts_alike_are_each_matched_once() {
        for (int index = 0; index < 3; index++) {
            till.pays("1", "EUR 5.00");
        }

        till.sendsCsv(new StripeFile()
                        .refund("5.00", "", "order 1", "")
                        .refund("5.00", "", "order 1", "")
                        .refund("5.00", "", "order 1", "")
                        .refund("5.00", "", "order 1", ""))
                .body("lines.matched", equalTo(3));

        assertThat(till.openKinds()).containsExactly("unknown");
    }

    @Test
    void words_do_not_match_another_amount_currency_or_a_date_far_off() {
        till.pays("1", "EUR 12.50");
        till.pays("2", "USD 12.50");
        Paid longAgo = Paid.of("3", "EUR 12.50");
        till.pays(List.of(new Paid(
                longAgo.id(), "3", "c", longAgo.amount(), longAgo.settledAt().minusSeconds(6 * 86_400), "r")));

        till.sendsCsv(new StripeFile()
                        .refund("12.51", "", "order 1", "")
                        .refund("12.50", "", "order 2", "")
                        .refund("12.50", "", "order 3", ""))
                .body("lines.matched", equalTo(0));

        assertThat(till.openKinds()).filteredOn("unknown"::equals).hasSize(3);
    }

    @Test
    void a_difference_within_the_tolerance_is_rounding() {
        till.tolerates("0.02", "EUR");
        Paid paid = till.pays("1", "EUR 12.50");
        Paid other = till.pays("2", "EUR 12.50");

        till.sendsCsv(new StripeFile()
                        .refund("12.52", "", "", paid.id().toString())
                        .refund("12.47", "", "", other.id().toString()))
                .body("lines.matched", equalTo(1));

        assertThat(till.openKinds()).containsExactly("amount-differs");
        assertThat(till.balances())
                .isEqualTo(Map.of(
                        "owed-to-customers EUR", "25.00",
                        "paid-out EUR", "-12.50",
                        "bank EUR", "-12.52",
                        "rounding EUR", "0.02"));
    }

    @Test
    void one_entry_of_a_bank_may_be_many_payouts() {
        Paid one = till.pays("1", "EUR 10.00");
        Paid two = till.pays("2", "EUR 20.00");
        Paid three = till.pays("3", "EUR 1.00");
        Paid four = till.pays("4", "EUR 2.00");

        till.sendsCamt(new CamtFile()
                        .entry(
                                "30.00",
                                "DBIT",
                                "",
                                CamtFile.part("10.00", one.id().toString())
                                        + CamtFile.part("20.00", two.id().toString()))
                        .entry(
                                "3.00",
                                "DBIT",
                                "",
                                CamtFile.details(three.id().toString(), "", "")
                                        + CamtFile.details(four.id().toString(), "", "")))
                .statusCode(201)
                .body("added", equalTo(3), "lines.matched", equalTo(3));

        assertThat(till.openKinds()).isEmpty();
        assertThat(till.balances()).isEqualTo(Map.of("owed-to-customers EUR", "33.00", "bank EUR", "-33.00"));
    }

    @Test
    void several_lines_may_be_one_payout() {
        Paid paid = till.pays("1", "EUR 30.00");

        till.sendsCamt(new CamtFile()
                        .debit("10.00", paid.id().toString(), "")
                        .debit("20.00", paid.id().toString(), ""))
                .body("lines.matched", equalTo(2));

        assertThat(till.openKinds()).isEmpty();
        assertThat(till.balances()).isEqualTo(Map.of("owed-to-customers EUR", "30.00", "bank EUR", "-30.00"));
    }

    @Test
    void what_the_bank_has_charged_within_an_entry_is_a_fee() {
        Paid paid = till.pays("1", "EUR 12.50");
        String charge = "<Chrgs><Rcrd><Amt Ccy=\"EUR\">0.25</Amt><CdtDbtInd>DBIT</CdtDbtInd>"
                + "<ChrgInclInd>true</ChrgInclInd></Rcrd></Chrgs>";

        till.sendsCamt(new CamtFile()
                        .entry(
                                "12.75",
                                "DBIT",
                                charge,
                                CamtFile.details(paid.id().toString(), "", "")))
                .body("lines.matched", equalTo(1));

        assertThat(till.balances())
                .isEqualTo(Map.of("owed-to-customers EUR", "12.50", "bank EUR", "-12.75", "provider-fees EUR", "0.25"));
    }

    @Test
    void each_difference_is_an_exception_of_its_kind() {
        Paid twice = till.pays("1", "EUR 12.50");
        Paid other = till.pays("2", "EUR 12.50");
        Paid yen = till.pays("3", "JPY 500");
        Paid back = till.pays("4", "EUR 7.00");
        till.pays("5", "EUR 8.00");

        till.sendsCsv(new StripeFile()
                .refund("12.50", "", "", twice.id().toString())
                .refund("12.50", "", "", twice.id().toString())
                .refund("12.40", "", "", other.id().toString())
                .refund("500.00", "", "", yen.id().toString())
                .refund("7.00", "", "", back.id().toString())
                .line("refund_failure", "7.00", "0.00", "", "", back.id().toString())
                .refund("99.00", "re_x", "of nobody", "")
                .line("charge", "50.00", "1.00", "ch_1", "a sale", "")
                .line("payout", "-300.00", "0.00", "po_1", "to the bank", ""));

        assertThat(till.openKinds())
                .containsExactly("amount-differs", "currency-differs", "duplicate", "missing", "returned", "unknown");
    }

    @Test
    void an_exception_shows_both_sides_and_its_age() {
        Paid paid = till.pays("1", "EUR 12.50");
        till.sendsCsv(
                new StripeFile().refund("12.40", "re_z", "mended", paid.id().toString()));

        JsonNode exception = till.onlyException();

        assertThat(exception.at("/line/amount/amount").asText()).isEqualTo("-12.40");
        assertThat(exception.at("/line/bookedAt").asText()).isEqualTo("2026-03-02T00:00:00Z");
        assertThat(exception.at("/payout/id").asText()).isEqualTo(paid.id().toString());
        assertThat(exception.at("/payout/amount/amount").asText()).isEqualTo("12.50");
        assertThat(exception.at("/ageInDays").asLong()).isGreaterThan(100);
        assertThat(till.exceptions("&guarantee=next-morning")).hasSize(1);
        assertThat(till.exceptions("&guarantee=another")).isEmpty();
    }

    @Test
    void what_is_missing_is_found_when_a_later_statement_shows_it() {
        Paid paid = till.pays("1", "EUR 12.50");
        till.sendsCsv(new StripeFile().line("charge", "50.00", "1.00", "ch_1", "a sale", ""));
        assertThat(till.openKinds()).containsExactly("missing");

        till.sendsCsv(new StripeFile().refund("12.50", "", "", paid.id().toString()));

        assertThat(till.openKinds()).isEmpty();
        assertThat(till.exceptions("&state=resolved").get(0).get("resolution").asText())
                .isEqualTo("matched");
    }
}
