package io.makegood.compensation.payout.rest;

import io.makegood.compensation.payout.Routing;
import io.makegood.compensation.routing.Provider;
import io.makegood.compensation.routing.ProviderKey;
import io.makegood.compensation.routing.Providers;
import io.makegood.compensation.routing.StoredProvider;
import io.makegood.compensation.routing.WebhookSettings;
import io.makegood.kernel.refusal.Etags;
import io.makegood.kernel.refusal.Refusal;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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

@Path("/v1/payment-endpoint")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Payouts", description = "Instructions to pay or to recover, and where they are sent")
class PaymentEndpointResource {

    private static final String EXAMPLE = """
            {"url": "https://shop.example/payouts", "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}
            """;

    @Schema(name = "PaymentEndpoint")
    record PaymentEndpointView(String url, Instant updatedAt) {
        static PaymentEndpointView of(StoredProvider stored) {
            return new PaymentEndpointView(webhook(stored).url(), stored.updatedAt());
        }
    }

    private final Routing routing;
    private final Providers providers;
    private final Tenancy tenancy;
    private final InstantSource time;

    PaymentEndpointResource(Routing routing, Providers providers, Tenancy tenancy, InstantSource time) {
        this.routing = routing;
        this.providers = providers;
        this.tenancy = tenancy;
        this.time = time;
    }

    @PUT
    @Transactional
    @Operation(
            operationId = "setPaymentEndpoint",
            summary = "Say where payouts are sent",
            description =
                    "Short for the payment provider named 'default', of kind webhook. Payouts that waited for an endpoint go out at once; those still to be tried go to the new one. "
                            + "To replace an endpoint, send If-Match with the ETag that was read.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "the ETag of the endpoint to replace; not needed for the first",
            example = "\"0\"")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "endpoint", value = EXAMPLE)))
    @APIResponseSchema(value = PaymentEndpointView.class, responseCode = "200")
    public RestResponse<PaymentEndpointView> set(@NotNull WebhookSettings request, HttpHeaders headers) {
        request.check("");
        Tenant tenant = tenancy.current();
        Instant now = time.instant();
        routing.begin(tenant, now);
        providers.find(tenant, ProviderKey.DEFAULT).ifPresent(known -> Etags.require(headers, known.revision()));
        return shown(routing.put(new Provider(new ProviderKey(tenant, ProviderKey.DEFAULT), request), now));
    }

    @GET
    @Operation(operationId = "getPaymentEndpoint", summary = "Where payouts are sent; the secret is not shown")
    @APIResponseSchema(value = PaymentEndpointView.class, responseCode = "200")
    public RestResponse<PaymentEndpointView> get() {
        return shown(providers
                .find(tenancy.current(), ProviderKey.DEFAULT)
                .filter(stored -> stored.provider().settings() instanceof WebhookSettings)
                .orElseThrow(PaymentEndpointNotFound::new));
    }

    private static RestResponse<PaymentEndpointView> shown(StoredProvider stored) {
        return ResponseBuilder.ok(PaymentEndpointView.of(stored))
                .header(HttpHeaders.ETAG, Etags.of(stored.revision()))
                .build();
    }

    private static WebhookSettings webhook(StoredProvider stored) {
        return (WebhookSettings) stored.provider().settings();
    }

    private static final class PaymentEndpointNotFound extends Refusal {
        PaymentEndpointNotFound() {
            super(Kind.NOT_FOUND, "payment-endpoint-not-found", "no payment endpoint is set");
        }
    }
}
