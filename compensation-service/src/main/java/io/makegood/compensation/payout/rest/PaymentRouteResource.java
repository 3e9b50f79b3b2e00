package io.makegood.compensation.payout.rest;

import io.makegood.compensation.payout.Routing;
import io.makegood.compensation.routing.Route;
import io.makegood.compensation.routing.RouteTable;
import io.makegood.compensation.routing.Routes;
import io.makegood.kernel.refusal.Etags;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
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

@Path("/v1/payment-routes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Payment providers")
class PaymentRouteResource {

    private static final String EXAMPLE = """
            {"routes": [{"remedy": "credit", "provider": "default"}, {"currency": "EUR", "provider": "default"}]}
            """;

    @Schema(name = "PaymentRoutes")
    record RoutesView(
            @NotNull @Size(max = 100) @Schema(description = "the first that fits a payout is taken")
            List<@Valid @NotNull Route> routes) {}

    private final Routing routing;
    private final Routes routes;
    private final Tenancy tenancy;
    private final InstantSource time;

    PaymentRouteResource(Routing routing, Routes routes, Tenancy tenancy, InstantSource time) {
        this.routing = routing;
        this.routes = routes;
        this.tenancy = tenancy;
        this.time = time;
    }

    @GET
    @Operation(operationId = "getPaymentRoutes", summary = "Which payouts go to which provider")
    @APIResponseSchema(value = RoutesView.class, responseCode = "200")
    public RestResponse<RoutesView> get() {
        return shown(routes.of(tenancy.current()));
    }

    @PUT
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "setPaymentRoutes",
            summary = "Say which payouts go to which provider",
            description = "Replaces all routes. What fits none goes to the provider named 'default'. Payouts that no "
                    + "provider can have heard of follow the new routes at once; the others stay where they are.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "the ETag of the routes to replace; not needed while there are none",
            example = "\"1\"")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "routes", value = EXAMPLE)))
    @APIResponseSchema(value = RoutesView.class, responseCode = "200")
    public RestResponse<RoutesView> set(@Valid @NotNull RoutesView request, HttpHeaders headers) {
        Tenant tenant = tenancy.current();
        RouteTable known = routes.of(tenant);
        routing.begin(tenant, time.instant());
        if (!known.routes().isEmpty()) {
            Etags.require(headers, known.revision());
        }
        return shown(routing.route(tenant, request.routes()));
    }

    private static RestResponse<RoutesView> shown(RouteTable table) {
        return ResponseBuilder.ok(new RoutesView(table.routes()))
                .header(HttpHeaders.ETAG, Etags.of(table.revision()))
                .build();
    }
}
