package io.makegood.quickstart.month;

import java.util.Locale;

/** What the merchant publishes, one guarantee in each currency. The terms are in the file of its code. */
enum Guarantee {
    TWO_DAYS("EUR", 2, 40_000, true),
    THREE_DAYS("JPY", 0, 48_000, false),
    AGREED_HOUR("KWD", 3, 180_000, true);

    private final String currency;
    private final int decimals;
    private final int highestPrice;
    private final boolean recovers;

    /**
     * @param highestPrice in the smallest unit of the currency
     * @param recovers whether what turns out to be too much is taken back; else customers keep it
     */
    Guarantee(String currency, int decimals, int highestPrice, boolean recovers) {
        this.currency = currency;
        this.decimals = decimals;
        this.highestPrice = highestPrice;
        this.recovers = recovers;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String currency() {
        return currency;
    }

    int decimals() {
        return decimals;
    }

    int highestPrice() {
        return highestPrice;
    }

    boolean recovers() {
        return recovers;
    }

    @Override
    public String toString() {
        return code() + " " + currency;
    }
}
