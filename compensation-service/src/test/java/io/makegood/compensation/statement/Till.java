package io.makegood.compensation.statement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.Rows;
import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.ledger.Ledger;
import io.makegood.compensation.ledger.Transfer;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.test.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.Money;

/** A tenant of its own with payouts that have been settled, and what finance sees of them. */
final class Till {

    /** A payment that a provider has made. */
    record Paid(UUID id, String order, String customer, Money amount, Instant settledAt, String reference) {

        static Paid of(String order, String amount) {
            return new Paid(
                    UUID.randomUUID(),
                    order,
                    "customer-of-" + order,
                    Money.parse(amount),
                    Instant.parse("2026-03-02T10:00:00Z"),
                    "re_" + order);
        }

        Paid of(String customer) {
            return new Paid(id, order, customer, amount, settledAt, reference);
        }
    }

    private final Tenant tenant =
            new Tenant("till-" + UUID.randomUUID().toString().substring(0, 13));

    Tenant tenant() {
        return tenant;
    }

    Paid pays(String order, String amount) {
        Paid paid = Paid.of(order, amount);
        pays(List.of(paid));
        return paid;
    }

    void pays(List<Paid> paid) {
        stores(paid, "payment");
        Ledger ledger = CDI.current().select(Ledger.class).get();
        inTransaction(() -> ledger.book(paid.stream()
                .map(one -> new Transfer(
                        tenant,
                        one.id(),
                        "settled:" + one.id(),
                        Account.OWED_TO_CUSTOMERS,
                        Account.PAID_OUT,
                        one.amount(),
                        one.settledAt()))
                .toList()));
    }

    private void stores(List<Paid> paid, String kind) {
        Rows<Paid> rows = new Rows<>(paid);
        Jdbi jdbi = CDI.current().select(Jdbi.class).get();
        inTransaction(() -> jdbi.useHandle(handle -> handle.createUpdate("""
                        with paid as (
                          insert into payout (tenant, id, entitlement_id, promise_id, award, form, verdict,
                            order_reference, customer, guarantee_code, guarantee_version, kind, remedy, currency, amount,
                            explanation, created_at, instructed_at, state, attempts, ended_at, reference)
                          select :tenant, cast(id as uuid), gen_random_uuid(), gen_random_uuid(), 'late', 'refund', 1,
                            order_reference, customer, 'next-morning', 1, :kind, 'refund', currency,
                            cast(amount as numeric), 'late', cast(settled_at as timestamptz),
                            cast(settled_at as timestamptz), 'settled', 1,
                            cast(settled_at as timestamptz), reference
                          from unnest(:ids, :orders, :customers, :currencies, :amounts, :settledAt, :references)
                            as row (id, order_reference, customer, currency, amount, settled_at, reference)
                          returning tenant, id, ended_at)
                        insert into payout_attempt (tenant, payout_id, number, ended_at, outcome, state)
                        select tenant, id, 1, ended_at, 'settled', 'settled' from paid
                        """)
                .bind("tenant", tenant.name())
                .bind("kind", kind)
                .bind("ids", rows.column(Paid::id))
                .bind("orders", rows.column(Paid::order))
                .bind("customers", rows.column(Paid::customer))
                .bind("currencies", rows.column(one -> one.amount().getCurrencyUnit()))
                .bind("amounts", rows.column(one -> one.amount().getAmount()))
                .bind("settledAt", rows.column(Paid::settledAt))
                .bind("references", rows.column(Paid::reference))
                .execute()));
    }

    private void inTransaction(Runnable work) {
        CDI.current()
                .select(Tenancy.class)
                .get()
                .actingFor(
                        tenant,
                        () -> QuarkusTransaction.requiringNew().call(() -> {
                            work.run();
                            return true;
                        }));
    }

    RequestSpecification as(String... roles) {
        return given().auth().oauth2(Tokens.ofPerson("grace", tenant.name(), roles));
    }

    ValidatableResponse sends(String type, String content) {
        return as(Roles.FINANCE)
                .contentType(type)
                .body(content.getBytes(StandardCharsets.UTF_8))
                .post("/v1/statements")
                .then();
    }

    ValidatableResponse sendsCsv(StripeFile file) {
        return sends("text/csv", file.text());
    }

    ValidatableResponse sendsCamt(CamtFile file) {
        return sends("application/xml", file.text());
    }

    void tolerates(String amount, String currency) {
        settings(Map.of(
                "missingAfterDays",
                5,
                "windowDays",
                5,
                "tolerances",
                List.of(Map.of("amount", amount, "currency", currency))));
    }

    void settings(Map<String, ?> settings) {
        as(Roles.FINANCE)
                .contentType("application/json")
                .body(settings)
                .put("/v1/statement-settings")
                .then()
                .statusCode(200);
    }

    /** What is open, as "kind of payout at line". */
    List<JsonNode> exceptions(String query) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = Contracts.read(as(Roles.FINANCE)
                    .get("/v1/exceptions?limit=200" + query + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            page.get("data").forEach(all::add);
            cursor =
                    page.has("nextCursor") ? "&cursor=" + page.get("nextCursor").asText() : "";
        } while (!cursor.isEmpty());
        return all;
    }

    List<String> openKinds() {
        return exceptions("&state=open").stream()
                .map(one -> one.get("kind").asText())
                .sorted()
                .toList();
    }

    JsonNode onlyException() {
        List<JsonNode> open = exceptions("&state=open");
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    ValidatableResponse resolves(JsonNode exception, Map<String, ?> decision) {
        return as(Roles.FINANCE)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(decision)
                .post("/v1/exceptions/{id}/resolve", exception.get("id").asText())
                .then();
    }

    /** Balances that are not zero, such as {bank EUR: -12.50}. */
    Map<String, String> balances() {
        Map<String, String> balances = new TreeMap<>();
        JsonNode accounts = Contracts.read(as(Roles.FINANCE)
                .get("/v1/ledger/accounts")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        for (JsonNode account : accounts) {
            Money balance = Money.parse(account.at("/balance/currency").asText() + " "
                    + account.at("/balance/amount").asText());
            if (!balance.isZero()) {
                balances.put(
                        account.get("account").asText() + " " + balance.getCurrencyUnit(),
                        balance.getAmount().toPlainString());
            }
        }
        return balances;
    }
}
