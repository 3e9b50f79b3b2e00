package io.makegood.delivery.tracking.rest;

import static io.makegood.kernel.tenancy.Roles.MERCHANT;
import static io.makegood.kernel.tenancy.Roles.OPERATIONS;

import io.makegood.delivery.order.Orders;
import io.makegood.delivery.tracking.Token;
import io.makegood.delivery.tracking.TrackingLink;
import io.makegood.delivery.tracking.TrackingLinks;
import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/orders/{reference}/tracking-links")
@Tag(name = "Tracking", description = "What a customer may see of an order, without a login")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({MERCHANT, OPERATIONS})
class TrackingLinkResource {

    private final Orders orders;
    private final TrackingLinks links;
    private final InstantSource time;
    private final Optional<URI> address;

    TrackingLinkResource(
            Orders orders,
            TrackingLinks links,
            InstantSource time,
            @ConfigProperty(name = "makegood.tracking.address") Optional<URI> address) {
        this.orders = orders;
        this.links = links;
        this.time = time;
        this.address = address;
    }

    @POST
    @Transactional
    @Idempotent
    @Operation(
            operationId = "createTrackingLink",
            summary = "Make a page on which a customer follows an order",
            description = """
                    The token is shown in this answer only: we keep its hash. A repetition under the same key answers \
                    with the same link, but without token and url. Whoever has the url sees the page until the link \
                    is revoked.""")
    @APIResponseSchema(value = NewTrackingLinkView.class, responseCode = "201")
    public RestResponse<NewTrackingLinkView> create(@PathParam("reference") String reference, UriInfo uri) {
        String order = orders.get(reference).reference();
        Token token = Token.random();
        TrackingLink link = links.add(order, token, time.instant());
        URI page = address.orElse(uri.getBaseUri()).resolve("/track/" + token.value());
        return ResponseBuilder.<NewTrackingLinkView>create(RestResponse.Status.CREATED)
                .entity(new NewTrackingLinkView(link.id(), token.value(), page, link.createdAt()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listTrackingLinks",
            summary = "List the tracking links of an order, newest first",
            description = "Without their tokens, which are kept nowhere.")
    public Page<TrackingLinkView> list(@PathParam("reference") String reference, @BeanParam PageQuery query) {
        String order = orders.get(reference).reference();
        int limit = query.limit();
        return Page.of(
                        links.newestFirst(order, query.after(Cursor.END), limit + 1),
                        limit,
                        link -> new Cursor(link.createdAt(), link.id()))
                .map(TrackingLinkView::of);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "revokeTrackingLink",
            summary = "Revoke a tracking link",
            description = "Its page is gone at once, and live streams of it end. A repetition changes nothing.")
    @APIResponse(responseCode = "204", description = "It opens nothing any more")
    public void revoke(@PathParam("reference") String reference, @PathParam("id") UUID id) {
        links.revoke(orders.get(reference).reference(), id, time.instant());
    }
}
