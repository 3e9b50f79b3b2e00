package io.makegood.kernel.messaging;

import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.tenancy.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Messages this service could not handle: look at them, and replay them once the reason is gone. */
@Path("/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OPERATIONS, Roles.ADMIN})
@Tag(name = "Dead letters", description = "Messages this service could not handle")
class DeadLetterResource {

    private final DeadLetters deadLetters;

    DeadLetterResource(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @GET
    @Operation(operationId = "listDeadLetters", summary = "Dead letters, newest first")
    public Page<DeadLetter> list(@BeanParam PageQuery query) {
        return deadLetters.page(query);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDeadLetter", summary = "One dead letter, with the message as it came and the reason")
    public DeadLetter get(@PathParam("id") UUID id) {
        return deadLetters.get(id);
    }

    @POST
    @Path("/{id}/replay")
    @Transactional
    @Idempotent
    @Operation(operationId = "replayDeadLetter", summary = "Send the message to its topic again")
    public RestResponse<DeadLetter> replay(@PathParam("id") UUID id) {
        return RestResponse.ok(deadLetters.replay(id));
    }
}
