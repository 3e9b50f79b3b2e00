package io.makegood.delivery.order;

import io.makegood.kernel.refusal.Refusal;

/** An order reference is used once in a tenant. */
public class OrderAlreadyRegistered extends Refusal {

    public OrderAlreadyRegistered(String reference) {
        super(Kind.CONFLICT, "order-already-registered", "order '%s' is registered already".formatted(reference));
    }
}
