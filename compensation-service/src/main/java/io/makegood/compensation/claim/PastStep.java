package io.makegood.compensation.claim;

import io.makegood.compensation.Word;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.joda.money.Money;

/** A change of a claim as it stands in its history: what was done, and what was owed and what it was after it. */
public record PastStep(
        int number,
        Step.Did did,
        Claim.State state,
        Money amount,
        Money filed,
        Money accepted,
        Money credited,
        Act act) {

    static PastStep of(ResultSet row) throws SQLException {
        return new PastStep(
                row.getInt("number"),
                Word.constant(Step.Did.class, row.getString("did")),
                Word.constant(Claim.State.class, row.getString("state")),
                Claims.money(row, "amount"),
                Claims.money(row, "filed_change"),
                Claims.money(row, "accepted_change"),
                Claims.money(row, "credited_change"),
                new Act(
                        row.getString("done_by"),
                        row.getString("because"),
                        row.getString("reference"),
                        row.getObject("at", OffsetDateTime.class).toInstant()));
    }
}
