package io.makegood.compensation.statement;

import io.makegood.compensation.Word;
import io.makegood.compensation.statement.Discrepancy.Shown;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A line as it was imported, where it stands, and what it accounts for. */
public record ShownLine(Shown line, State state, @Nullable UUID exception, List<Match> matches) {

    /** Where a line stands. */
    public enum State implements Word {
        OPEN,
        MATCHED,
        RESOLVED,
        UNRELATED
    }

    /**
     * What it accounts for of one payout.
     *
     * @param amount with the account's sign
     * @param on by what they were found to belong together
     */
    public record Match(UUID payout, Money amount, List<String> on) {}
}
