package io.makegood.compensation.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as it is sealed: all that it says, separated by bars. Written here a second time, apart from the SQL that
 * seals, so that one checks the other.
 */
final class SealedText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    private SealedText() {}

    /** The key is the only part that can hold anything, and comes last. */
    static String of(ResultSet row) throws SQLException {
        return String.join(
                "|",
                row.getString("tenant"),
                row.getString("id"),
                row.getString("posting_id"),
                row.getString("debit_account"),
                row.getString("credit_account"),
                row.getString("currency"),
                row.getBigDecimal("amount").toPlainString(),
                time(row.getObject("booked_at", OffsetDateTime.class)),
                Objects.requireNonNullElse(row.getString("corrects"), ""),
                time(row.getObject("corrects_since", OffsetDateTime.class)),
                row.getString("idempotency_key"));
    }

    private static String time(@Nullable OffsetDateTime at) {
        return at == null ? "" : TIME.format(at.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
