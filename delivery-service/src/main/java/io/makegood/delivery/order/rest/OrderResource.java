package io.makegood.delivery.order.rest;

import static io.makegood.kernel.tenancy.Roles.ADMIN;
import static io.makegood.kernel.tenancy.Roles.FINANCE;
import static io.makegood.kernel.tenancy.Roles.MERCHANT;
import static io.makegood.kernel.tenancy.Roles.OPERATIONS;

import io.makegood.delivery.order.Order;
import io.makegood.delivery.order.Orders;
import io.makegood.delivery.order.Registration;
import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/orders")
@Tag(name = "Orders", description = "What customers ordered, and the parcels it travels in")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({MERCHANT, OPERATIONS, ADMIN})
class OrderResource {

    private final Orders orders;
    private final Registration registration;
    private final InstantSource time;

    OrderResource(Orders orders, Registration registration, InstantSource time) {
        this.orders = orders;
        this.registration = registration;
        this.time = time;
    }

    @POST
    @Transactional
    @Idempotent
    @Operation(
            operationId = "registerOrder",
            summary = "Make an order known",
            description = "Events that came before it are matched to it and published at once.")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public RestResponse<OrderView> register(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "dangdang", value = RegisterOrder.EXAMPLE)))
                    @Valid @NotNull RegisterOrder request) {
        Order order = request.toOrder(time.instant());
        registration.register(order);
        return created(order);
    }

    @POST
    @Path("/{reference}/parcels")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "addParcels",
            summary = "Add parcels to an order",
            description = "Events that came before their parcel are matched and published at once.")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public RestResponse<OrderView> addParcels(
            @PathParam("reference") String reference,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "one more", value = AddParcels.EXAMPLE)))
                    @Valid @NotNull AddParcels request) {
        return created(registration.add(reference, request.toParcels(), time.instant()));
    }

    @GET
    @Path("/{reference}")
    @RolesAllowed({MERCHANT, OPERATIONS, FINANCE, ADMIN})
    @Operation(operationId = "getOrder", summary = "Read an order with its parcels")
    public OrderView get(@PathParam("reference") String reference) {
        return OrderView.of(orders.get(reference));
    }

    @GET
    @RolesAllowed({MERCHANT, OPERATIONS, FINANCE, ADMIN})
    @Operation(operationId = "listOrders", summary = "List orders, newest first")
    public Page<OrderView> list(@BeanParam PageQuery query) {
        int limit = query.limit();
        return Page.of(orders.newestFirst(query.after(Cursor.END), limit + 1), limit, OrderResource::position)
                .map(OrderView::of);
    }

    private static Cursor position(Order order) {
        return new Cursor(order.registeredAt(), order.id());
    }

    private static RestResponse<OrderView> created(Order order) {
        URI location = UriBuilder.fromPath("/v1/orders/{reference}").build(order.reference());
        return ResponseBuilder.<OrderView>created(location)
                .entity(OrderView.of(order))
                .build();
    }
}
