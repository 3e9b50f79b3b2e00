package io.makegood.compensation.routing;

import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The merchant's own payment endpoint, told by signed webhooks. */
public record WebhookSettings(
        @Schema(examples = "https://shop.example/payouts") String url,

        @Schema(
                implementation = String.class,
                description = "'whsec_' and the Base64 of 24 to 64 random bytes; signs each payout by the Standard "
                        + "Webhooks rules and is never shown again",
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        Secret secret)
        implements Settings {

    private static final String SECRET_PREFIX = "whsec_";
    private static final int SECRET_BYTES_MIN = 24;
    private static final int SECRET_BYTES_MAX = 64;

    @Override
    public ProviderKind kind() {
        return ProviderKind.WEBHOOK;
    }

    @Override
    public void check() {
        check("/webhook");
    }

    /** @param pointer to where they stand in a request */
    public void check(String pointer) {
        Check.url(pointer + "/url", url);
        Check.secret(
                pointer + "/secret",
                secret,
                WebhookSettings::isSecret,
                "must be 'whsec_' and the Base64 of 24 to 64 random bytes");
    }

    private static boolean isSecret(String secret) {
        try {
            int bytes = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length())).length;
            return secret.startsWith(SECRET_PREFIX) && bytes >= SECRET_BYTES_MIN && bytes <= SECRET_BYTES_MAX;
        } catch (IllegalArgumentException | IndexOutOfBoundsException notBase64) {
            return false;
        }
    }
}
