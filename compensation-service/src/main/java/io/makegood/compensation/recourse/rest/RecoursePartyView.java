package io.makegood.compensation.recourse.rest;

import io.makegood.compensation.recourse.RecourseParty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A party that owes us, as it was declared. */
@Schema(name = "RecourseParty")
record RecoursePartyView(
        @Schema(examples = "dhl-express") String party,
        String name,
        @Schema(examples = "carrier") @Nullable String role,
        List<String> guarantees,
        @Schema(examples = "P14D") @Nullable String fileWithin,
        @Nullable String address,
        String changedBy,
        Instant changedAt) {

    static RecoursePartyView of(RecourseParty party) {
        return new RecoursePartyView(
                party.party(),
                party.name(),
                party.role(),
                party.guarantees(),
                Objects.toString(party.fileWithin(), null),
                party.address(),
                party.changedBy(),
                party.changedAt());
    }
}
