package io.makegood.compensation.payout.rest;

import io.makegood.compensation.routing.CouponSettings;
import io.makegood.compensation.routing.PainSettings;
import io.makegood.compensation.routing.Settings;
import io.makegood.compensation.routing.StripeSettings;
import io.makegood.compensation.routing.WalletSettings;
import io.makegood.compensation.routing.WebhookSettings;
import io.makegood.kernel.refusal.Invalid;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a provider is reached: one of the five, which is its kind. */
@Schema(name = "SetPaymentProvider", description = "exactly one of webhook, stripe, pain, wallet and coupons")
record SetPaymentProvider(
        @Nullable WebhookSettings webhook,
        @Nullable StripeSettings stripe,
        @Nullable PainSettings pain,
        @Nullable WalletSettings wallet,
        @Nullable CouponSettings coupons) {

    static final String WEBHOOK = """
            {"webhook": {"url": "https://shop.example/payouts", "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}}""";
    static final String STRIPE = """
            {"stripe": {"url": "https://api.stripe.com", "apiKey": "sk_test_4eC39HqLyjWDarjtT1zdp7dc",
              "webhookSecret": "whsec_wRNftLajMZNeslQOP6vEPm4iVx5NlZ6z", "paymentIntent": "paymentIntent"}}""";
    static final String PAIN = """
            {"pain": {"debtor": {"name": "Dangdang Europe GmbH", "iban": "DE75512108001245126199"},
              "creditorName": "accountHolder", "creditorIban": "iban", "fileAt": "16:00", "zone": "Europe/Berlin"}}""";
    static final String WALLET = """
            {"wallet": {}}""";
    static final String COUPONS = """
            {"coupons": {}}""";

    Settings settings() {
        List<Settings> given = Stream.<@Nullable Settings>of(webhook, stripe, pain, wallet, coupons)
                .filter(Objects::nonNull)
                .<Settings>map(Objects::requireNonNull)
                .toList();
        if (given.size() != 1) {
            throw Invalid.field(
                    "", given.size() + " settings", "must be exactly one of webhook, stripe, pain, wallet and coupons");
        }
        return given.get(0);
    }
}
