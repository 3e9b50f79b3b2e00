package io.makegood.compensation.payout.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.makegood.compensation.routing.PainSettings;
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

        @Schema(enumeration = {"webhook", "stripe", "pain", "wallet"})
        String kind,

        @Nullable WebhookSettings webhook,
        @Nullable StripeSettings stripe,
        @Nullable PainSettings pain,
        @Nullable WalletSettings wallet,
        Instant updatedAt) {

    static PaymentProviderView of(StoredProvider stored) {
        Settings settings = stored.provider().settings();
        return new PaymentProviderView(
                stored.provider().key().name(),
                settings.kind().word(),
                settings instanceof WebhookSettings webhook ? webhook : null,
                settings instanceof StripeSettings stripe ? stripe : null,
                settings instanceof PainSettings pain ? pain : null,
                settings instanceof WalletSettings wallet ? wallet : null,
                stored.updatedAt());
    }
}
