package io.makegood.compensation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tries to unbalance the books, in plain SQL, past all our code. */
@QuarkusTest
class LedgerTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Tenant tenant = new Tenant("books-" + UUID.randomUUID());

    @Inject
    Ledger ledger;

    @Inject
    Books books;

    @Inject
    Jdbi jdbi;

    @Inject
    Tenancy tenancy;

    @BeforeEach
    void book() {
        tenancy.actingFor(tenant, () -> {
            ledger.book(List.of(owed("first", "EUR 10.00"), owed("second", "JPY 500")));
            return true;
        });
    }

    @Test
    void in_each_currency_all_balances_sum_to_nothing() {
        assertThat(balances())
                .containsExactly(
                        new Balance(Account.COMPENSATION_EXPENSE, Money.parse("EUR 10.00")),
                        new Balance(Account.COMPENSATION_EXPENSE, Money.parse("JPY 500")),
                        new Balance(Account.OWED_TO_CUSTOMERS, Money.parse("EUR -10.00")),
                        new Balance(Account.OWED_TO_CUSTOMERS, Money.parse("JPY -500")));
    }

    @Test
    void a_transfer_told_twice_is_booked_once() {
        tenancy.actingFor(tenant, () -> {
            ledger.book(List.of(owed("first", "EUR 10.00")));
            return true;
        });

        assertThat(balances()).contains(new Balance(Account.COMPENSATION_EXPENSE, Money.parse("EUR 10.00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-10.00", "'NaN'", "'Infinity'", "null"})
    void only_more_than_nothing_is_transferred(String amount) {
        assertRefused(transfer("compensation-expense", "owed-to-customers", "EUR", amount));
    }

    @Test
    void nothing_is_transferred_from_an_account_to_itself() {
        assertRefused(transfer("paid-out", "paid-out", "EUR", "1.00"));
        assertRefused(transfer("compensation-expense", "compensation-expense", "EUR", "1.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "compensation-expense, owed-to-customers, USD",
        "compensation-expense, paid-out, EUR",
        "petty-cash, owed-to-customers, EUR",
    })
    void both_sides_are_accounts_of_this_tenant_in_this_currency(String debit, String credit, String currency) {
        assertRefused(transfer(debit, credit, currency, "1.00"));
    }

    @Test
    void one_side_cannot_be_left_out() {
        assertRefused("""
                insert into transfer (tenant, id, posting_id, idempotency_key, debit_account, currency, amount, booked_at)
                values (:tenant, gen_random_uuid(), gen_random_uuid(), 'half', 'compensation-expense', 'EUR', 1, now())
                """);
    }

    @Test
    void no_account_of_an_unknown_kind_or_currency_is_opened() {
        assertRefused("insert into account (tenant, name, currency) values (:tenant, 'petty-cash', 'EUR')");
        assertRefused("insert into account (tenant, name, currency) values (:tenant, 'paid-out', 'euro')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update transfer set amount = 1 where tenant = :tenant",
                "delete from transfer where tenant = :tenant",
                "truncate transfer",
                "update account set currency = 'USD' where tenant = :tenant",
                "delete from account where tenant = :tenant",
                "truncate account cascade",
            })
    void history_is_never_rewritten(String statement) {
        assertThatThrownBy(() -> execute(statement)).hasMessageContaining("append-only");
    }

    @Test
    void another_tenant_neither_sees_nor_adds_to_these_books() {
        Tenant other = new Tenant("other-" + UUID.randomUUID());

        assertThat(tenancy.actingFor(other, () -> books.balances(tenant))).isEmpty();
        assertThatThrownBy(() -> tenancy.actingFor(other, () -> {
                    ledger.book(List.of(owed("third", "EUR 1.00")));
                    return true;
                }))
                .hasMessageContaining("row-level security");
    }

    private void assertRefused(String statement) {
        assertThatThrownBy(() -> execute(statement)).hasMessageContaining("constraint");
        assertThat(sumsThatAreNotZero()).isEmpty();
    }

    private List<BigDecimal> sumsThatAreNotZero() {
        return tenancy.acrossTenants(() -> jdbi.withHandle(
                handle -> handle.createQuery("""
                        select sum(amount) from ledger_line group by tenant, currency having sum(amount) <> 0
                        """).mapTo(BigDecimal.class).list()));
    }

    private void execute(String statement) {
        tenancy.actingFor(
                tenant,
                () -> jdbi.withHandle(handle -> {
                    Update update = handle.createUpdate(statement);
                    return statement.contains(":tenant")
                            ? update.bind("tenant", tenant.name()).execute()
                            : update.execute();
                }));
    }

    private static String transfer(String debit, String credit, String currency, String amount) {
        return """
                insert into transfer (tenant, id, posting_id, idempotency_key, debit_account, credit_account,
                  currency, amount, booked_at)
                values (:tenant, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '%s', '%s', '%s', %s, now())
                """.formatted(debit, credit, currency, amount);
    }

    private List<Balance> balances() {
        return tenancy.actingFor(tenant, () -> books.balances(tenant));
    }

    private Transfer owed(String key, String amount) {
        return new Transfer(
                tenant,
                UUID.randomUUID(),
                key,
                Account.COMPENSATION_EXPENSE,
                Account.OWED_TO_CUSTOMERS,
                Money.parse(amount),
                NOON);
    }
}
