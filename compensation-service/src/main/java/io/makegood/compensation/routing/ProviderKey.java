package io.makegood.compensation.routing;

import io.makegood.kernel.tenancy.Tenant;

/** A provider's name is its tenant's own. */
public record ProviderKey(Tenant tenant, String name) {

    /** Takes every payout that no route sends elsewhere. */
    public static final String DEFAULT = "default";

    @Override
    public String toString() {
        return tenant + "/" + name;
    }
}
