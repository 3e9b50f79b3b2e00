package io.makegood.compensation.terms;

import io.makegood.terms.Remedy;
import io.makegood.terms.award.Award;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a customer is made good, and at whose cost.
 *
 * @param name what the remedy is called where it is given
 * @param expires how long it is good for from when it is given; without it, for good
 * @param payer who bears the cost, where the terms say so
 * @param worth of one point; null when nobody counts points
 */
public record Form(
        Remedy.Kind remedy,
        String name,
        @Nullable Period expires,
        @Nullable String payer,
        @Nullable BigDecimal worth) {

    public Form(Remedy.Kind remedy, String name, @Nullable Period expires, @Nullable String payer) {
        this(remedy, name, expires, payer, null);
    }

    public static Form of(Award award, Remedy remedy) {
        return new Form(remedy.kind(), remedy.as(), remedy.expires(), award.payer(), remedy.worth());
    }

    /** How many points an amount is; null when nobody counts them. */
    public @Nullable Long points(Money amount) {
        return worth == null
                ? null
                : amount.getAmount().divide(worth, MathContext.UNLIMITED).longValueExact();
    }

    /** Counted in days and months of UTC from when it is given; null when it is good for good. */
    public @Nullable Instant expiresAt(Instant givenAt) {
        return expires == null
                ? null
                : givenAt.atOffset(ZoneOffset.UTC).plus(expires).toInstant();
    }

    /** From the columns {@code remedy}, {@code form}, {@code expires}, {@code payer} and {@code worth}. */
    public static Form of(ResultSet row) throws SQLException {
        String expires = row.getString("expires");
        return new Form(
                Remedy.Kind.of(row.getString("remedy")).orElseThrow(),
                row.getString("form"),
                expires == null ? null : Period.parse(expires),
                row.getString("payer"),
                row.getBigDecimal("worth"));
    }
}
