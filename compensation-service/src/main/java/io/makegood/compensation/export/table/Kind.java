package io.makegood.compensation.export.table;

import static io.makegood.compensation.export.table.Column.amount;
import static io.makegood.compensation.export.table.Column.number;
import static io.makegood.compensation.export.table.Column.text;
import static io.makegood.compensation.export.table.Column.time;

import com.fasterxml.jackson.annotation.JsonValue;
import io.makegood.compensation.Word;
import java.util.List;

/** What can be exported, with its columns in order. Whoever changes them raises the {@link #SCHEMA_VERSION}. */
@SuppressWarnings("ImmutableEnumChecker")
public enum Kind implements Word {
    /** Payouts that came about in the period, as they stand. */
    PAYOUTS(
            new Totals(List.of("guarantee", "kind"), List.of("amount")),
            text("payout_id"),
            time("created_at"),
            time("instructed_at"),
            text("kind"),
            text("state"),
            time("ended_at"),
            text("order"),
            text("customer"),
            text("guarantee"),
            number("guarantee_version"),
            text("award"),
            text("remedy"),
            text("form"),
            text("payer"),
            text("currency"),
            amount("amount"),
            text("provider"),
            number("attempts"),
            text("reference"),
            text("reason"),
            text("promise_id"),
            text("entitlement_id"),
            text("explanation")),
    /** What was computed in the period: each time that what is owed was worked out. */
    ENTITLEMENTS(
            new Totals(List.of("guarantee"), List.of("change", "difference")),
            text("entitlement_id"),
            time("computed_at"),
            text("order"),
            text("customer"),
            text("guarantee"),
            number("guarantee_version"),
            text("award"),
            number("number"),
            number("verdict"),
            text("remedy"),
            text("form"),
            text("payer"),
            text("currency"),
            amount("amount"),
            amount("change"),
            amount("instructed"),
            amount("difference"),
            text("discretion"),
            text("promise_id")),
    /** Lines of entries that were booked in the period, two for each entry. */
    LEDGER_ENTRIES(
            new Totals(List.of("account"), List.of("debit", "credit")),
            text("entry_id"),
            time("booked_at"),
            text("account"),
            text("currency"),
            amount("debit"),
            amount("credit"),
            text("posting_id")),
    /** The report of the period, one figure on each line. */
    RECONCILIATION(
            Totals.NONE,
            text("section"),
            text("name"),
            text("currency"),
            text("figure"),
            number("count"),
            amount("amount"));

    /** Which columns are added up for each currency, and by which columns: only where a sum means something. */
    public record Totals(List<String> by, List<String> of) {

        static final Totals NONE = new Totals(List.of(), List.of());
    }

    public static final int SCHEMA_VERSION = 1;

    private final Totals totals;
    private final List<Column> columns;

    Kind(Totals totals, Column... columns) {
        this.totals = totals;
        this.columns = List.of(columns);
    }

    public List<Column> columns() {
        return columns;
    }

    public Totals totals() {
        return totals;
    }

    /** Where a column stands, from 0. */
    public int place(String column) {
        return columns.stream().map(Column::name).toList().indexOf(column);
    }

    @Override
    @JsonValue
    public String word() {
        return Word.super.word();
    }
}
