package io.makegood.compensation.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.statement.Till.Paid;
import io.makegood.kernel.tenancy.Roles;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ResolutionTest {

    private final Till till = new Till();

    @Test
    void a_line_that_nobody_could_read_is_matched_by_hand() {
        Paid paid = till.pays("1", "EUR 12.50");
        till.sendsCsv(new StripeFile().refund("12.50", "re_other", "no words", ""));
        JsonNode unknown = unknown();

        till.resolves(
                        unknown,
                        Map.of(
                                "resolution", "matched-by-hand",
                                "reason", "the provider said so by telephone",
                                "payout", paid.id().toString()))
                .statusCode(200)
                .body("state", equalTo("resolved"), "resolvedBy", equalTo("grace"))
                .body("reason", equalTo("the provider said so by telephone"))
                .body("payout.id", equalTo(paid.id().toString()));

        assertThat(till.balances()).isEqualTo(Map.of("owed-to-customers EUR", "12.50", "bank EUR", "-12.50"));
    }

    @Test
    void a_hand_matches_nothing_that_differs_beyond_the_tolerance() {
        Paid paid = till.pays("1", "EUR 12.50");
        till.sendsCsv(new StripeFile().refund("12.40", "re_other", "no words", ""));
        JsonNode unknown = unknown();

        till.resolves(unknown, byHand(paid.id())).statusCode(422).body("errors[0].pointer", equalTo("/payout"));
        till.resolves(unknown, byHand(UUID.randomUUID())).statusCode(422).body("errors[0].pointer", equalTo("/payout"));

        assertThat(till.balances()).containsEntry("paid-out EUR", "-12.50").doesNotContainKey("bank EUR");
        assertThat(unknown()).isNotNull();
    }

    @Test
    void a_difference_is_written_off_to_the_chosen_account() {
        Paid paid = till.pays("1", "EUR 12.50");
        till.sendsCsv(new StripeFile().refund("12.90", "", "", paid.id().toString()));

        till.resolves(
                        till.onlyException(),
                        Map.of("resolution", "write-off", "reason", "a charge", "account", "provider-fees"))
                .statusCode(200);

        assertThat(till.balances())
                .isEqualTo(Map.of("owed-to-customers EUR", "12.50", "bank EUR", "-12.90", "provider-fees EUR", "0.40"));
        assertThat(till.openKinds()).isEmpty();
    }

    @Test
    void another_currency_is_written_off_on_both_sides() {
        Paid paid = till.pays("1", "EUR 12.50");
        till.sendsCsv(new StripeFile()
                .line("refund", "-13.60 usd", "0.00", "", "", paid.id().toString()));

        till.resolves(till.onlyException(), Map.of("resolution", "write-off", "reason", "exchanged"))
                .statusCode(200);

        assertThat(till.balances())
                .isEqualTo(Map.of(
                        "owed-to-customers EUR", "12.50",
                        "rounding EUR", "-12.50",
                        "bank USD", "-13.60",
                        "rounding USD", "13.60"));
    }

    @Test
    void a_duplicate_is_written_off_and_what_is_missing_too() {
        Paid twice = till.pays("1", "EUR 12.50");
        till.sendsCsv(new StripeFile()
                .refund("12.50", "", "", twice.id().toString())
                .refund("12.50", "", "", twice.id().toString()));
        till.resolves(
                        till.onlyException(),
                        Map.of(
                                "resolution",
                                "write-off",
                                "reason",
                                "kept by the customer",
                                "account",
                                "goodwill-expense"))
                .statusCode(200);
        till.pays("2", "EUR 3.00");
        Paid next = till.pays("3", "EUR 1.00");
        till.sendsCamt(new CamtFile().debit("1.00", next.id().toString(), ""));
        assertThat(till.openKinds()).containsExactly("missing");
        till.resolves(till.onlyException(), Map.of("resolution", "write-off", "reason", "never sent"))
                .statusCode(200);

        assertThat(till.balances())
                .isEqualTo(Map.of(
                        "owed-to-customers EUR", "16.50",
                        "rounding EUR", "-3.00",
                        "bank EUR", "-26.00",
                        "goodwill-expense EUR", "12.50"));
    }

    @Test
    void money_that_came_back_and_is_paid_again_is_matched_by_the_next_line() {
        Paid paid = till.pays("1", "EUR 12.50");
        till.sendsCsv(new StripeFile()
                .refund("12.50", "", "", paid.id().toString())
                .line("refund_failure", "12.50", "0.00", "", "", paid.id().toString()));
        assertThat(till.openKinds()).containsExactly("returned");

        till.resolves(till.onlyException(), Map.of("resolution", "paid-again", "reason", "with a new account number"))
                .statusCode(200);
        assertThat(till.balances()).isEqualTo(Map.of("owed-to-customers EUR", "12.50", "paid-out EUR", "-12.50"));
        till.sendsCsv(new StripeFile().refund("12.50", "", "again", paid.id().toString()));

        assertThat(till.openKinds()).isEmpty();
        assertThat(till.balances()).isEqualTo(Map.of("owed-to-customers EUR", "12.50", "bank EUR", "-12.50"));
    }

    @ParameterizedTest
    @CsvSource({"accepted", "bank-error"})
    void what_is_accepted_books_nothing_and_never_comes_back(String resolution) {
        Paid paid = till.pays("1", "EUR 12.50");
        StripeFile file = new StripeFile().refund("12.40", "", "", paid.id().toString());
        till.sendsCsv(file);

        till.resolves(till.onlyException(), Map.of("resolution", resolution, "reason", "looked into"))
                .statusCode(200);
        till.sendsCsv(file.refund("1.00", "re_new", "new", ""));

        assertThat(till.openKinds()).containsExactly("unknown");
        assertThat(till.balances()).isEqualTo(Map.of("owed-to-customers EUR", "12.50", "paid-out EUR", "-12.50"));
    }

    @Test
    void an_exception_is_resolved_once() {
        till.sendsCsv(new StripeFile().refund("12.40", "re_x", "who", ""));
        JsonNode exception = till.onlyException();
        till.resolves(exception, Map.of("resolution", "accepted", "reason", "first"))
                .statusCode(200);

        till.resolves(exception, Map.of("resolution", "write-off", "reason", "second"))
                .statusCode(409)
                .body("code", equalTo("exception-already-resolved"));
    }

    @Test
    void a_decision_that_does_not_fit_is_refused() {
        till.sendsCsv(new StripeFile().refund("12.40", "re_x", "who", ""));
        JsonNode exception = till.onlyException();

        till.resolves(exception, Map.of("resolution", "paid-again", "reason", "no"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/resolution"));
        till.resolves(exception, Map.of("resolution", "matched-by-hand", "reason", "no"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/payout"));
        till.resolves(exception, Map.of("resolution", "write-off", "reason", "no", "account", "bank"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/account"));
        till.resolves(exception, Map.of("resolution", "write-off", "reason", " "))
                .statusCode(422);
        till.resolves(exception, Map.of("resolution", "forget", "reason", "no")).statusCode(422);
        till.as(Roles.OPERATIONS)
                .contentType("application/json")
                .header("Idempotency-Key", "k")
                .body(Map.of("resolution", "accepted", "reason", "no"))
                .post("/v1/exceptions/{id}/resolve", exception.get("id").asText())
                .then()
                .statusCode(403);
        assertThat(till.openKinds()).containsExactly("unknown");
    }

    private JsonNode unknown() {
        return till.exceptions("&kind=unknown&state=open").get(0);
    }

    private static Map<String, ?> byHand(UUID payout) {
        return Map.of("resolution", "matched-by-hand", "reason", "said so", "payout", payout.toString());
    }
}
