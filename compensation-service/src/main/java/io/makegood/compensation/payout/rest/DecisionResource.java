package io.makegood.compensation.payout.rest;

import io.makegood.compensation.approval.Asked;
import io.makegood.compensation.approval.Decision;
import io.makegood.compensation.approval.Decisions;
import io.makegood.compensation.approval.People;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/payouts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OPERATIONS, Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Approval")
class DecisionResource {

    private static final String WHO =
            "By somebody with a group of the level that is needed, or of one above it, and not by "
                    + "whoever asked for the payout. It is kept with person, reason and time.";

    private final Decisions decisions;
    private final People people;
    private final Tenancy tenancy;

    DecisionResource(Decisions decisions, People people, Tenancy tenancy) {
        this.decisions = decisions;
        this.people = people;
        this.tenancy = tenancy;
    }

    @POST
    @Path("/{id}/approve")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "approvePayout",
            summary = "Let a held payout go",
            description = WHO + " What is provisional goes on waiting for its time.")
    @APIResponseSchema(value = PayoutView.class, responseCode = "200")
    public RestResponse<PayoutView> approve(@PathParam("id") UUID id) {
        return decided(id, Decision.Kind.APPROVED, null);
    }

    @POST
    @Path("/{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @Operation(
            operationId = "rejectPayout",
            summary = "Decline a held payout",
            description = WHO + " It stays counted: the same amount is not paid later, whatever verdicts still come.")
    @APIResponseSchema(value = PayoutView.class, responseCode = "200")
    public RestResponse<PayoutView> reject(
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "no", value = RejectPayout.EXAMPLE)))
                    @Valid @NotNull RejectPayout request) {
        return decided(id, Decision.Kind.REJECTED, request.reason());
    }

    @POST
    @Path("/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @Operation(
            operationId = "decideOnPayouts",
            summary = "Let many held payouts go, or decline them",
            description =
                    WHO + " Each is decided by itself: the answer says of each what became of it, or why nothing did.")
    @APIResponseSchema(value = DecideOnPayouts.Results.class, responseCode = "200")
    public RestResponse<DecideOnPayouts.Results> decide(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "both", value = DecideOnPayouts.EXAMPLE)))
                    @Valid @NotNull DecideOnPayouts request) {
        return RestResponse.ok(DecideOnPayouts.Results.of(decisions.decide(
                tenancy.current(),
                request.decisions().stream().map(DecideOnPayouts.Item::toAsked).toList(),
                people.asking())));
    }

    private RestResponse<PayoutView> decided(UUID id, Decision.Kind kind, @Nullable String reason) {
        return RestResponse.ok(
                PayoutView.of(decisions.decide(tenancy.current(), new Asked(id, kind, reason), people.asking())));
    }
}
