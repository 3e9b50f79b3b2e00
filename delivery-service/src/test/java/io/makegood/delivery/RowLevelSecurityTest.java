package io.makegood.delivery;

import static io.makegood.delivery.Shop.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.delivery.epcis.rest.EpcisSender;
import io.makegood.delivery.imports.rest.SentFile;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database keeps tenants apart also when a query forgets to. */
@QuarkusTest
class RowLevelSecurityTest {

    private static final String DHL = """
            {"shipments": [{"id": "DD-2", "events": [{"timestamp": "2026-03-04T11:42:00+01:00"}, \
            {"timestamp": "2026-03-04"}]}]}""";

    private final Shop shop = new Shop();
    private final Shop other = new Shop();

    @Inject
    Tenancy tenancy;

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders",
                "parcel",
                "fulfilment_event",
                "evidence",
                "left_out_scan",
                "connection",
                "code_change",
                "event_import",
                "import_chunk",
                "refused_line",
                "epcis_capture",
                "epcis_event"
            })
    void a_query_that_forgets_the_tenant_sees_only_its_own_rows(String table) {
        for (Shop each : new Shop[] {shop, other}) {
            each.register("1", "DD-1");
            each.tell(anEvent("1", "1"));
            each.post("/v1/connections", "{\"adapter\": \"dhl\"}");
            each.post("/v1/carriers/dhl?source=a-message", DHL);
            each.as(Roles.OPERATIONS)
                    .header("Idempotency-Key", "1")
                    .body("{\"code\": \"X9\", \"type\": \"held\", \"because\": \"so\"}")
                    .post("/v1/code-lists/ups/changes");
            SentFile.ndjson(each, "").send("not json");
            new EpcisSender(each).captures(EpcisSender.document(EpcisSender.event("e1", "receiving")));
        }

        assertThat(tenancy.actingFor(shop.tenant(), () -> count(table)))
                .isEqualTo(
                        switch (table) {
                            case "fulfilment_event" -> 3;
                            case "evidence" -> 2;
                            default -> 1;
                        });
        assertThat(count(table)).as("seen by nobody in particular").isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"silence_limit", "parcel_look"})
    void nor_does_the_watch_over_silence_show_rows_of_others(String table) {
        for (Shop each : new Shop[] {shop, other}) {
            each.as(Roles.OPERATIONS).body("{\"after\": \"PT24H\"}").put("/v1/silence-limits/default");
            each.register("1", "DD-1");
            each.tell("""
                    {"source": "couriers", "id": "1", "parcel": "DD-1", "type": "picked-up", "occurredAt": "%s"}""".formatted(Instant.now()));
        }

        assertThat(tenancy.actingFor(shop.tenant(), () -> count(table))).isEqualTo(1);
        assertThat(count(table)).as("seen by nobody in particular").isZero();
    }

    @Test
    void a_row_cannot_be_given_to_another_tenant() {
        shop.register("1");

        assertThatThrownBy(() -> tenancy.actingFor(
                        shop.tenant(),
                        () -> jdbi.withHandle(handle -> handle.execute(
                                "update orders set tenant = ?", other.tenant().name()))))
                .hasMessageContaining("row-level security");
    }

    private int count(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from <table>")
                .define("table", table)
                .mapTo(Integer.class)
                .one());
    }
}
