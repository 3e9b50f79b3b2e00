package io.makegood.compensation.payout.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.makegood.compensation.payout.Hold;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.payout.Payouts;
import io.makegood.compensation.payout.rest.PayoutView.OfferView;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/choices")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Choices", description = "In which form customers want what they are owed")
class ChoiceResource {

    @Schema(name = "OpenChoice")
    record OpenChoice(
            @Schema(description = "the payout that waits for it")
            UUID payout,

            @Schema(examples = "1993505414") String order,

            @Schema(examples = "zhang-lan") String customer,

            @Schema(examples = "late-delivery") String award,

            @Schema(description = "the form in which it is given without a choice", examples = "cash")
            @JsonProperty("default")
            String otherwise,

            Instant since,

            @Schema(description = "until when the customer may choose")
            Instant until,

            List<OfferView> offers) {

        static OpenChoice of(Payout payout) {
            Hold choice = payout.choice().orElseThrow();
            return new OpenChoice(
                    payout.id(),
                    payout.promise().order(),
                    payout.promise().customer(),
                    Objects.requireNonNull(payout.grounds().award()),
                    payout.form().name(),
                    choice.since(),
                    Objects.requireNonNull(choice.until()),
                    OfferView.of(choice));
        }
    }

    private final Payouts payouts;
    private final Tenancy tenancy;

    ChoiceResource(Payouts payouts, Tenancy tenancy) {
        this.payouts = payouts;
        this.tenancy = tenancy;
    }

    @GET
    @Operation(operationId = "listChoices", summary = "What customers may still choose, oldest first")
    public Page<OpenChoice> list(
            @Parameter(description = "of this order", example = "1993505414") @QueryParam("order") @Nullable String order,
            @BeanParam PageQuery query) {
        int limit = query.limit();
        return Page.of(
                        payouts.toChoose(tenancy.current(), order, query.after(Cursor.START), limit + 1),
                        limit,
                        payout -> new Cursor(payout.createdAt(), payout.id()))
                .map(OpenChoice::of);
    }
}
