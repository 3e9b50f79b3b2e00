package io.makegood.compensation.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Stripe's interface for refunds, or one like it.
 *
 * @param paymentIntent the fact of a promise that names what the customer paid with; or {@code charge}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StripeSettings(
        @Schema(description = "where the interface is, without /v1", examples = "https://api.stripe.com")
        String url,

        @Schema(
                implementation = String.class,
                description = "secret or restricted key that may write refunds; never shown again",
                examples = "sk_test_4eC39HqLyjWDarjtT1zdp7dc")
        Secret apiKey,

        @Schema(
                implementation = String.class,
                description = "what the provider signs its events with; without it none are taken; never shown again",
                examples = "whsec_wRNftLajMZNeslQOP6vEPm4iVx5NlZ6z")
        @Nullable Secret webhookSecret,

        @Schema(
                description =
                        "name of the fact that holds the PaymentIntent the customer paid with; give this or charge",
                examples = "paymentIntent")
        @Nullable String paymentIntent,

        @Schema(description = "name of the fact that holds the Charge the customer paid with", examples = "charge")
        @Nullable String charge)
        implements Settings {

    @Override
    public ProviderKind kind() {
        return ProviderKind.STRIPE;
    }

    @Override
    public void check() {
        Check.url("/stripe/url", url);
        Check.secret(
                "/stripe/apiKey",
                apiKey,
                StripeSettings::isKey,
                "must be the key of an account, of printable characters");
        if (webhookSecret != null) {
            Check.secret(
                    "/stripe/webhookSecret",
                    webhookSecret,
                    StripeSettings::isKey,
                    "must be the signing secret of an endpoint");
        }
        Check.require(
                "/stripe/paymentIntent",
                paymentIntent,
                (paymentIntent == null) != (charge == null),
                "must name the fact with the payment, unless charge does; one of the two is given");
        Check.text(paymentIntent == null ? "/stripe/charge" : "/stripe/paymentIntent", paymentFact());
    }

    /** The fact that names the payment to give back. */
    public String paymentFact() {
        return paymentIntent != null ? paymentIntent : String.valueOf(charge);
    }

    /** What the interface calls that which the fact names. */
    public String paymentParameter() {
        return paymentIntent != null ? "payment_intent" : "charge";
    }

    /** @param path such as {@code /v1/refunds} */
    public URI at(String path) {
        return URI.create(url.replaceAll("/+$", "") + path);
    }

    private static boolean isKey(String key) {
        return key.matches("[\\x21-\\x7e]{8,255}");
    }
}
