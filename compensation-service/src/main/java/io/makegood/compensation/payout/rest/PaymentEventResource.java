package io.makegood.compensation.payout.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.compensation.payout.Confirmations;
import io.makegood.compensation.payout.stripe.StripeEvents;
import io.makegood.compensation.payout.stripe.StripeSignature;
import io.makegood.compensation.routing.Provider;
import io.makegood.compensation.routing.ProviderNotFound;
import io.makegood.compensation.routing.Providers;
import io.makegood.compensation.routing.StripeSettings;
import io.makegood.kernel.refusal.Problem;
import io.makegood.kernel.refusal.Refusal;
import io.makegood.kernel.refusal.UnreadableJson;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/payment-providers/{name}/events")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Payment providers")
@PermitAll
class PaymentEventResource {

    private static final String EXAMPLE = """
            {"id": "evt_1", "object": "event", "type": "refund.failed", "data": {"object": {
              "id": "re_1", "object": "refund", "status": "failed", "failure_reason": "expired_or_canceled_card",
              "metadata": {"makegood_payout": "0199d2c4-6b3e-7c51-9a0e-4f2d8b7a1c93",
                "makegood_issue": "0199d2c4-6b3e-7c51-9a0e-4f2d8b7a1c93"}}}}""";

    /** What the sender expects to hear. */
    @Schema(name = "EventReceipt")
    record Receipt(boolean received) {}

    private final Providers providers;
    private final Confirmations confirmations;
    private final Tenancy tenancy;
    private final ObjectMapper json;
    private final InstantSource time;

    PaymentEventResource(
            Providers providers, Confirmations confirmations, Tenancy tenancy, ObjectMapper json, InstantSource time) {
        this.providers = providers;
        this.confirmations = confirmations;
        this.tenancy = tenancy;
        this.json = json;
        this.time = time;
    }

    @POST
    @SecurityRequirementsSet
    @Operation(
            operationId = "tellPaymentEvent",
            summary = "Take what a provider of kind stripe tells of its own accord",
            description = "Needs no bearer token: the address says whose provider it is, and the signature that it is "
                    + "genuine and at most five minutes old. An event may come twice, late and in any order; it has one "
                    + "effect at most. What is not about a refund of ours is taken and changes nothing.",
            extensions = @Extension(name = "x-repeatable", value = "an event is known by its id"))
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "refund-failed", value = EXAMPLE)))
    @APIResponse(
            responseCode = "401",
            description = "The signature is missing, too old, or not that of this body by the secret of the provider",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public Receipt tell(
            @PathParam("name") String name,
            @Parameter(description = "whose provider it is", required = true, example = "dangdang")
                    @QueryParam("tenant")
                    @Nullable String tenant,
            @Parameter(description = "t= the time of sending, v1= the HMAC", example = "t=1700000000,v1=5257a8…")
                    @HeaderParam("Stripe-Signature")
                    @Nullable String signature,
            byte @Nullable [] body) {
        byte[] content = body == null ? new byte[0] : body;
        Tenant owner = owner(tenant).orElseThrow(() -> new ProviderNotFound(name));
        return tenancy.actingFor(
                owner,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    hear(providers.get(owner, name).provider(), signature, content, time.instant());
                    return new Receipt(true);
                }));
    }

    private void hear(Provider provider, @Nullable String signature, byte[] body, Instant now) {
        if (!(provider.settings() instanceof StripeSettings settings
                && settings.webhookSecret() != null
                && StripeSignature.isGenuine(signature, body, settings.webhookSecret(), now))) {
            throw new SignatureWrong();
        }
        StripeEvents.read(read(body)).ifPresent(event -> confirmations.hear(provider.key(), event, now));
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JsonProcessingException unreadable) {
            throw UnreadableJson.refusal(unreadable);
        }
    }

    private static Optional<Tenant> owner(@Nullable String name) {
        try {
            return Optional.ofNullable(name).map(Tenant::new);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static final class SignatureWrong extends Refusal {
        SignatureWrong() {
            super(
                    Kind.UNAUTHENTICATED,
                    "signature-wrong",
                    "the event is not signed by the secret of this provider, or more than five minutes ago");
        }
    }
}
