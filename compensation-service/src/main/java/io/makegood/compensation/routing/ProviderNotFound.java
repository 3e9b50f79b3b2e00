package io.makegood.compensation.routing;

import io.makegood.kernel.refusal.Refusal;

public final class ProviderNotFound extends Refusal {

    public ProviderNotFound(String name) {
        super(Kind.NOT_FOUND, "payment-provider-not-found", "no payment provider '%s' is set".formatted(name));
    }
}
