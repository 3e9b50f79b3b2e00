package io.makegood.compensation.payout.rest;

import io.makegood.compensation.payout.Circuits;
import io.makegood.compensation.payout.Routing;
import io.makegood.compensation.routing.Provider;
import io.makegood.compensation.routing.ProviderKey;
import io.makegood.compensation.routing.Providers;
import io.makegood.compensation.routing.StoredProvider;
import io.makegood.kernel.refusal.Etags;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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

@Path("/v1/payment-providers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Payment providers", description = "Who moves the money, and which payouts go to whom")
class PaymentProviderResource {

    private final Routing routing;
    private final Providers providers;
    private final Circuits circuits;
    private final Tenancy tenancy;
    private final InstantSource time;

    PaymentProviderResource(
            Routing routing, Providers providers, Circuits circuits, Tenancy tenancy, InstantSource time) {
        this.routing = routing;
        this.providers = providers;
        this.circuits = circuits;
        this.tenancy = tenancy;
        this.time = time;
    }

    @GET
    @Operation(operationId = "listPaymentProviders", summary = "All payment providers, by name; without their secrets")
    public List<PaymentProviderView> list() {
        return providers.all(tenancy.current()).stream().map(this::view).toList();
    }

    @GET
    @Path("/{name}")
    @Operation(operationId = "getPaymentProvider", summary = "One payment provider; its secrets are not shown")
    @APIResponseSchema(value = PaymentProviderView.class, responseCode = "200")
    public RestResponse<PaymentProviderView> get(@PathParam("name") String name) {
        return shown(providers.get(tenancy.current(), name));
    }

    @PUT
    @Path("/{name}")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "setPaymentProvider",
            summary = "Say how a payment provider is reached",
            description =
                    "Payouts that waited for it go out at once; those it may have heard of stay with it. The one named "
                            + "'default' takes what no route sends elsewhere. A provider keeps its kind. To replace the "
                            + "settings, send If-Match with the ETag that was read.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "the ETag of the provider to replace; not needed for a new one",
            example = "\"0\"")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "webhook", value = SetPaymentProvider.WEBHOOK),
                                @ExampleObject(name = "stripe", value = SetPaymentProvider.STRIPE),
                                @ExampleObject(name = "pain", value = SetPaymentProvider.PAIN),
                                @ExampleObject(name = "wallet", value = SetPaymentProvider.WALLET),
                                @ExampleObject(name = "coupons", value = SetPaymentProvider.COUPONS)
                            }))
    @APIResponseSchema(value = PaymentProviderView.class, responseCode = "200")
    public RestResponse<PaymentProviderView> set(
            @PathParam("name") String name, @NotNull SetPaymentProvider request, HttpHeaders headers) {
        Tenant tenant = tenancy.current();
        Instant now = time.instant();
        routing.begin(tenant, now);
        providers.find(tenant, name).ifPresent(known -> Etags.require(headers, known.revision()));
        return shown(routing.put(new Provider(new ProviderKey(tenant, name), request.settings()), now));
    }

    @DELETE
    @Path("/{name}")
    @Transactional
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "deletePaymentProvider",
            summary = "Forget a payment provider",
            description = "Refused while a route names it, or while it may have heard of payouts that have not ended. "
                    + "What waited for it goes where the routes send it now.")
    public void delete(@PathParam("name") String name) {
        routing.begin(tenancy.current(), time.instant());
        routing.delete(new ProviderKey(tenancy.current(), name));
    }

    private RestResponse<PaymentProviderView> shown(StoredProvider stored) {
        return ResponseBuilder.ok(view(stored))
                .header(HttpHeaders.ETAG, Etags.of(stored.revision()))
                .build();
    }

    private PaymentProviderView view(StoredProvider stored) {
        return PaymentProviderView.of(stored, circuits.of(stored.provider().key()));
    }
}
