package io.makegood.delivery.carrier.rest;

import static io.makegood.kernel.tenancy.Roles.ADMIN;
import static io.makegood.kernel.tenancy.Roles.CARRIER;
import static io.makegood.kernel.tenancy.Roles.MERCHANT;
import static io.makegood.kernel.tenancy.Roles.OPERATIONS;

import io.makegood.delivery.carrier.CarrierFormat;
import io.makegood.delivery.carrier.Formats;
import io.makegood.delivery.carrier.Reception;
import io.makegood.delivery.evidence.Payload;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/carriers")
@Tag(name = "Carriers", description = "What happened, in the words and the format of a carrier or an aggregator")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({MERCHANT, CARRIER, OPERATIONS, ADMIN})
class CarrierResource {

    static final String DHL_EXAMPLE = """
            {"shipments": [{"id": "7777777770", "service": "express", "events": [{"timestamp": \
            "2026-03-02T07:53:47+01:00", "location": {"address": {"countryCode": "NL", "addressLocality": \
            "AMSTERDAM - NETHERLANDS"}}, "statusCode": "transit", "description": "Shipment is out with courier"}]}]}""";

    private static final String REPEATABLE = "what a message says is its identity";
    private static final String SUMMARY = """
            All of it is recorded, or nothing; only scans that nobody can say the time of are left out, and named in the \
            answer. What is known already stays as it is: send the whole history as often as you like. The message is \
            kept as evidence.""";

    private final Formats formats;
    private final Reception reception;
    private final InstantSource time;

    CarrierResource(Formats formats, Reception reception, InstantSource time) {
        this.formats = formats;
        this.reception = reception;
        this.time = time;
    }

    @POST
    @Path("/dhl/shipments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeDhlShipments",
            summary = "Hand on what DHL answered",
            description = SUMMARY,
            extensions = @Extension(name = "x-repeatable", value = REPEATABLE))
    public TakenView takeDhlShipments(
            @BeanParam SenderQuery sender,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            examples = @ExampleObject(name = "shipments", value = DHL_EXAMPLE)))
                    byte @Nullable [] body,
            HttpHeaders headers) {
        return take("dhl", sender, body, headers);
    }

    @POST
    @Path("/{adapter}")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
    @Operation(
            operationId = "takeCarrierMessage",
            summary = "Hand on what a sender pushed or answered",
            description = SUMMARY,
            extensions = @Extension(name = "x-repeatable", value = REPEATABLE))
    public TakenView take(
            @PathParam("adapter") String adapter,
            @BeanParam SenderQuery sender,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            examples = @ExampleObject(name = "dhl", value = DHL_EXAMPLE)))
                    byte @Nullable [] body,
            HttpHeaders headers) {
        CarrierFormat format = formats.get(adapter);
        byte[] content = body == null ? new byte[0] : body;
        Payload payload = new Payload(String.valueOf(headers.getMediaType()), content);
        return TakenView.of(reception.take(format, sender.sender(format), payload, sender.order(), time.instant()));
    }
}
