package io.makegood.compensation.claim.rest;

import io.makegood.compensation.Word;
import io.makegood.compensation.claim.Claim;
import io.makegood.compensation.claim.Demand;
import io.makegood.compensation.terms.GuaranteeVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a party owes us under one award, and how far we have come with it. */
@Schema(name = "Claim")
record ClaimView(
        UUID id,
        @Schema(examples = "dhl-express") String party,

        @Schema(enumeration = {"open", "filed", "accepted", "declined", "credited", "expired", "withdrawn"})
        String state,

        @Schema(
                enumeration = {"file", "amend", "withdraw"},
                description = "what somebody has to do: ask for it, ask for what it is by now, or ask no more")
        @Nullable String toDo,

        String order,
        List<String> tracking,
        UUID promiseId,
        GuaranteeVersion guarantee,
        String award,
        UUID entitlementId,

        @Schema(description = "owed to us by now, as the newest entitlement says")
        Money amount,

        @Schema(description = "asked for") Money filed,

        @Schema(description = "owed by now less what was asked for; nothing while nothing was")
        Money difference,

        @Schema(description = "accepted by the party, in the end as much as it credited")
        Money accepted,

        Money credited,

        @Schema(description = "since when it counts as missed") @Nullable Instant due,

        @Schema(description = "from when on it is too late to ask; absent when no window is known") @Nullable Instant fileBy,

        @Schema(examples = "delivered missed, late by PT24H: missorted")
        String happened,

        String explanation,

        @Schema(description = "the claim file it was last asked for in") @Nullable UUID file,

        @Nullable String reference,
        Instant openedAt,
        Instant changedAt) {

    static ClaimView of(Claim claim) {
        Demand demand = claim.demand();
        return new ClaimView(
                claim.id(),
                demand.party(),
                claim.state().word(),
                claim.toDo().map(Word::word).orElse(null),
                demand.promise().order(),
                demand.tracking(),
                demand.promise().id(),
                demand.promise().guarantee(),
                demand.award(),
                demand.entitlement(),
                claim.amount(),
                claim.filed(),
                claim.difference(),
                claim.accepted(),
                claim.credited(),
                demand.missedAt(),
                demand.fileBy(),
                demand.happened(),
                demand.explanation(),
                claim.file(),
                claim.reference(),
                claim.openedAt(),
                claim.changedAt());
    }
}
