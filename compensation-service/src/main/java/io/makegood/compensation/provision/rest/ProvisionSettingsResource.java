package io.makegood.compensation.provision.rest;

import io.makegood.compensation.Person;
import io.makegood.compensation.provision.ProvisionRates;
import io.makegood.compensation.provision.ProvisionRates.SetRates;
import io.makegood.compensation.provision.rest.SetProvisionRates.StateRates;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.jspecify.annotations.Nullable;

@Path("/v1/provision-settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Provision")
class ProvisionSettingsResource {

    @Schema(name = "ProvisionRates")
    record RatesView(
            int revision,
            StateRates usual,
            Map<String, StateRates> guarantees,
            String reason,

            @Schema(examples = "ada") String setBy,
            Instant setAt) {

        static RatesView of(SetRates set) {
            return new RatesView(
                    set.revision(),
                    StateRates.of(set.rates().usual()),
                    set.rates().guarantees().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, rates -> StateRates.of(rates.getValue()))),
                    set.reason(),
                    set.setBy(),
                    set.setAt());
        }
    }

    private final ProvisionRates rates;
    private final Person person;
    private final Tenancy tenancy;
    private final InstantSource time;

    ProvisionSettingsResource(ProvisionRates rates, Person person, Tenancy tenancy, InstantSource time) {
        this.rates = rates;
        this.person = person;
        this.tenancy = tenancy;
        this.time = time;
    }

    @PUT
    @Transactional
    @Operation(
            operationId = "setProvisionRates",
            summary = "Say what share of open risks is expected to come due",
            description = "Earlier rates are kept under their revision. To change rates, send If-Match with the ETag "
                    + "that was read.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "the ETag of the rates to change; not needed for the first",
            example = "\"1\"")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "rates", value = SetProvisionRates.EXAMPLE)))
    @APIResponseSchema(value = RatesView.class, responseCode = "200")
    public RestResponse<RatesView> set(@Valid @NotNull SetProvisionRates request, HttpHeaders headers) {
        Optional<SetRates> known = rates.find(tenancy.current(), null);
        known.ifPresent(set -> Etags.require(headers, set.revision()));
        return shown(rates.add(new SetRates(
                tenancy.current(),
                known.map(SetRates::revision).orElse(0) + 1,
                request.toRates(),
                request.reason(),
                person.name(),
                time.instant())));
    }

    @GET
    @Operation(operationId = "getProvisionRates", summary = "What share of open risks is expected to come due")
    @APIResponseSchema(value = RatesView.class, responseCode = "200")
    public RestResponse<RatesView> get(
            @Parameter(description = "as they were then; the newest if absent", example = "3")
                    @QueryParam("revision")
                    @Nullable String revision) {
        return shown(rates.get(tenancy.current(), AsOf.revision("revision", revision)));
    }

    private static RestResponse<RatesView> shown(SetRates set) {
        return ResponseBuilder.ok(RatesView.of(set))
                .header(HttpHeaders.ETAG, Etags.of(set.revision()))
                .build();
    }
}
