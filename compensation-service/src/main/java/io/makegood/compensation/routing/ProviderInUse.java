package io.makegood.compensation.routing;

import io.makegood.kernel.refusal.Refusal;

/** What may have been told to one provider must not be told to another. */
public final class ProviderInUse extends Refusal {

    public ProviderInUse(String name, String why) {
        super(Kind.CONFLICT, "payment-provider-in-use", "payment provider '%s' %s".formatted(name, why));
    }
}
