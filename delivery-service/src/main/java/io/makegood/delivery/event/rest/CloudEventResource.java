package io.makegood.delivery.event.rest;

import static io.makegood.kernel.tenancy.Roles.ADMIN;
import static io.makegood.kernel.tenancy.Roles.CARRIER;
import static io.makegood.kernel.tenancy.Roles.MERCHANT;
import static io.makegood.kernel.tenancy.Roles.OPERATIONS;

import io.makegood.delivery.codes.Translation;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.Outcome;
import io.makegood.delivery.event.Recording;
import io.makegood.delivery.event.Told;
import io.makegood.delivery.report.ReportEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cloudevents")
@Tag(name = "Events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({MERCHANT, CARRIER, OPERATIONS, ADMIN})
@Transactional
class CloudEventResource {

    private final CloudEventReader reader;
    private final Translation translation;
    private final Recording recording;
    private final InstantSource time;

    CloudEventResource(CloudEventReader reader, Translation translation, Recording recording, InstantSource time) {
        this.reader = reader;
        this.translation = translation;
        this.recording = recording;
        this.time = time;
    }

    @POST
    @Consumes(CloudEvent.STRUCTURED)
    @Operation(
            operationId = "recordCloudEvent",
            summary = "Tell what happened, as CloudEvents",
            description = """
                    Structured, a batch, or binary: then the attributes come in headers such as ce-id, and the body is \
                    the data. data is an event as for POST /v1/events; source and id are those of the CloudEvent, and \
                    time and subject stand in for occurredAt and order. A batch has a result for each of its items, in \
                    the same order, and a bad one does not stop the others.""",
            extensions = @Extension(name = "x-repeatable", value = "(source, id) is the identity of each event"))
    @RequestBody(
            content = {
                @Content(
                        mediaType = CloudEvent.STRUCTURED,
                        schema = @Schema(implementation = CloudEvent.class),
                        examples = @ExampleObject(name = "dispatched", value = CloudEvent.EXAMPLE)),
                @Content(
                        mediaType = CloudEvent.BATCH,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = CloudEvent.class),
                        examples = @ExampleObject(name = "a batch", value = "[" + CloudEvent.EXAMPLE + "]")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReportEvent.class),
                        examples =
                                @ExampleObject(
                                        name = "data, with the rest in headers",
                                        value = CloudEvent.EXAMPLE_OF_DATA))
            })
    @APIResponseSchema(value = EventView.class, responseCode = "201", responseDescription = "Recorded")
    @APIResponse(
            responseCode = "200",
            description = "Told before, the event as it was recorded then; or the results of a batch",
            content = @Content(schema = @Schema(anyOf = {EventView.class, LineResult[].class})))
    public RestResponse<EventView> record(byte @Nullable [] body) {
        Instant now = time.instant();
        return answer(reader.structured(body, now), now);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public RestResponse<EventView> recordBinary(byte @Nullable [] body, HttpHeaders headers) {
        Instant now = time.instant();
        return answer(reader.binary(body, headers, now), now);
    }

    @POST
    @Consumes(CloudEvent.BATCH)
    @Operation(hidden = true)
    public List<LineResult> recordBatch(byte @Nullable [] body) {
        Instant now = time.instant();
        List<Reading> readings = reader.batch(body, now);
        List<Told> told =
                readings.stream().flatMap(Reading::events).map(Told::plainly).toList();
        Iterator<Outcome> outcomes =
                recording.recordTold(translation.translate(told), now).iterator();
        return readings.stream().map(reading -> reading.result(outcomes)).toList();
    }

    private RestResponse<EventView> answer(FulfilmentEvent told, Instant now) {
        Outcome outcome = recording
                .recordTold(List.of(translation.translate(Told.plainly(told))), now)
                .get(0);
        return EventResource.answer(outcome);
    }
}
