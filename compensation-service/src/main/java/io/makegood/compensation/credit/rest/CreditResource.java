package io.makegood.compensation.credit.rest;

import io.makegood.compensation.Person;
import io.makegood.compensation.credit.Credit;
import io.makegood.compensation.credit.Credits;
import io.makegood.compensation.recourse.RecourseParties;
import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/claims/credits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Claims")
class CreditResource {

    private final Credits credits;
    private final RecourseParties parties;
    private final Tenancy tenancy;
    private final Person person;
    private final InstantSource time;

    CreditResource(Credits credits, RecourseParties parties, Tenancy tenancy, Person person, InstantSource time) {
        this.credits = credits;
        this.parties = parties;
        this.tenancy = tenancy;
        this.person = person;
        this.time = time;
    }

    @POST
    @Transactional
    @Idempotent
    @Operation(
            operationId = "takeCredit",
            summary = "Tell of a credit received, and match it to claims",
            description = "Each line is matched by the claim it names, by its order or parcel, or by its amount alone; "
                    + "where more than one claim fits, none is taken. What was accepted beyond a credit is written back. "
                    + "The same reference of a party again answers what came of it, and adds nothing; with other "
                    + "content it is refused with 409.")
    @APIResponseSchema(value = CreditView.class, responseCode = "200")
    public RestResponse<CreditView> take(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "credit", value = CreditRequest.EXAMPLE)))
                    @Valid @NotNull CreditRequest request) {
        Tenant tenant = tenancy.current();
        parties.get(tenant, request.party());
        Credit told = request.told(tenant, person.name(), time.instant().truncatedTo(ChronoUnit.MICROS));
        return RestResponse.ok(CreditView.of(credits.take(told)));
    }
}
