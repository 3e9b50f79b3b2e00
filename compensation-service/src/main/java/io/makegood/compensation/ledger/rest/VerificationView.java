package io.makegood.compensation.ledger.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.makegood.compensation.ledger.Break;
import io.makegood.compensation.ledger.Head;
import io.makegood.compensation.ledger.Verified;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether the books are what was sealed, and if not, where they first differ. */
@Schema(name = "LedgerVerification")
record VerificationView(
        boolean ok,

        @Schema(description = "transfers that are part of the chain")
        long sealed,

        @Schema(description = "transfers that are booked and not part of the chain yet; usually for a second")
        long unsealed,

        @Schema(description = "the last of the chain: note it where nobody who can reach the database can change it")
        HeadView head,

        @Schema(description = "the first difference; absent if there is none")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable BreakView broken) {

    @Schema(name = "LedgerHead")
    record HeadView(
            @Schema(description = "0 while nothing is sealed", example = "1204")
            long number,

            @Schema(example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String hash) {

        static HeadView of(Head head) {
            return new HeadView(head.number(), head.hash().hex());
        }
    }

    @Schema(name = "LedgerBreak")
    record BreakView(
            @Schema(
                    description =
                            "changed: not what was sealed. missing: gone. added: put in past the books. order: changed places. "
                                    + "balance: balances were kept that are not what transfers come to",
                    enumeration = {"changed", "missing", "added", "order", "balance"})
            String kind,

            @Schema(description = "in the chain") @Nullable Long number,

            @Nullable UUID transfer,

            @Schema(example = "transfer 019a4f6e-3c00-7000-8000-0000000000a2 is not what was sealed as number 17")
            String detail) {

        static BreakView of(Break broken) {
            return new BreakView(broken.kind().word(), broken.number(), broken.transfer(), broken.detail());
        }
    }

    static VerificationView of(Verified verified) {
        return new VerificationView(
                verified.broken() == null,
                verified.head().number(),
                verified.unsealed(),
                HeadView.of(verified.head()),
                verified.broken() == null ? null : BreakView.of(verified.broken()));
    }
}
