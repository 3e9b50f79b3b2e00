package io.makegood.compensation.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import io.makegood.compensation.world.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money goes out only with its entry in the books: both are one transaction. */
@QuarkusTest
class BookedOrNotPaidTest {

    private static final String ORDER = "1993505414";

    @Inject
    Jdbi jdbi;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open();
        execute("""
                create function no_entry() returns trigger language plpgsql as $$
                begin
                  raise exception 'the books are closed to this tenant';
                end
                $$
                """);
        execute(
                "create trigger no_entry before insert on transfer for each row when (new.tenant = '%s') execute function no_entry()"
                        .formatted(shop.tenant()));
    }

    @AfterEach
    void close() {
        execute("drop trigger if exists no_entry on transfer");
        execute("drop function if exists no_entry");
        shop.close();
    }

    @Test
    void what_cannot_be_booked_is_not_paid_either() {
        UUID promise = shop.promise(ORDER);

        shop.promiseService().promises(shop.promiseService().breached(promise, ORDER, 1, 0, "PT0S"));

        await().untilAsserted(() ->
                shop.as(Roles.OPERATIONS).get("/v1/dead-letters").then().body("data", hasSize(1)));
        assertThat(shop.payouts(promise, "instructed")).isEmpty();
        assertThat(shop.entitlements(promise).getList("data")).isEmpty();
        assertThat(shop.merchant().received()).isEmpty();
    }

    private void execute(String statement) {
        jdbi.useHandle(handle -> handle.execute(statement));
    }
}
