package io.makegood.compensation.terms;

import io.makegood.terms.Remedy;
import io.makegood.terms.award.Award;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How a customer is made good, and at whose cost.
 *
 * @param name what the remedy is called where it is given
 * @param expires how long it is good for from when it is given; without it, for good
 * @param payer who bears the cost, where the terms say so
 */
public record Form(
        Remedy.Kind remedy,
        String name,
        @Nullable Period expires,
        @Nullable String payer) {

    public static Form of(Award award, Remedy remedy) {
        return new Form(remedy.kind(), remedy.as(), remedy.expires(), award.payer());
    }

    /** From the columns {@code remedy}, {@code form}, {@code expires} and {@code payer}. */
    public static Form of(ResultSet row) throws SQLException {
        String expires = row.getString("expires");
        return new Form(
                Remedy.Kind.of(row.getString("remedy")).orElseThrow(),
                row.getString("form"),
                expires == null ? null : Period.parse(expires),
                row.getString("payer"));
    }
}
