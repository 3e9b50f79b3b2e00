package io.makegood.compensation.period.rest;

import io.makegood.compensation.Person;
import io.makegood.compensation.period.FinanceZone;
import io.makegood.compensation.period.FinanceZones;
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
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/finance-zone")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Periods")
class FinanceZoneResource {

    @Schema(name = "SetFinanceZone")
    record SetFinanceZone(
            @NotNull @Schema(implementation = String.class, example = "Asia/Shanghai")
            ZoneId zone) {}

    @Schema(name = "FinanceZone")
    record FinanceZoneView(
            @Schema(example = "Asia/Shanghai") String zone,

            @Schema(description = "false while nobody has set it and UTC is taken")
            boolean chosen) {

        static FinanceZoneView of(FinanceZone zone) {
            return new FinanceZoneView(zone.zone().getId(), zone.chosen());
        }
    }

    private final FinanceZones zones;
    private final Tenancy tenancy;
    private final Person person;
    private final InstantSource time;

    FinanceZoneResource(FinanceZones zones, Tenancy tenancy, Person person, InstantSource time) {
        this.zones = zones;
        this.tenancy = tenancy;
        this.person = person;
        this.time = time;
    }

    @GET
    @Operation(operationId = "getFinanceZone", summary = "In which zone months begin and end")
    public FinanceZoneView get() {
        return FinanceZoneView.of(zones.get(tenancy.current()));
    }

    @PUT
    @Transactional
    @Operation(
            operationId = "setFinanceZone",
            summary = "Say in which zone months begin and end",
            description = "Once: another zone is refused afterwards. Closing the first month without a zone sets UTC.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "zone", value = "{\"zone\": \"Asia/Shanghai\"}")))
    public FinanceZoneView set(@Valid @NotNull SetFinanceZone request) {
        return FinanceZoneView.of(zones.set(tenancy.current(), request.zone(), person.name(), time.instant()));
    }
}
