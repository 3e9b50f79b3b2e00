package io.makegood.compensation.export.table;

/** One statement for each kind; its columns stand as in {@link Kind}. */
final class Statements {

    private static final String PAYOUTS = """
            select id, created_at, instructed_at, kind, state, ended_at, order_reference, customer, guarantee_code,
              guarantee_version, award, remedy, form, payer, currency, amount, provider, attempts, reference,
              reason, promise_id, entitlement_id, explanation
            from payout
            where tenant = :tenant and created_at >= :from and created_at < :until
              and (cast(:guarantee as text) is null or guarantee_code = :guarantee)
              and (cast(:currency as text) is null or currency = :currency)
            order by created_at, id
            """;

    private static final String ENTITLEMENTS = """
            select id, computed_at, order_reference, customer, guarantee_code, guarantee_version, award, number, verdict,
              remedy, form, payer, currency, amount, change, instructed, difference, discretion, promise_id
            from entitlement
            where tenant = :tenant and computed_at >= :from and computed_at < :until
              and (cast(:guarantee as text) is null or guarantee_code = :guarantee)
              and (cast(:currency as text) is null or currency = :currency)
            order by computed_at, id
            """;

    /** From the transfers, so that they come in the order of their index; the debit stands first. */
    private static final String LEDGER_ENTRIES = """
            select entry.id, entry.booked_at, line.account, entry.currency, line.debit, line.credit, entry.posting_id
            from transfer entry
            cross join lateral (
              values (1, entry.debit_account, entry.amount, null), (2, entry.credit_account, null, entry.amount))
              as line (place, account, debit, credit)
            where entry.tenant = :tenant and entry.booked_at >= :from and entry.booked_at < :until
              and cast(:guarantee as text) is null
              and (cast(:currency as text) is null or entry.currency = :currency)
            order by entry.booked_at, entry.id, line.place
            """;

    private Statements() {}

    static String of(Kind kind) {
        return switch (kind) {
            case PAYOUTS -> PAYOUTS;
            case ENTITLEMENTS -> ENTITLEMENTS;
            case LEDGER_ENTRIES -> LEDGER_ENTRIES;
            case RECONCILIATION -> throw new IllegalArgumentException("a report is not selected, but drawn up");
        };
    }
}
