package io.makegood.compensation.payout.rest;

import io.makegood.compensation.approval.People;
import io.makegood.compensation.goodwill.Goodwill;
import io.makegood.compensation.payout.Payout;
import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/goodwill")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OPERATIONS, Roles.ADMIN})
@Tag(name = "Approval")
class GoodwillResource {

    private final Goodwill goodwill;
    private final People people;
    private final Tenancy tenancy;

    GoodwillResource(Goodwill goodwill, People people, Tenancy tenancy) {
        this.goodwill = goodwill;
        this.people = people;
        this.tenancy = tenancy;
    }

    @POST
    @Transactional
    @Idempotent
    @Operation(
            operationId = "giveGoodwill",
            summary = "Give a customer something that is not owed",
            description =
                    "Within what the person may give in a month, and decide on, it goes out at once. Over it, the payout is "
                            + "held for another person with more authority. It takes a policy: without one nobody may give anything.")
    @APIResponseSchema(value = PayoutView.class, responseCode = "201")
    public RestResponse<PayoutView> give(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "coupon", value = GiveGoodwill.EXAMPLE)))
                    @Valid @NotNull GiveGoodwill request) {
        Payout payout = goodwill.give(request.toWish(tenancy.current()), people.asking());
        return ResponseBuilder.<PayoutView>created(
                        UriBuilder.fromPath("/v1/payouts/{id}").build(payout.id()))
                .entity(PayoutView.of(payout))
                .build();
    }
}
