package io.makegood.delivery.connection.rest;

import io.makegood.delivery.carrier.CarrierFormat;
import io.makegood.delivery.carrier.Formats;
import io.makegood.delivery.carrier.Reception;
import io.makegood.delivery.carrier.SentMessage;
import io.makegood.delivery.connection.Connection;
import io.makegood.delivery.connection.Connections;
import io.makegood.delivery.connection.Token;
import io.makegood.delivery.evidence.Payload;
import io.makegood.kernel.refusal.Problem;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path(HookResource.PATH)
@Tag(name = "Connections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
@PermitAll
class HookResource {

    static final String PATH = "/v1/hooks/{adapter}/{token}";

    private final Formats formats;
    private final Connections connections;
    private final Reception reception;
    private final Tenancy tenancy;
    private final InstantSource time;

    HookResource(Formats formats, Connections connections, Reception reception, Tenancy tenancy, InstantSource time) {
        this.formats = formats;
        this.connections = connections;
        this.reception = reception;
        this.tenancy = tenancy;
        this.time = time;
    }

    @POST
    @SecurityRequirementsSet
    @Operation(
            operationId = "pushMessage",
            summary = "Take what a sender pushes, in its own format",
            description = """
                    Needs no bearer token: the address says whose events these are, and the signature of the format \
                    that they come from its sender. At most 1 MB. All of a message is recorded, or nothing; only scans \
                    that nobody can say the time of are left out, see GET /v1/left-out-scans. What is known already \
                    stays as it is.""",
            extensions = @Extension(name = "x-repeatable", value = "what a message says is its identity"))
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "easypost", value = HookExamples.EASYPOST)),
                @Content(
                        mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "kuaidi100", value = HookExamples.KUAIDI100))
            })
    @APIResponse(
            responseCode = "200",
            description = "Taken; the content is what the sender expects to hear",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "401",
            description = "The signature is missing, or is not that of this message by the secret of the connection",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public String push(
            @PathParam("adapter") String adapter,
            @PathParam("token") String token,
            @Parameter(
                            description =
                                    "the order that the messages are about, for senders that call back to an address "
                                            + "of its own for each parcel")
                    @QueryParam("order")
                    @Nullable String order,
            byte @Nullable [] body,
            HttpHeaders headers) {
        CarrierFormat format = formats.get(adapter);
        Connection connection = connections.ofToken(adapter, new Token(token));
        SentMessage message = message(body, headers);
        Instant now = time.instant();
        connection.requireGenuine(format, message, now);
        tenancy.actingFor(
                connection.tenant(), () -> reception.take(format, connection.sender(), message.payload(), order, now));
        return format.receipt();
    }

    private static SentMessage message(byte @Nullable [] body, HttpHeaders headers) {
        byte[] content = body == null ? new byte[0] : body;
        Payload payload = new Payload(String.valueOf(headers.getMediaType()), content);
        return new SentMessage(payload, name -> Optional.ofNullable(headers.getHeaderString(name)));
    }
}
