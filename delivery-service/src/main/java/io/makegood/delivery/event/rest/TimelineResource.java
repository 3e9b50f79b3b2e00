package io.makegood.delivery.event.rest;

import static io.makegood.kernel.tenancy.Roles.ADMIN;
import static io.makegood.kernel.tenancy.Roles.FINANCE;
import static io.makegood.kernel.tenancy.Roles.MERCHANT;
import static io.makegood.kernel.tenancy.Roles.OPERATIONS;

import io.makegood.delivery.event.Events;
import io.makegood.delivery.event.Timeline;
import io.makegood.delivery.order.Order;
import io.makegood.delivery.order.Orders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/orders/{reference}/timeline")
@Tag(name = "Orders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({MERCHANT, OPERATIONS, FINANCE, ADMIN})
class TimelineResource {

    private final Orders orders;
    private final Events events;

    TimelineResource(Orders orders, Events events) {
        this.orders = orders;
        this.events = events;
    }

    @GET
    @Operation(
            operationId = "getTimeline",
            summary = "Read what happened to an order",
            description = "In the order in which it happened, whatever the order in which it was told.")
    public TimelineView get(@PathParam("reference") String reference) {
        Order order = orders.get(reference);
        return TimelineView.of(order.reference(), Timeline.of(events.ofOrder(order.reference())));
    }
}
