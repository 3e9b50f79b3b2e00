package io.makegood.kernel.note;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.makegood.kernel.TimeOrderedId;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Tenants never meet, also when a query forgets to ask for one. */
@QuarkusTest
class TenancyTest {

    private final Tenant ada = new Tenant("ada-" + UUID.randomUUID());
    private final Tenant bob = new Tenant("bob-" + UUID.randomUUID());

    @Inject
    Tenancy tenancy;

    @Inject
    Jdbi jdbi;

    @Test
    void another_tenants_note_is_not_found() {
        String id = write(ada).path("id");

        read(ada, id).then().statusCode(200);
        read(bob, id).then().statusCode(404).body("code", equalTo("note-not-found"));
    }

    @Test
    void a_query_that_forgets_the_tenant_sees_only_its_own_rows() {
        write(ada);
        write(bob);

        assertThat(tenancy.actingFor(ada, this::countAll)).isEqualTo(1);
    }

    @Test
    void work_that_names_no_tenant_sees_nothing() {
        write(ada);

        assertThat(countAll()).isZero();
    }

    @Test
    void background_work_across_tenants_sees_all() {
        write(ada);
        write(bob);

        assertThat(tenancy.acrossTenants(this::countAll)).isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_row_cannot_be_written_for_another_tenant() {
        assertThatThrownBy(() -> tenancy.actingFor(ada, () -> insertFor(bob)))
                .hasMessageContaining("row-level security");
    }

    @Test
    void a_row_cannot_be_taken_over_by_a_direct_update() {
        write(ada);

        int changed = tenancy.actingFor(
                bob, () -> jdbi.withHandle(handle -> handle.execute("update note set text = 'mine'")));

        assertThat(changed).isZero();
    }

    private int insertFor(Tenant tenant) {
        return jdbi.withHandle(handle -> handle.execute(
                "insert into note (id, tenant, text, written_at) values (?, ?, 'hi', now())",
                TimeOrderedId.next(),
                tenant.name()));
    }

    private int countAll() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from note")
                .mapTo(Integer.class)
                .one());
    }

    private static Response write(Tenant tenant) {
        return given().auth()
                .oauth2(Tokens.of(tenant.name(), Roles.MERCHANT))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("{\"text\":\"hi\"}")
                .post("/v1/notes");
    }

    private static Response read(Tenant tenant, String id) {
        return given().auth().oauth2(Tokens.of(tenant.name(), Roles.MERCHANT)).get("/v1/notes/" + id);
    }
}
