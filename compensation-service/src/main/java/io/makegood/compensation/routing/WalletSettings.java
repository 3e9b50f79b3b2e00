package io.makegood.compensation.routing;

/** Credit with the merchant needs nothing but our books. */
public record WalletSettings() implements Settings {

    @Override
    public ProviderKind kind() {
        return ProviderKind.WALLET;
    }

    @Override
    public void check() {}
}
