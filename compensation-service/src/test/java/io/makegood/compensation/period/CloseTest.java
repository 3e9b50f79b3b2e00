package io.makegood.compensation.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.ledger.Correction;
import io.makegood.compensation.ledger.Ledger;
import io.makegood.compensation.ledger.Transfer;
import io.makegood.compensation.ledger.Verification;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.test.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CloseTest {

    private static final Instant IN_MARCH = Instant.parse("2026-03-15T12:00:00Z");
    private static final Instant IN_APRIL = Instant.parse("2026-04-15T12:00:00Z");
    private static final String APRIL = "/v1/reconciliation?from=2026-04-01T00:00:00Z&until=2026-05-01T00:00:00Z";

    private final Tenant tenant = new Tenant("months-" + UUID.randomUUID());

    @Inject
    Ledger ledger;

    @Inject
    Closing closing;

    @Inject
    Verification verification;

    @Inject
    Jdbi jdbi;

    @Inject
    Tenancy tenancy;

    @Test
    void a_closed_month_says_who_closed_it_and_where_the_chain_was() {
        book(owed("EUR 10.00", IN_MARCH));

        close("2026-03")
                .statusCode(200)
                .body("month", equalTo("2026-03"))
                .body("state", equalTo("closed"))
                .body("zone", equalTo("UTC"))
                .body("from", equalTo("2026-03-01T00:00:00Z"))
                .body("until", equalTo("2026-04-01T00:00:00Z"))
                .body("closedBy", equalTo("ada"))
                .body("accepted", nullValue())
                .body("questions", hasSize(0))
                .body("head.number", equalTo(1));

        as().get("/v1/periods").then().statusCode(200).body("data.month", contains("2026-03"));
        as().get("/v1/periods/2026-03").then().body("state", equalTo("closed"));
        as().get("/v1/periods/2026-04").then().body("state", equalTo("open")).body("questions", hasSize(0));
    }

    @Test
    void nothing_is_booked_in_a_closed_month() {
        book(owed("EUR 10.00", IN_MARCH));
        close("2026-03").statusCode(200);

        assertThatThrownBy(() -> book(owed("EUR 1.00", Instant.parse("2026-03-31T23:59:59.999999Z"))))
                .hasMessageContaining("the books of %s are shut up to 2026-04-01".formatted(tenant));
        assertThatThrownBy(() -> book(owed("EUR 1.00", IN_APRIL), owed("EUR 1.00", IN_MARCH)))
                .hasMessageContaining("shut");
        book(owed("EUR 1.00", Instant.parse("2026-04-01T00:00:00Z")));
    }

    @Test
    void nothing_is_added_to_what_a_closed_month_reports() {
        close("2026-03").statusCode(200);

        assertThatThrownBy(() -> execute("""
                        insert into payout_attempt (tenant, payout_id, number, ended_at, outcome, state)
                        values (:tenant, gen_random_uuid(), 1, '2026-03-31T23:59:59Z', 'settled', 'settled')
                        """)).hasMessageContaining("nothing is added to payout_attempt");
    }

    @Test
    void months_are_closed_in_their_order_and_once() {
        book(owed("EUR 10.00", Instant.parse("2026-02-28T23:59:59Z")), owed("EUR 10.00", IN_MARCH));

        close("2026-03")
                .statusCode(409)
                .body("code", equalTo("earlier-month-open"))
                .body("detail", containsString("while 2026-02 is open"));
        close("2026-02").statusCode(200);
        close("2026-04").statusCode(409).body("code", equalTo("earlier-month-open"));
        close("2026-03").statusCode(200);
        close("2026-03").statusCode(409).body("code", equalTo("month-already-closed"));
        close("2026-01").statusCode(409).body("code", equalTo("month-already-closed"));
        as().get("/v1/periods?limit=1")
                .then()
                .body("data.month", contains("2026-03"))
                .body("hasMore", equalTo(true));
        String cursor = as().get("/v1/periods?limit=1").path("nextCursor");
        as().get("/v1/periods?limit=1&cursor={cursor}", cursor).then().body("data.month", contains("2026-02"));
    }

    @Test
    void a_month_that_is_not_over_stays_open() {
        close(YearMonth.now(ZoneOffset.UTC).toString()).statusCode(409).body("code", equalTo("month-not-over"));
    }

    @Test
    void what_is_no_month_is_refused() {
        close("2026-13").statusCode(400).body("detail", containsString("month such as 2026-03"));
        close("0000-01").statusCode(400);
        as().get("/v1/periods/march").then().statusCode(400);
        request("{\"accept\": \"  \"}").post("/v1/periods/2026-03/close").then().statusCode(422);
    }

    @Test
    void the_zone_is_set_once_and_says_when_months_begin() {
        as().get("/v1/finance-zone").then().body("zone", equalTo("UTC")).body("chosen", equalTo(false));
        setZone("Asia/Shanghai").statusCode(200).body("chosen", equalTo(true));
        setZone("Asia/Shanghai").statusCode(200);
        setZone("Europe/Berlin").statusCode(409).body("code", equalTo("finance-zone-set"));

        close("2026-03").statusCode(200).body("until", equalTo("2026-03-31T16:00:00Z"));
        book(owed("EUR 1.00", Instant.parse("2026-03-31T16:00:00Z")));
    }

    @Test
    void the_first_close_without_a_zone_sets_utc() {
        close("2026-03").statusCode(200);

        as().get("/v1/finance-zone").then().body("zone", equalTo("UTC")).body("chosen", equalTo(true));
        setZone("Asia/Shanghai").statusCode(409);
    }

    @Test
    void a_failed_payout_keeps_its_month_open_until_somebody_accepts_it_with_a_reason() {
        failedPayout("payment", "EUR", "3.50");
        failedPayout("payment", "EUR", "1.50");
        failedPayout("payment", "JPY", "700");
        failedPayout("recovery", "EUR", "2.00");

        close("2026-03")
                .statusCode(409)
                .body("code", equalTo("questions-open"))
                .body(
                        "errors.detail",
                        contains(
                                "3 failed-payments (5.00 EUR, 700 JPY), see /v1/payouts?state=failed",
                                "1 failed-recoveries (2.00 EUR), see /v1/payouts?state=failed"));
        as().get("/v1/periods/2026-03").then().body("questions.count", contains(3, 1));
        request("{\"accept\": \"paid by hand\"}")
                .post("/v1/periods/2026-03/close")
                .then()
                .statusCode(200)
                .body("accepted", equalTo("paid by hand"))
                .body("questions.kind", contains("failed-payments", "failed-recoveries"))
                .body("questions[0].amounts.amount", contains("5.00", "700"));
    }

    @Test
    void so_do_a_payout_that_waits_for_a_decision_and_an_open_exception_of_a_statement() {
        execute("""
                insert into payout (tenant, id, entitlement_id, promise_id, award, form, verdict, order_reference, customer,
                  guarantee_code, guarantee_version, kind, remedy, currency, amount, explanation, created_at, holds, state,
                  attempts)
                values (:tenant, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'late', 'refund', 1, 'order',
                  'zhang', 'next-morning', 1, 'payment', 'refund', 'EUR', 60, 'late', '2026-03-31T23:00:00Z',
                  '[{"kind": "approval", "text": "over 50", "since": "2026-03-31T23:00:00Z"}]', 'held', 0)
                """);
        execute("""
                insert into statement_exception (tenant, id, subject, kind, since, raised_at, state)
                values (:tenant, gen_random_uuid(), gen_random_uuid(), 'unknown', '2026-03-30T00:00:00Z', now(), 'open')
                """);

        close("2026-03")
                .statusCode(409)
                .body(
                        "errors.detail",
                        containsInAnyOrder(
                                "1 held-payments (60.00 EUR), see /v1/payouts?state=held",
                                "1 statement-exceptions, see /v1/exceptions?state=open"));
    }

    @Test
    void a_payout_that_fails_in_the_next_month_does_not_keep_this_one_open() {
        execute(FAILED_PAYOUT.formatted("payment", "EUR", "1.00", "2026-04-01T00:00:00Z"));

        close("2026-03").statusCode(200);
    }

    @Test
    void a_correction_is_booked_in_the_open_month_and_its_report_says_what_belongs_to_closed_ones() {
        Transfer march = owed("EUR 10.00", IN_MARCH);
        book(march);
        close("2026-03").statusCode(200);
        Transfer less = corrects(march, "EUR 4.00", new Correction(march.posting(), IN_MARCH));
        Transfer lessAgain = corrects(march, "EUR 1.00", new Correction(less.posting(), IN_MARCH));
        Transfer april = owed("EUR 7.00", IN_APRIL);
        Transfer ofApril = corrects(april, "EUR 2.00", new Correction(april.posting(), IN_APRIL));
        book(less, lessAgain, april, ofApril);

        JsonNode owed = account(APRIL, "owed-to-customers");

        assertThat(amounts(owed))
                .isEqualTo("opening -10.00, debits 7.00, credits 7.00, closing -10.00, of closed 5.00");
        as().get("/v1/ledger/entries")
                .then()
                .body("data[1].corrects.posting", equalTo(march.posting().toString()))
                .body("data[1].corrects.since", equalTo(IN_MARCH.toString()))
                .body("data[0].corrects", nullValue());
    }

    @Test
    void the_report_of_a_closed_month_is_the_one_of_then() {
        book(owed("EUR 10.00", IN_MARCH));
        book(owed("EUR 5.00", IN_APRIL));
        close("2026-03").statusCode(200);
        execute("update daily_movement set credits = credits + 1 where tenant = :tenant");

        JsonNode owed =
                account("/v1/reconciliation?from=2026-03-01T00:00:00Z&until=2026-04-01T00:00:00Z", "owed-to-customers");

        assertThat(amounts(owed)).isEqualTo("opening 0.00, debits 0.00, credits 10.00, closing -10.00, of closed 0.00");
    }

    @Test
    void balances_are_known_as_of_any_moment_sealed_or_not() {
        book(owed("EUR 10.00", IN_MARCH), owed("EUR 5.00", IN_MARCH.plusSeconds(3600)));
        close("2026-03").statusCode(200);
        book(owed("EUR 1.00", IN_APRIL));

        assertThat(owedAt("2026-03-15T12:00:00Z")).isNull();
        assertThat(owedAt("2026-03-15T12:00:00.000001Z")).isEqualTo("-10.00");
        assertThat(owedAt("2026-03-15T22:00:00%2B09:00")).isEqualTo("-10.00");
        assertThat(owedAt("2026-03-15T13:00:01Z")).isEqualTo("-15.00");
        assertThat(owedAt("2026-03-16T00:00:00Z")).isEqualTo("-15.00");
        assertThat(owedAt("2026-04-15T12:00:01Z")).isEqualTo("-16.00");
        assertThat(owedAt("2027-01-01T00:00:00Z")).isEqualTo("-16.00");
    }

    @Test
    void a_chain_that_lost_the_head_of_a_close_is_broken() {
        book(owed("EUR 10.00", IN_MARCH));
        close("2026-03").statusCode(200);
        as().get("/v1/ledger/verification")
                .then()
                .statusCode(200)
                .body("ok", equalTo(true))
                .body("sealed", equalTo(1));

        execute(
                "insert into closed_month select tenant, '2026-04-01', zone, until_at, closed_at, closed_by, accepted, questions, seal_number, sha256('other') from closed_month where tenant = :tenant");

        as().get("/v1/ledger/verification")
                .then()
                .body("ok", equalTo(false))
                .body("broken.kind", equalTo("changed"))
                .body("broken.detail", equalTo("number 1 has another hash than was noted at the close of 2026-04"));
    }

    @Test
    void a_head_that_was_noted_is_asked_for_by_number_and_hash() {
        book(owed("EUR 10.00", IN_MARCH));
        close("2026-03").statusCode(200);
        String hash = as().get("/v1/periods/2026-03").path("head.hash");

        as().get("/v1/ledger/verification?number=1&hash={hash}", hash)
                .then()
                .body("ok", equalTo(true))
                .body("broken", nullValue());
        as().get("/v1/ledger/verification?number=2&hash={hash}", hash)
                .then()
                .body("ok", equalTo(false))
                .body("broken.detail", equalTo("number 2 is gone"));
        as().get("/v1/ledger/verification?number=1")
                .then()
                .statusCode(400)
                .body("detail", equalTo("hash is missing, but must be the 64 hexadecimal digits of a head"));
        as().get("/v1/ledger/verification?number=0&hash={hash}", hash).then().statusCode(400);
    }

    @Test
    void a_close_waits_for_bookings_under_way_and_counts_them() throws Exception {
        CountDownLatch booked = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        ExecutorService workers = Executors.newFixedThreadPool(2);
        Future<?> booking = workers.submit(() -> tenancy.actingFor(tenant, () -> {
            QuarkusTransaction.requiringNew().run(() -> {
                ledger.book(List.of(owed("EUR 10.00", IN_MARCH)));
                booked.countDown();
                await(commit);
            });
            return true;
        }));
        await(booked);
        Future<ClosedMonth> close = workers.submit(() ->
                tenancy.actingFor(tenant, () -> closing.close(tenant, YearMonth.of(2026, 3), "ada", null)));

        assertThatThrownBy(() -> close.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        commit.countDown();
        booking.get(30, TimeUnit.SECONDS);

        assertThat(close.get(30, TimeUnit.SECONDS).head().number()).isEqualTo(1);
        workers.shutdown();
    }

    @Test
    void whatever_was_booked_in_a_month_while_it_was_closed_is_in_its_report() throws Exception {
        AtomicInteger landed = new AtomicInteger();
        CountDownLatch inFullSwing = new CountDownLatch(40);
        ExecutorService bookers = Executors.newFixedThreadPool(4);
        for (int booker = 0; booker < 4; booker++) {
            bookers.execute(() -> {
                while (bookAlone(owed("EUR 1.00", IN_MARCH))) {
                    landed.incrementAndGet();
                    inFullSwing.countDown();
                }
            });
        }
        assertThat(inFullSwing.await(30, TimeUnit.SECONDS)).isTrue();

        close("2026-03").statusCode(200);
        bookers.shutdown();
        assertThat(bookers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        String owed = owedAt("2026-04-01T00:00:00Z");
        assertThat(owed).isEqualTo("-%d.00".formatted(landed.get()));
        JsonNode reported =
                account("/v1/reconciliation?from=2026-03-01T00:00:00Z&until=2026-04-01T00:00:00Z", "owed-to-customers");
        assertThat(reported.at("/closing/amount").asText()).isEqualTo(owed);
        assertThat(new BigDecimal(reported.at("/credits/amount").asText())).isEqualByComparingTo(landed.toString());
        as().get("/v1/ledger/verification").then().body("ok", equalTo(true));
    }

    private boolean bookAlone(Transfer transfer) {
        try {
            book(transfer);
            return true;
        } catch (RuntimeException shut) {
            assertThat(shut).hasMessageContaining("shut");
            return false;
        }
    }

    private void book(Transfer... transfers) {
        tenancy.actingFor(tenant, () -> {
            QuarkusTransaction.requiringNew().run(() -> ledger.book(List.of(transfers)));
            return true;
        });
    }

    private Transfer owed(String amount, Instant at) {
        return new Transfer(
                tenant,
                UUID.randomUUID(),
                UUID.randomUUID().toString(),
                Account.COMPENSATION_EXPENSE,
                Account.OWED_TO_CUSTOMERS,
                Money.parse(amount),
                at);
    }

    private Transfer corrects(Transfer earlier, String amount, Correction correction) {
        return new Transfer(
                tenant,
                UUID.randomUUID(),
                UUID.randomUUID().toString(),
                earlier.credit(),
                earlier.debit(),
                Money.parse(amount),
                IN_APRIL,
                correction);
    }

    private static final String FAILED_PAYOUT = """
            insert into payout (tenant, id, entitlement_id, promise_id, award, form, verdict, order_reference, customer,
              guarantee_code, guarantee_version, kind, remedy, currency, amount, explanation, created_at,
              instructed_at, state, attempts, ended_at)
            values (:tenant, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'late', 'refund', 1, 'order', 'zhang',
              'next-morning', 1, '%s', 'refund', '%s', %s, 'late', '%4$s', '%4$s', 'failed', 9, now())
            """;

    private void failedPayout(String kind, String currency, String amount) {
        execute(FAILED_PAYOUT.formatted(kind, currency, amount, "2026-03-31T23:59:59.999999Z"));
    }

    private void execute(String statement) {
        tenancy.actingFor(
                tenant,
                () -> jdbi.withHandle(handle -> handle.createUpdate(statement)
                        .bind("tenant", tenant.name())
                        .execute()));
    }

    private RequestSpecification as() {
        return RestAssured.given().auth().oauth2(Tokens.of(tenant.name(), Roles.FINANCE));
    }

    private RequestSpecification request(String body) {
        return as().contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body);
    }

    private ValidatableResponse close(String month) {
        return request("{}").post("/v1/periods/{month}/close", month).then();
    }

    private ValidatableResponse setZone(String zone) {
        return request("{\"zone\": \"%s\"}".formatted(zone))
                .put("/v1/finance-zone")
                .then();
    }

    private @Nullable String owedAt(String at) {
        return as().urlEncodingEnabled(false)
                .get("/v1/ledger/accounts?at=" + at)
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.account == 'owed-to-customers' }?.balance?.amount");
    }

    private JsonNode account(String report, String name) {
        JsonNode read =
                Contracts.read(as().get(report).then().statusCode(200).extract().asString());
        for (JsonNode account : read.get("accounts")) {
            if (account.get("account").asText().equals(name)) {
                return account;
            }
        }
        throw new AssertionError("no account " + name + " in " + read);
    }

    private static String amounts(JsonNode account) {
        return "opening %s, debits %s, credits %s, closing %s, of closed %s"
                .formatted(
                        account.at("/opening/amount").asText(),
                        account.at("/debits/amount").asText(),
                        account.at("/credits/amount").asText(),
                        account.at("/closing/amount").asText(),
                        account.at("/ofClosedMonths/amount").asText());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
