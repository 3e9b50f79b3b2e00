package io.makegood.compensation.entitlement.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.entitlement.Rerun;
import io.makegood.compensation.entitlement.Trace;
import io.makegood.compensation.world.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EntitlementResourceTest {

    private static final String ORDER = "1993505414";

    @Inject
    Tenancy tenancy;

    @Inject
    Jdbi jdbi;

    private Shop shop;
    private UUID promise;

    @BeforeEach
    void break_a_promise() {
        shop = Shop.open();
        promise = shop.promise(ORDER);
        shop.promiseService()
                .promises(
                        shop.promiseService().breached(promise, ORDER, 1, 0, "PT0S"),
                        shop.promiseService().breached(promise, ORDER, 2, 0, "PT24H"),
                        shop.promiseService().breached(promise, ORDER, 3, 1, "PT0S"));
        shop.awaitEntitlements(promise, 3);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void the_history_of_what_was_owed_has_the_newest_last() {
        shop.get("/v1/entitlements?order={order}", ORDER)
                .statusCode(200)
                .body("data", hasSize(3))
                .body("data[0].amount.amount", equalTo("5.00"))
                .body("data[1].amount.amount", equalTo("11.84"))
                .body("data[1].change.amount", equalTo("6.84"))
                .body("data[1].number", equalTo(2))
                .body("data[2].award", equalTo("broken-re-promise"))
                .body("data[2].form", equalTo("coupon"))
                .body("data[2].inKind", hasSize(0))
                .body("data[2].discretion", nullValue());
    }

    @Test
    void what_is_owed_by_now_is_the_newest_under_each_award() {
        shop.get("/v1/entitlements/{promise}", promise)
                .statusCode(200)
                .body("order", equalTo(ORDER))
                .body("entitlements", hasSize(2))
                .body("entitlements[0].award", equalTo("broken-re-promise"))
                .body("entitlements[0].amount.amount", equalTo("2.00"))
                .body("entitlements[1].award", equalTo("late-delivery"))
                .body("entitlements[1].amount.amount", equalTo("11.84"));
    }

    @Test
    void anyone_can_calculate_a_shown_trace_again() throws IOException {
        String shown = shop.get("/v1/entitlements/{promise}", promise).extract().asString();

        for (JsonNode entitlement : Contracts.read(shown).get("entitlements")) {
            Trace trace = Contracts.JSON.treeToValue(entitlement.get("trace"), Trace.class);
            assertThat(Rerun.of(trace, Dangdang.TERMS)).isEqualTo(trace);
        }
    }

    @Test
    void an_explanation_tells_of_each_award_only_what_it_is_about() {
        String told = shop.get("/v1/entitlements/{promise}/explanation", promise)
                .statusCode(200)
                .extract()
                .asString();

        assertThat(told).contains("In all: 11.84 CNY").containsPattern("(?s)(was not kept.*){2}");
        assertThat(told.split("was not kept", -1)).hasSize(3);
    }

    @Test
    void a_promise_we_have_not_heard_of_is_not_found() {
        shop.get("/v1/entitlements/{promise}", UUID.randomUUID())
                .statusCode(404)
                .body("code", equalTo("promise-not-found"));
    }

    @Test
    void another_tenant_finds_nothing() {
        String stranger = Tokens.of("stranger-" + UUID.randomUUID(), Roles.FINANCE);

        given().auth()
                .oauth2(stranger)
                .get("/v1/entitlements/{promise}", promise)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(stranger)
                .get("/v1/entitlements?promise={promise}", promise)
                .then()
                .statusCode(200)
                .body("data", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "promise",
                "verdict",
                "guarantee_version",
                "unpriced_verdict",
                "entitlement",
                "pool_part",
                "payout",
                "due_payout",
                "payout_attempt",
                "payment_provider",
                "payment_route",
                "payment_routing",
                "payment_event",
                "payment_circuit",
                "payment_file",
                "payment_file_line",
                "wallet_credit",
                "wallet_entry",
                "account",
                "transfer",
                "ledger_line"
            })
    void the_database_itself_shows_a_tenant_no_row_of_another(String table) {
        Tenant stranger = new Tenant("stranger-" + UUID.randomUUID());

        assertThat(tenancy.actingFor(stranger, () -> count(table))).isZero();
    }

    private long count(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Long.class)
                .one());
    }
}
