package io.makegood.compensation.payout.rest;

import io.makegood.compensation.QueryParameters;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.payout.PayoutQuery;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** By what payouts can be searched. */
class PayoutFilter {

    @Parameter(description = "of this promise", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("promise")
    @Nullable String promise;

    @Parameter(description = "of this order", example = "1993505414")
    @QueryParam("order")
    @Nullable String order;

    @Parameter(
            description = "in this state",
            schema = @Schema(enumeration = {"held", "rejected", "withdrawn", "instructed", "settled", "failed"}))
    @QueryParam("state")
    @Nullable String state;

    @Parameter(description = "under the guarantee of this code", example = "next-morning")
    @QueryParam("guarantee")
    @Nullable String guarantee;

    @Parameter(
            description =
                    "not paid yet, though the terms promise it before this moment; what is due soonest comes first. "
                            + "Before now: what is overdue",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            example = "2026-06-14T00:00:00Z")
    @QueryParam("payBefore")
    @Nullable String payBefore;

    PayoutQuery toQuery(Tenant tenant) {
        return new PayoutQuery(
                tenant,
                QueryParameters.uuid("promise", promise),
                order,
                QueryParameters.constant("state", Payout.State.class, state),
                guarantee,
                payBefore == null ? null : QueryParameters.instant("payBefore", payBefore));
    }

    /** The time by which the payouts that it finds are in order. */
    Instant sortedBy(Payout payout) {
        return payBefore == null ? payout.createdAt() : Objects.requireNonNull(payout.payBy());
    }
}
