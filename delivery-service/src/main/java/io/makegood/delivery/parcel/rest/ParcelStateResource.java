package io.makegood.delivery.parcel.rest;

import static io.makegood.kernel.tenancy.Roles.ADMIN;
import static io.makegood.kernel.tenancy.Roles.FINANCE;
import static io.makegood.kernel.tenancy.Roles.MERCHANT;
import static io.makegood.kernel.tenancy.Roles.OPERATIONS;

import io.makegood.delivery.order.Orders;
import io.makegood.delivery.parcel.ParcelStates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/orders/{reference}/parcels")
@Tag(name = "Orders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({MERCHANT, OPERATIONS, FINANCE, ADMIN})
class ParcelStateResource {

    private final Orders orders;
    private final ParcelStates states;

    ParcelStateResource(Orders orders, ParcelStates states) {
        this.orders = orders;
        this.states = states;
    }

    @GET
    @Operation(
            operationId = "getParcelStates",
            summary = "Read where the parcels of an order are",
            description = "Worked out from all events of the order, whatever the order in which they were told.")
    public ParcelStatesView get(@PathParam("reference") String reference) {
        return ParcelStatesView.of(
                reference, states.ofOrder(orders.get(reference).reference()));
    }
}
