package io.makegood.delivery.epcis.rest;

import static io.makegood.delivery.epcis.rest.Standard.LD_JSON;
import static io.makegood.kernel.tenancy.Roles.ADMIN;
import static io.makegood.kernel.tenancy.Roles.CARRIER;
import static io.makegood.kernel.tenancy.Roles.MERCHANT;
import static io.makegood.kernel.tenancy.Roles.OPERATIONS;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.delivery.epcis.Repository;
import io.makegood.delivery.evidence.Payload;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path(Standard.PATH + "/events")
@Tag(name = "EPCIS")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({MERCHANT, CARRIER, OPERATIONS, ADMIN})
class EpcisEventResource {

    static final String EXAMPLE = """
            {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"], "type": "ObjectEvent", \
            "eventID": "urn:uuid:8d2b7a26-6a0b-4b87-9a44-0b1f6f2f8c11", "action": "OBSERVE", \
            "eventTime": "2026-03-04T16:02:11+01:00", "eventTimeZoneOffset": "+01:00", "bizStep": "receiving", \
            "disposition": "in_progress", "epcList": ["https://id.gs1.org/00/106141412345678908"]}""";

    private final Repository repository;
    private final InstantSource time;

    EpcisEventResource(Repository repository, InstantSource time) {
        this.repository = repository;
        this.time = time;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, LD_JSON})
    @Operation(
            operationId = "captureEpcisEvent",
            summary = "Capture a single EPCIS event",
            description = "At once. The same event again is answered the same; another under its eventID is a 409.",
            extensions = @Extension(name = "x-repeatable", value = "eventID is the identity of the event"))
    @APIResponse(
            responseCode = "201",
            description = "Captured; Location is the event",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public RestResponse<JsonNode> capture(
            @Parameter(description = Standard.SOURCE, example = "our-warehouse") @QueryParam("source") @Nullable String source,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            examples = @ExampleObject(name = "receiving", value = EXAMPLE)))
                    byte @Nullable [] body,
            HttpHeaders headers) {
        String teller = Standard.source(source);
        Payload payload = new Payload(String.valueOf(headers.getMediaType()), body == null ? new byte[0] : body);
        String id = repository.takeOne(teller, payload, time.instant());
        return ResponseBuilder.<JsonNode>created(location(teller, id, source != null))
                .entity(repository.event(teller, id))
                .build();
    }

    private static URI location(String source, String id, boolean isNamed) {
        return URI.create(Standard.PATH + "/events/" + encoded(id) + (isNamed ? "?source=" + encoded(source) : ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @GET
    @Path("/{eventID}")
    @Operation(
            operationId = "getEpcisEvent",
            summary = "Read a captured EPCIS event as it was told",
            description = "With its error declaration, if it was declared to be an error.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public JsonNode get(
            @PathParam("eventID") String id,
            @Parameter(description = Standard.SOURCE, example = "our-warehouse") @QueryParam("source") @Nullable String source) {
        return repository.event(Standard.source(source), id);
    }
}
