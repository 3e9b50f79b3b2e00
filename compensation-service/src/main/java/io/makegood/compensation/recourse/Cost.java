package io.makegood.compensation.recourse;

import io.makegood.compensation.Word;
import io.makegood.compensation.payout.Payout;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A settled payout and who answers for it; null while that is unknown. */
public record Cost(
        UUID payout,
        String order,
        UUID promise,
        String award,
        String guarantee,
        Payout.Kind kind,
        Money amount,
        @Nullable String party,
        @Nullable String reason,
        Instant settledAt) {

    static Cost of(ResultSet row) throws SQLException {
        return new Cost(
                row.getObject("id", UUID.class),
                row.getString("order_reference"),
                row.getObject("promise_id", UUID.class),
                row.getString("award"),
                row.getString("guarantee_code"),
                Word.constant(Payout.Kind.class, row.getString("kind")),
                Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("amount")),
                row.getString("party"),
                row.getString("reason"),
                row.getObject("settled_at", OffsetDateTime.class).toInstant());
    }
}
