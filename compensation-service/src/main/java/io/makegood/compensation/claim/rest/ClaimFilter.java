package io.makegood.compensation.claim.rest;

import io.makegood.compensation.QueryParameters;
import io.makegood.compensation.claim.Claim;
import io.makegood.compensation.claim.ClaimQuery;
import io.makegood.compensation.recourse.Within;
import io.makegood.kernel.refusal.Malformed;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** By what claims can be searched. */
class ClaimFilter {

    @Parameter(description = "against this party", example = "dhl-express")
    @QueryParam("party")
    @Nullable String party;

    @Parameter(
            description = "in this state",
            schema =
                    @Schema(
                            enumeration = {"open", "filed", "accepted", "declined", "credited", "expired", "withdrawn"
                            }))
    @QueryParam("state")
    @Nullable String state;

    @Parameter(description = "of this order", example = "1993505414")
    @QueryParam("order")
    @Nullable String order;

    @Parameter(description = "only open ones that expire within this time, the soonest first", example = "P3D")
    @QueryParam("expiringWithin")
    @Nullable String expiringWithin;

    ClaimQuery toQuery(Tenant tenant, Instant now) {
        return new ClaimQuery(
                tenant,
                party,
                QueryParameters.constant("state", Claim.State.class, state),
                order,
                expiringWithin == null ? null : expiringBefore(expiringWithin, now));
    }

    private static Instant expiringBefore(String within, Instant now) {
        try {
            return now.atOffset(ZoneOffset.UTC)
                    .plus(Within.parse(within).length())
                    .toInstant();
        } catch (DateTimeException unreadable) {
            throw new Malformed(
                    "invalid-parameter",
                    "expiringWithin is '%s', but must be a length of time such as P3D or PT12H".formatted(within));
        }
    }
}
