package io.makegood.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database keeps tenants apart also when a query forgets to. */
@QuarkusTest
class RowLevelSecurityTest {

    private final Shop shop = new Shop();
    private final Shop other = new Shop();

    @Inject
    Tenancy tenancy;

    @Inject
    Jdbi jdbi;

    @ParameterizedTest
    @ValueSource(strings = {"guarantee_version", "promise", "due_time", "heard_event", "verdict", "due_timer"})
    void a_query_that_forgets_the_tenant_sees_only_its_own_rows(String table) {
        for (Shop each : List.of(shop, other)) {
            each.publishGiven();
            each.promiseDueIn("1", Duration.ofHours(1));
            each.tell("1", "scan", "delivered", "2009-11-02T11:00:00+08:00", "");
        }

        assertThat(tenancy.actingFor(shop.tenant(), () -> count(table))).isEqualTo(1);
        assertThat(count(table)).as("seen by nobody in particular").isZero();
    }

    @Test
    void every_table_keeps_tenants_apart() {
        List<String> unprotected = jdbi.withHandle(
                handle -> handle.createQuery("""
                        select relname from pg_class
                        where relkind = 'r' and relnamespace = 'public'::regnamespace
                          and not (relrowsecurity and relforcerowsecurity)
                        """).mapTo(String.class).list());

        assertThat(unprotected).containsExactly("flyway_schema_history");
    }

    @Test
    void a_row_cannot_be_given_to_another_tenant() {
        shop.publishGiven();
        shop.promiseDueIn("1", Duration.ofHours(1));

        assertThatThrownBy(() -> tenancy.actingFor(
                        shop.tenant(),
                        () -> jdbi.withHandle(handle -> handle.execute(
                                "update promise set tenant = ?", other.tenant().name()))))
                .hasMessageContaining("row-level security");
    }

    @Test
    void a_verdict_never_changes() {
        shop.publish("next-morning");
        shop.promise("1");

        for (String change : List.of("update verdict set state = 'kept'", "delete from verdict")) {
            assertThatThrownBy(() ->
                            tenancy.actingFor(shop.tenant(), () -> jdbi.withHandle(handle -> handle.execute(change))))
                    .hasMessageContaining("a verdict never changes");
        }
    }

    private int count(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from <table>")
                .define("table", table)
                .mapTo(Integer.class)
                .one());
    }
}
