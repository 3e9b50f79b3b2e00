package io.makegood.delivery.connection.rest;

import static io.makegood.kernel.tenancy.Roles.ADMIN;
import static io.makegood.kernel.tenancy.Roles.MERCHANT;

import io.makegood.delivery.carrier.CarrierFormat;
import io.makegood.delivery.carrier.Formats;
import io.makegood.delivery.connection.Connection;
import io.makegood.delivery.connection.Connections;
import io.makegood.delivery.connection.Connections.Opened;
import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.refusal.Invalid;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/connections")
@Tag(name = "Connections", description = "Senders that push what happened in their own format")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({MERCHANT, ADMIN})
class ConnectionResource {

    private final Formats formats;
    private final Connections connections;
    private final InstantSource time;
    private final Optional<URI> address;

    ConnectionResource(
            Formats formats,
            Connections connections,
            InstantSource time,
            @ConfigProperty(name = "makegood.tracking.address") Optional<URI> address) {
        this.formats = formats;
        this.connections = connections;
        this.time = time;
        this.address = address;
    }

    @POST
    @Transactional
    @Idempotent
    @Operation(
            operationId = "openConnection",
            summary = "Let a sender push what happened",
            description = "The answer holds the address to give to the sender. It is not shown again.")
    @APIResponseSchema(value = ConnectionView.class, responseCode = "201")
    public RestResponse<ConnectionView> open(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "easypost", value = OpenConnection.EXAMPLE)))
                    @Valid @NotNull OpenConnection request,
            UriInfo uri) {
        CarrierFormat format = request.format(formats);
        Opened opened = connections.open(format.name(), request.sender(), request.secretFor(format), time.instant());
        Connection connection = opened.connection();
        URI url = hook(
                address.orElse(uri.getBaseUri()),
                connection.adapter(),
                opened.token().text());
        return ResponseBuilder.<ConnectionView>created(
                        UriBuilder.fromPath("/v1/connections/{id}").build(connection.id()))
                .entity(ConnectionView.of(connection, url))
                .build();
    }

    /** @param base as the world reaches the service, perhaps under a path of its own */
    static URI hook(URI base, String adapter, String token) {
        return UriBuilder.fromUri(base).path(HookResource.PATH).build(adapter, token);
    }

    @GET
    @Operation(operationId = "listConnections", summary = "List connections, newest first")
    public Page<ConnectionView> list(@BeanParam PageQuery query) {
        int limit = query.limit();
        return Page.of(
                        connections.newestFirst(query.after(Cursor.END), limit + 1),
                        limit,
                        connection -> new Cursor(connection.createdAt(), connection.id()))
                .map(ConnectionView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getConnection", summary = "Read a connection")
    public ConnectionView get(@PathParam("id") UUID id) {
        return ConnectionView.of(connections.get(id));
    }

    @PUT
    @Path("/{id}/secret")
    @Transactional
    @Operation(
            operationId = "rotateSecret",
            summary = "Give a connection its next secret",
            description =
                    "Both secrets are valid for a time, so that no message is lost while the sender changes over.")
    public ConnectionView rotate(
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "next", value = RotateSecret.EXAMPLE)))
                    @NotNull RotateSecret request) {
        CarrierFormat format = formats.get(connections.get(id).adapter());
        if (!format.isSigned()) {
            throw Invalid.field("/secret", "…", "%s signs nothing".formatted(format.name()));
        }
        Instant currentUntil = request.currentUntil(time.instant());
        return ConnectionView.of(
                connections.rotate(id, OpenConnection.requireSecret(request.secret(), format), currentUntil));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "closeConnection",
            summary = "Let a sender push no longer",
            description = "What it sent stays.")
    @APIResponse(responseCode = "204", description = "Closed")
    public void close(@PathParam("id") UUID id) {
        connections.close(id);
    }
}
