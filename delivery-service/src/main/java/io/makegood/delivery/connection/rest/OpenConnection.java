package io.makegood.delivery.connection.rest;

import io.makegood.delivery.carrier.CarrierFormat;
import io.makegood.delivery.carrier.Formats;
import io.makegood.delivery.carrier.Sender;
import io.makegood.kernel.refusal.Invalid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is going to push, and how it proves who it is. */
record OpenConnection(
        @NotBlank @Schema(description = "the format: aftership, dhl, easypost or kuaidi100", examples = "easypost")
        String adapter,

        @Schema(description = SECRET, examples = "a-secret-of-40-letters-or-more") @Nullable String secret,

        @Schema(type = SchemaType.STRING, description = ZONE, examples = "Europe/Berlin") @Nullable ZoneId zone,

        @Size(min = 1, max = 100) @Schema(description = "the source of its events; the adapter's name if absent")
        @Nullable String source) {

    static final String EXAMPLE = """
            {"adapter": "easypost", "secret": "Zm9yIHRoZSBleGFtcGxlIG9ubHk", "source": "easypost-us"}""";

    private static final String SECRET =
            "what the sender signs with, and never shown again: EasyPost's webhook_secret, AfterShip's webhook secret, "
                    + "kuaidi100's salt; absent for dhl, which signs nothing";
    private static final String ZONE =
            "of times without offset, when the place of a scan is not known; if absent, such a message is refused";

    static final int LONGEST_SECRET = 200;

    CarrierFormat format(Formats formats) {
        return formats.find(adapter)
                .orElseThrow(() -> Invalid.field("/adapter", adapter, "must be one of " + formats.names()));
    }

    Sender sender() {
        return new Sender(source == null ? adapter : source, zone);
    }

    /** The secret, or null for a sender that does not sign. */
    @Nullable String secretFor(CarrierFormat format) {
        return format.isSigned() ? requireSecret(secret, format) : refuseSecret(secret, format);
    }

    static String requireSecret(@Nullable String secret, CarrierFormat format) {
        if (secret == null) {
            throw Invalid.field("/secret", null, "%s signs what it sends: say with what".formatted(format.name()));
        }
        if (secret.isBlank() || secret.length() > LONGEST_SECRET) {
            throw Invalid.field("/secret", "…", "must have 1 to %d characters".formatted(LONGEST_SECRET));
        }
        return secret;
    }

    private static @Nullable String refuseSecret(@Nullable String secret, CarrierFormat format) {
        if (secret != null) {
            throw Invalid.field("/secret", "…", "%s signs nothing: leave it out".formatted(format.name()));
        }
        return null;
    }
}
