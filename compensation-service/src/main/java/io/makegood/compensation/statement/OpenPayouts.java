package io.makegood.compensation.statement;

import io.makegood.compensation.ledger.Account;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Payouts as statements show them, and what a person says that they show. */
@ApplicationScoped
class OpenPayouts {

    /** @param remaining what no line has shown yet, with the account's sign */
    record OpenPayout(UUID id, boolean isSettled, Money remaining) {}

    private final Jdbi jdbi;
    private final MatchBooks books;

    OpenPayouts(Jdbi jdbi, MatchBooks books) {
        this.jdbi = jdbi;
        this.books = books;
    }

    OpenPayout get(Tenant tenant, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select settled, currency, amount - matched as remaining from shown_payout
                        where tenant = :tenant and id = :id
                        """)
                .bind("tenant", tenant.name())
                .bind("id", id)
                .map((row, context) -> new OpenPayout(
                        id,
                        row.getBoolean("settled"),
                        Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("remaining"))))
                .findOne()
                .orElseThrow(() -> Invalid.field("/payout", id, "must be a payout of this tenant")));
    }

    void match(Run run, UUID line, UUID payout, Money amount, String on) {
        add(run, line, payout, amount, on);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update statement_line set state = 'matched' where tenant = :tenant and id = :line")
                .bind("tenant", run.tenant().name())
                .bind("line", line)
                .execute());
        books.book(run, Account.ROUNDING);
    }

    void writeOff(Run run, UUID payout, Money amount) {
        if (!amount.isZero()) {
            add(run, null, payout, amount, "written-off");
        }
    }

    private void add(Run run, @Nullable UUID line, UUID payout, Money amount, String on) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with fresh as (
                          insert into statement_match
                            (tenant, id, line_id, payout_id, amount, matched_on, matched_at, run)
                          values (:tenant, gen_random_uuid(), :line, :payout, :amount, array[:on], :now, :run))
                        insert into statement_shown (tenant, payout_id, amount) values (:tenant, :payout, :amount)
                        on conflict (tenant, payout_id) do update set amount = statement_shown.amount + excluded.amount
                        """)
                .bind("tenant", run.tenant().name())
                .bind("line", line)
                .bind("payout", payout)
                .bind("amount", amount.getAmount())
                .bind("on", on)
                .bind("now", run.now())
                .bind("run", run.id())
                .execute());
    }
}
