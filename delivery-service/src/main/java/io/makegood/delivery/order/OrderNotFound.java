package io.makegood.delivery.order;

import io.makegood.kernel.refusal.Refusal;

/** Nobody registered an order of this reference with this tenant. */
public class OrderNotFound extends Refusal {

    public OrderNotFound(String reference) {
        super(Kind.NOT_FOUND, "order-not-found", "no order '%s' is registered".formatted(reference));
    }
}
