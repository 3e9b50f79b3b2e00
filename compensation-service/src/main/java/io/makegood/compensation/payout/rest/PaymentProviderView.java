package io.makegood.compensation.payout.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.makegood.compensation.payout.Circuit;
import io.makegood.compensation.routing.CouponSettings;
import io.makegood.compensation.routing.PainSettings;
import io.makegood.compensation.routing.ProviderKey;
import io.makegood.compensation.routing.Settings;
import io.makegood.compensation.routing.StoredProvider;
import io.makegood.compensation.routing.StripeSettings;
import io.makegood.compensation.routing.WalletSettings;
import io.makegood.compensation.routing.WebhookSettings;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A payment provider as callers see it: its secrets are null, whatever they are. */
@Schema(name = "PaymentProvider")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentProviderView(
        @Schema(examples = "stripe") String name,

        @Schema(enumeration = {"webhook", "stripe", "pain", "wallet", "coupons"})
        String kind,

        @Nullable WebhookSettings webhook,
        @Nullable StripeSettings stripe,
        @Nullable PainSettings pain,
        @Nullable WalletSettings wallet,
        @Nullable CouponSettings coupons,

        @Schema(description = "where the provider sends its events; of kind stripe only") @Nullable String eventsPath,

        @Schema(description = "whether it is called at all") CircuitView circuit,

        Instant updatedAt) {

    /** Closed while it is called. */
    @Schema(name = "PaymentCircuit")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CircuitView(
            @Schema(enumeration = {"closed", "open", "half-open"})
            String state,

            @Nullable Instant since,

            @Schema(description = "its last unclear answer") @Nullable String reason,

            @Schema(description = "when one payout is sent to see whether it is back") @Nullable Instant probeAt) {

        static CircuitView of(Circuit circuit) {
            return new CircuitView(circuit.state().word(), circuit.since(), circuit.reason(), circuit.probeAt());
        }
    }

    private static String eventsPath(ProviderKey key) {
        return "/v1/payment-providers/%s/events?tenant=%s"
                .formatted(key.name(), key.tenant().name());
    }

    static PaymentProviderView of(StoredProvider stored, Circuit circuit) {
        Settings settings = stored.provider().settings();
        return new PaymentProviderView(
                stored.provider().key().name(),
                settings.kind().word(),
                settings instanceof WebhookSettings webhook ? webhook : null,
                settings instanceof StripeSettings stripe ? stripe : null,
                settings instanceof PainSettings pain ? pain : null,
                settings instanceof WalletSettings wallet ? wallet : null,
                settings instanceof CouponSettings coupons ? coupons : null,
                settings instanceof StripeSettings
                        ? eventsPath(stored.provider().key())
                        : null,
                CircuitView.of(circuit),
                stored.updatedAt());
    }
}
