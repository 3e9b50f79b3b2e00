package io.makegood.compensation.recourse.rest;

import io.makegood.compensation.Person;
import io.makegood.compensation.recourse.RecourseParties;
import io.makegood.compensation.recourse.RecourseParty;
import io.makegood.kernel.refusal.Etags;
import io.makegood.kernel.refusal.Malformed;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/recourse")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Recourse", description = "Who answers for what customers are paid, and what they owe us for it")
class RecourseResource {

    private static final String NAME = "[a-z0-9][a-z0-9-]{0,39}";
    /** Of other things under the same path. */
    private static final Set<String> TAKEN = Set.of("summary", "payouts");

    private final RecourseParties parties;
    private final Tenancy tenancy;
    private final Person person;
    private final InstantSource time;

    RecourseResource(RecourseParties parties, Tenancy tenancy, Person person, InstantSource time) {
        this.parties = parties;
        this.tenancy = tenancy;
        this.person = person;
        this.time = time;
    }

    @PUT
    @Path("/{party}")
    @Transactional
    @Operation(
            operationId = "setRecourseParty",
            summary = "Declare a party that owes us, and by which guarantees",
            description = "From then on what is owed under these guarantees becomes a claim against it, never a payout "
                    + "to a customer. To change a party, send If-Match with the ETag that was read. A guarantee under "
                    + "which customers were paid, that is another party's, or that has claims and is left out, is "
                    + "refused with 409.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "the ETag of the party to change; not needed for a new one",
            example = "\"0\"")
    @APIResponseSchema(value = RecoursePartyView.class, responseCode = "200")
    public RestResponse<RecoursePartyView> set(
            @Parameter(description = "what we call it", example = "dhl-express") @PathParam("party") String party,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "carrier", value = SetRecourseParty.EXAMPLE)))
                    @Valid @NotNull SetRecourseParty request,
            HttpHeaders headers) {
        Optional<RecourseParty> known = parties.find(tenancy.current(), named(party));
        known.ifPresent(before -> Etags.require(headers, before.revision()));
        int revision = known.map(before -> before.revision() + 1).orElse(0);
        RecourseParty declared = declared(party, request, revision);
        parties.set(declared);
        return shown(declared);
    }

    private RecourseParty declared(String party, SetRecourseParty request, int revision) {
        return new RecourseParty(
                tenancy.current(),
                party,
                request.name(),
                request.role(),
                request.guarantees(),
                request.within(),
                request.address(),
                revision,
                person.name(),
                time.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static String named(String party) {
        if (!party.matches(NAME) || TAKEN.contains(party)) {
            throw new Malformed(
                    "invalid-parameter",
                    "party is '%s', but must be up to 40 small letters, digits and hyphens, and none of %s"
                            .formatted(
                                    party,
                                    String.join(", ", TAKEN.stream().sorted().toList())));
        }
        return party;
    }

    @GET
    @Operation(operationId = "listRecourseParties", summary = "The parties that owe us, by name")
    public List<RecoursePartyView> list() {
        return parties.list(tenancy.current()).stream()
                .map(RecoursePartyView::of)
                .toList();
    }

    @GET
    @Path("/{party}")
    @Operation(operationId = "getRecourseParty", summary = "One party that owes us, with its ETag")
    @APIResponseSchema(value = RecoursePartyView.class, responseCode = "200")
    public RestResponse<RecoursePartyView> get(@PathParam("party") String party) {
        return shown(parties.get(tenancy.current(), party));
    }

    private static RestResponse<RecoursePartyView> shown(RecourseParty party) {
        return ResponseBuilder.ok(RecoursePartyView.of(party))
                .header(HttpHeaders.ETAG, Etags.of(party.revision()))
                .build();
    }
}
