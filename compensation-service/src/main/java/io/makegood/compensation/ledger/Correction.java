package io.makegood.compensation.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a transfer corrects.
 *
 * @param posting the one before it, which it brings up or down
 * @param since when the first of that row of postings was made; it may lie in a month that is closed
 */
public record Correction(UUID posting, Instant since) {

    /** A part of it, for the column of a row that may correct nothing. */
    public static @Nullable Object of(@Nullable Correction correction, Function<Correction, Object> part) {
        return correction == null ? null : part.apply(correction);
    }

    /** As columns {@code corrects} and {@code corrects_since} hold it. */
    public static @Nullable Correction of(ResultSet row) throws SQLException {
        UUID posting = row.getObject("corrects", UUID.class);
        return posting == null
                ? null
                : new Correction(
                        posting,
                        row.getObject("corrects_since", OffsetDateTime.class).toInstant());
    }
}
