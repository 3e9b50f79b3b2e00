package io.makegood.compensation.claim.rest;

import io.makegood.compensation.Person;
import io.makegood.compensation.claim.Act;
import io.makegood.compensation.claim.Claim;
import io.makegood.compensation.claim.Claims;
import io.makegood.compensation.claim.Step;
import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Claims against parties that owe us, and what people do to them. */
@Path("/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Claims", description = "What others owe us under their own guarantees, until it is credited")
class ClaimResource {

    private final Claims claims;
    private final Tenancy tenancy;
    private final Person person;
    private final InstantSource time;

    ClaimResource(Claims claims, Tenancy tenancy, Person person, InstantSource time) {
        this.claims = claims;
        this.tenancy = tenancy;
        this.person = person;
        this.time = time;
    }

    @GET
    @RolesAllowed({Roles.OPERATIONS, Roles.FINANCE, Roles.ADMIN})
    @Operation(operationId = "listClaims", summary = "Claims, oldest first; or those that expire soon")
    public Page<ClaimView> list(@BeanParam ClaimFilter filter, @BeanParam PageQuery query) {
        int limit = query.limit();
        return Page.of(
                        claims.list(filter.toQuery(tenancy.current(), now()), query.after(Cursor.START), limit + 1),
                        limit,
                        claim -> new Cursor(place(filter, claim), claim.id()))
                .map(ClaimView::of);
    }

    private static Instant place(ClaimFilter filter, Claim claim) {
        return filter.expiringWithin == null
                ? claim.openedAt()
                : Objects.requireNonNull(claim.demand().fileBy());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OPERATIONS, Roles.FINANCE, Roles.ADMIN})
    @Operation(operationId = "getClaim", summary = "One claim, with every change there was")
    public ClaimDetails get(@PathParam("id") UUID id) {
        Claim claim = claims.get(tenancy.current(), id);
        return new ClaimDetails(
                ClaimView.of(claim),
                claims.history(claim).stream().map(ClaimDetails.StepView::of).toList());
    }

    @POST
    @Path("/{id}/filing")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "fileClaim",
            summary = "Say that a claim was filed by hand, or amended",
            description =
                    "For all that is owed by now. A filed claim can be filed again when facts have changed what is "
                            + "owed, a declined one at any time.")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public RestResponse<ClaimView> file(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "filed", value = Decisions.Filing.EXAMPLE)))
                    @Valid @NotNull Decisions.Filing request) {
        return change(id, claim -> claim.file(null, act(request.because(), request.reference())));
    }

    @POST
    @Path("/{id}/acceptance")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "acceptClaim",
            summary = "Say that the party accepted a claim, in full or in part",
            description = "Books what is accepted as recourse income. Said again, the new amount counts.")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public RestResponse<ClaimView> accept(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "accepted",
                                                            value = Decisions.Acceptance.EXAMPLE)))
                    @Valid @NotNull Decisions.Acceptance request) {
        return change(id, claim -> claim.accept(request.amount(), act(request.because(), null)));
    }

    @POST
    @Path("/{id}/refusal")
    @Transactional
    @Idempotent
    @Operation(operationId = "declineClaim", summary = "Say that the party declined a claim, and why")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public RestResponse<ClaimView> decline(
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "no", value = Decisions.Reason.DECLINED)))
                    @Valid @NotNull Decisions.Reason request) {
        return change(id, claim -> claim.decline(act(request.because(), null)));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Transactional
    @Idempotent
    @Operation(operationId = "withdrawClaim", summary = "Ask no more, and say why")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public RestResponse<ClaimView> withdraw(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "kept", value = Decisions.Reason.WITHDRAWN)))
                    @Valid @NotNull Decisions.Reason request) {
        return change(id, claim -> claim.withdraw(act(request.because(), null)));
    }

    private RestResponse<ClaimView> change(UUID id, Function<Claim, Step> verb) {
        return RestResponse.ok(ClaimView.of(claims.change(tenancy.current(), id, verb)));
    }

    private Act act(String because, @Nullable String reference) {
        return new Act(person.name(), because, reference, now());
    }

    /** As the database keeps it. */
    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
