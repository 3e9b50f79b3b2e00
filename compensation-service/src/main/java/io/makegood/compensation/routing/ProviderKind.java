package io.makegood.compensation.routing;

import io.makegood.compensation.Word;

/** How a provider moves money. */
public enum ProviderKind implements Word {
    /** The merchant's own endpoint is told. */
    WEBHOOK(WebhookSettings.class),
    /** Refunds by Stripe's interface, or one like it. */
    STRIPE(StripeSettings.class),
    /** Files for a bank, by ISO 20022. */
    PAIN(PainSettings.class),
    /** Credit with the merchant, kept in our own books. */
    WALLET(WalletSettings.class),
    /** Coupons with codes, kept in our own books. */
    COUPONS(CouponSettings.class);

    private final Class<? extends Settings> settings;

    ProviderKind(Class<? extends Settings> settings) {
        this.settings = settings;
    }

    /** What is given stays with the merchant: nobody outside is paid. */
    public boolean isOwnBook() {
        return this == WALLET || this == COUPONS;
    }

    Class<? extends Settings> settings() {
        return settings;
    }
}
