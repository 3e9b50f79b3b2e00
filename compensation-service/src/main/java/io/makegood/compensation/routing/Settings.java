package io.makegood.compensation.routing;

/** How a provider is reached. */
public sealed interface Settings permits WebhookSettings, StripeSettings, PainSettings, WalletSettings, CouponSettings {

    ProviderKind kind();

    /** Refuses settings that could not work. */
    void check();
}
