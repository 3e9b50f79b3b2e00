package io.makegood.compensation.ledger;

import io.makegood.compensation.Rows;
import io.makegood.kernel.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.jdbi.v3.core.Jdbi;

/** The books. Transfers are only ever added; the database refuses everything else, and seals them soon after. */
@ApplicationScoped
public class Ledger {

    private final Jdbi jdbi;

    Ledger(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public void book(Collection<Transfer> transfers) {
        if (!transfers.isEmpty()) {
            openAccounts(transfers);
            add(transfers);
        }
    }

    private void openAccounts(Collection<Transfer> transfers) {
        Rows<Transfer> rows = new Rows<>(transfers);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into account (tenant, name, currency)
                        select tenant, name, currency
                        from unnest(:tenants, :currencies, :debits, :credits)
                            as row (tenant, currency, debit, credit),
                          lateral (values (debit), (credit)) as side (name)
                        order by tenant, name, currency
                        on conflict do nothing
                        """)
                .bind("tenants", rows.column(Transfer::tenant))
                .bind("currencies", rows.column(row -> row.amount().getCurrencyUnit()))
                .bind("debits", rows.column(row -> row.debit().word()))
                .bind("credits", rows.column(row -> row.credit().word()))
                .execute());
    }

    /** With its place in the queue of what is to be sealed. */
    private void add(Collection<Transfer> transfers) {
        Rows<Transfer> rows = new Rows<>(transfers);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with booked as (
                          insert into transfer (tenant, id, posting_id, idempotency_key, debit_account, credit_account,
                            currency, amount, booked_at, corrects, corrects_since)
                          select tenant, cast(id as uuid), cast(posting as uuid), idempotency_key, debit, credit,
                            currency, cast(amount as numeric), cast(booked_at as timestamptz), cast(corrects as uuid),
                            cast(corrects_since as timestamptz)
                          from unnest(:tenants, :ids, :postings, :keys, :debits, :credits, :currencies, :amounts,
                              :bookedAt, :corrects, :correctsSince)
                            as row (tenant, id, posting, idempotency_key, debit, credit, currency, amount, booked_at,
                              corrects, corrects_since)
                          on conflict (tenant, idempotency_key) do nothing
                          returning tenant, id)
                        insert into unsealed_transfer (tenant, transfer_id) select tenant, id from booked
                        """)
                .bind("tenants", rows.column(Transfer::tenant))
                .bind("ids", rows.column(row -> TimeOrderedId.next()))
                .bind("postings", rows.column(Transfer::posting))
                .bind("keys", rows.column(Transfer::idempotencyKey))
                .bind("debits", rows.column(row -> row.debit().word()))
                .bind("credits", rows.column(row -> row.credit().word()))
                .bind("currencies", rows.column(row -> row.amount().getCurrencyUnit()))
                .bind("amounts", rows.column(row -> row.amount().getAmount()))
                .bind("bookedAt", rows.column(Transfer::bookedAt))
                .bind("corrects", rows.column(row -> Correction.of(row.corrects(), Correction::posting)))
                .bind("correctsSince", rows.column(row -> Correction.of(row.corrects(), Correction::since)))
                .execute());
    }
}
