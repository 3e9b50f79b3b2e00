package io.makegood.compensation.routing;

/** Whoever moves money for a tenant. */
public record Provider(ProviderKey key, Settings settings) {

    public ProviderKind kind() {
        return settings.kind();
    }
}
