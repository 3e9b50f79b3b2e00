package io.makegood.compensation.payout.rest;

import io.makegood.compensation.payout.PaymentEndpoint;
import io.makegood.compensation.payout.PaymentEndpoints;
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

    record SetPaymentEndpoint(
            @NotNull @Schema(example = "https://shop.example/payouts")
            String url,

            @NotNull @Schema(
                    description = "'whsec_' and the Base64 of 24 to 64 random bytes; signs each payout by the Standard "
                            + "Webhooks rules and is never shown again",
                    example = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
            String secret) {}

    @Schema(name = "PaymentEndpoint")
    record PaymentEndpointView(String url, Instant updatedAt) {
        static PaymentEndpointView of(PaymentEndpoint endpoint) {
            return new PaymentEndpointView(endpoint.url(), endpoint.updatedAt());
        }
    }

    private final PaymentEndpoints endpoints;
    private final Tenancy tenancy;
    private final InstantSource time;

    PaymentEndpointResource(PaymentEndpoints endpoints, Tenancy tenancy, InstantSource time) {
        this.endpoints = endpoints;
        this.tenancy = tenancy;
        this.time = time;
    }

    @PUT
    @Transactional
    @Operation(
            operationId = "setPaymentEndpoint",
            summary = "Say where payouts are sent",
            description =
                    "Payouts that waited for an endpoint go out at once; those still to be tried go to the new one. "
                            + "To replace an endpoint, send If-Match with the ETag that was read.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "the ETag of the endpoint to replace; not needed for the first",
            example = "\"0\"")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "endpoint", value = EXAMPLE)))
    @APIResponseSchema(value = PaymentEndpointView.class, responseCode = "200")
    public RestResponse<PaymentEndpointView> set(@Valid @NotNull SetPaymentEndpoint request, HttpHeaders headers) {
        endpoints.find(tenancy.current()).ifPresent(known -> Etags.require(headers, known.revision()));
        return shown(endpoints.set(tenancy.current(), request.url(), request.secret(), time.instant()));
    }

    @GET
    @Operation(operationId = "getPaymentEndpoint", summary = "Where payouts are sent; the secret is not shown")
    @APIResponseSchema(value = PaymentEndpointView.class, responseCode = "200")
    public RestResponse<PaymentEndpointView> get() {
        return shown(endpoints.get(tenancy.current()));
    }

    private static RestResponse<PaymentEndpointView> shown(PaymentEndpoint endpoint) {
        return ResponseBuilder.ok(PaymentEndpointView.of(endpoint))
                .header(HttpHeaders.ETAG, Etags.of(endpoint.revision()))
                .build();
    }
}
