package io.makegood.delivery.evidence.rest;

import static io.makegood.kernel.tenancy.Roles.ADMIN;
import static io.makegood.kernel.tenancy.Roles.FINANCE;
import static io.makegood.kernel.tenancy.Roles.MERCHANT;
import static io.makegood.kernel.tenancy.Roles.OPERATIONS;

import io.makegood.delivery.evidence.Evidence;
import io.makegood.delivery.evidence.EvidenceStore;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/evidence/{id}")
@Tag(name = "Evidence", description = "The messages that events were taken from")
@RolesAllowed({MERCHANT, OPERATIONS, FINANCE, ADMIN})
class EvidenceResource {

    private final EvidenceStore evidence;

    EvidenceResource(EvidenceStore evidence) {
        this.evidence = evidence;
    }

    @GET
    @Operation(
            operationId = "getEvidence",
            summary = "Read a message as it came",
            description = "Byte for byte, in its own media type; header Makegood-Received-At says when it came.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> get(@PathParam("id") UUID id) {
        Evidence kept = evidence.get(id);
        return ResponseBuilder.ok(
                        kept.payload().body(), MediaType.valueOf(kept.payload().mediaType()))
                .header("Makegood-Received-At", kept.receivedAt())
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
