package io.makegood.compensation.approval.rest;

import io.makegood.compensation.approval.ApprovalPolicies;
import io.makegood.compensation.approval.ApprovalPolicies.SetPolicy;
import io.makegood.compensation.approval.People;
import io.makegood.compensation.approval.rest.SetApprovalPolicy.LevelBody;
import io.makegood.compensation.approval.rest.SetApprovalPolicy.WatchBody;
import io.makegood.kernel.refusal.Etags;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.joda.money.Money;

@Path("/v1/approval-policy")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Approval", description = "Who may let which payout go, and what was decided")
class ApprovalPolicyResource {

    @Schema(name = "ApprovalPolicy")
    record PolicyView(
            List<Money> automatic,
            List<LevelBody> levels,
            Map<String, List<Money>> guarantees,
            List<Money> goodwillPerMonth,
            List<WatchBody> watch,

            @Schema(examples = "li-wei") String setBy,

            Instant setAt) {

        static PolicyView of(SetPolicy set) {
            return new PolicyView(
                    set.policy().automatic(),
                    set.policy().levels().stream().map(LevelBody::of).toList(),
                    set.policy().guarantees(),
                    set.policy().goodwillPerMonth(),
                    set.policy().watch().stream().map(WatchBody::of).toList(),
                    set.setBy(),
                    set.setAt());
        }
    }

    private final ApprovalPolicies policies;
    private final People people;
    private final Tenancy tenancy;
    private final InstantSource time;

    ApprovalPolicyResource(ApprovalPolicies policies, People people, Tenancy tenancy, InstantSource time) {
        this.policies = policies;
        this.people = people;
        this.tenancy = tenancy;
        this.time = time;
    }

    @PUT
    @Transactional
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "setApprovalPolicy",
            summary = "Say what is paid without asking, and who decides on the rest",
            description =
                    "It holds for payouts from now on; those that wait already go on waiting. To change a policy, send "
                            + "If-Match with the ETag that was read. Without a policy everything is paid at once.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "the ETag of the policy to change; not needed for the first",
            example = "\"1\"")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "policy", value = SetApprovalPolicy.EXAMPLE)))
    @APIResponseSchema(value = PolicyView.class, responseCode = "200")
    public RestResponse<PolicyView> set(@Valid @NotNull SetApprovalPolicy request, HttpHeaders headers) {
        Optional<SetPolicy> known = policies.find(tenancy.current());
        known.ifPresent(set -> Etags.require(headers, set.revision()));
        return shown(policies.add(new SetPolicy(
                tenancy.current(),
                known.map(SetPolicy::revision).orElse(0) + 1,
                request.toPolicy(),
                people.asking().name(),
                time.instant())));
    }

    @GET
    @RolesAllowed({Roles.OPERATIONS, Roles.FINANCE, Roles.ADMIN})
    @Operation(operationId = "getApprovalPolicy", summary = "What is paid without asking, and who decides on the rest")
    @APIResponseSchema(value = PolicyView.class, responseCode = "200")
    public RestResponse<PolicyView> get() {
        return shown(policies.get(tenancy.current()));
    }

    private static RestResponse<PolicyView> shown(SetPolicy set) {
        return ResponseBuilder.ok(PolicyView.of(set))
                .header(HttpHeaders.ETAG, Etags.of(set.revision()))
                .build();
    }
}
