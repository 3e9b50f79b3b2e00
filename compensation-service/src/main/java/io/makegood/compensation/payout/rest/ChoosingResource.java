package io.makegood.compensation.payout.rest;

import io.makegood.compensation.Person;
import io.makegood.compensation.entitlement.Chooser;
import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/payouts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Choices", description = "In which form customers want what they are owed")
class ChoosingResource {

    private static final String EXAMPLE = """
            {"form": "voucher"}""";

    @Schema(name = "ChooseForm")
    record ChooseForm(
            @NotBlank @Size(max = 200) @Schema(description = "the name of one of the offers", examples = "voucher")
            String form) {}

    private final Chooser chooser;
    private final Person person;
    private final Tenancy tenancy;
    private final InstantSource time;

    ChoosingResource(Chooser chooser, Person person, Tenancy tenancy, InstantSource time) {
        this.chooser = chooser;
        this.person = person;
        this.tenancy = tenancy;
        this.time = time;
    }

    @POST
    @Path("/{id}/choose")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @Operation(
            operationId = "chooseForm",
            summary = "Tell in which form the customer wants a payout",
            description =
                    "Once, and before the time for it is over: after that it is refused with 409. It is kept with "
                            + "who told it and when. In another form than the default, another payout takes the place of this "
                            + "one; the answer is the payout that stands then.")
    public RestResponse<PayoutView> choose(
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "voucher", value = EXAMPLE)))
                    @Valid @NotNull ChooseForm request) {
        return RestResponse.ok(
                PayoutView.of(chooser.choose(tenancy.current(), id, request.form(), person.name(), time.instant())));
    }
}
