package io.makegood.compensation.statement;

import io.makegood.compensation.Word;
import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.statement.Discrepancy.Kind;
import io.makegood.kernel.refusal.Invalid;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a person resolves an exception, and why.
 *
 * @param payout what the line is of, where it is matched by hand
 * @param account what a write-off costs, or earns
 */
public record Resolution(
        How how, String reason, String person, @Nullable UUID payout, Account account) {

    /** What can be made of an exception. */
    public enum How implements Word {
        /** The line is of that payout after all. */
        MATCHED_BY_HAND(EnumSet.of(Kind.UNKNOWN, Kind.AMOUNT_DIFFERS, Kind.DUPLICATE)),
        /** Nothing more comes of it, and the difference is booked. */
        WRITE_OFF(EnumSet.allOf(Kind.class)),
        /** The customer is paid once more, which a later statement will show. */
        PAID_AGAIN(EnumSet.of(Kind.MISSING, Kind.RETURNED)),
        /** The bank or provider erred and will set it right; nothing is booked. */
        BANK_ERROR(EnumSet.allOf(Kind.class)),
        /** It is as it should be; nothing is booked. */
        ACCEPTED(EnumSet.allOf(Kind.class));

        private final Set<Kind> kinds;

        How(Set<Kind> kinds) {
            this.kinds = kinds;
        }
    }

    private static final Set<Account> OF_WRITE_OFFS =
            EnumSet.of(Account.ROUNDING, Account.GOODWILL_EXPENSE, Account.COMPENSATION_EXPENSE, Account.PROVIDER_FEES);

    public Resolution {
        if (!OF_WRITE_OFFS.contains(account)) {
            throw Invalid.field(
                    "/account",
                    account.word(),
                    "must be one of "
                            + String.join(
                                    ", ",
                                    OF_WRITE_OFFS.stream().map(Account::word).toList()));
        }
    }

    void requireFitting(Discrepancy exception) {
        if (!how.kinds.contains(exception.kind())) {
            throw Invalid.field(
                    "/resolution",
                    how.word(),
                    "must be one that an exception '%s' can have"
                            .formatted(exception.kind().word()));
        }
        if (how == How.MATCHED_BY_HAND && payout == null && exception.payout() == null) {
            throw Invalid.field("/payout", null, "must name the payout that the line is of");
        }
        if (how == How.PAID_AGAIN && exception.payout() == null) {
            throw Invalid.field("/resolution", how.word(), "needs an exception that names a payout");
        }
    }
}
