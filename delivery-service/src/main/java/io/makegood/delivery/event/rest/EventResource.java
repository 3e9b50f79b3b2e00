package io.makegood.delivery.event.rest;

import static io.makegood.kernel.tenancy.Roles.ADMIN;
import static io.makegood.kernel.tenancy.Roles.CARRIER;
import static io.makegood.kernel.tenancy.Roles.FINANCE;
import static io.makegood.kernel.tenancy.Roles.MERCHANT;
import static io.makegood.kernel.tenancy.Roles.OPERATIONS;

import io.makegood.delivery.codes.Translation;
import io.makegood.delivery.event.EventId;
import io.makegood.delivery.event.Events;
import io.makegood.delivery.event.Outcome;
import io.makegood.delivery.event.Outcome.Recorded;
import io.makegood.delivery.event.Outcome.RecordedBefore;
import io.makegood.delivery.event.Outcome.Refused;
import io.makegood.delivery.event.RecordedEvent;
import io.makegood.delivery.event.Recording;
import io.makegood.delivery.event.Selection;
import io.makegood.delivery.event.Told;
import io.makegood.delivery.report.ReportEvent;
import io.makegood.delivery.report.ReportReader;
import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.refusal.Malformed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/v1/events")
@Tag(name = "Events", description = "What happened to orders and parcels, as carriers and warehouses tell it")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({MERCHANT, CARRIER, OPERATIONS, ADMIN})
class EventResource {

    private final ReportReader reader;
    private final Translation translation;
    private final Recording recording;
    private final Events events;
    private final InstantSource time;

    EventResource(
            ReportReader reader, Translation translation, Recording recording, Events events, InstantSource time) {
        this.reader = reader;
        this.translation = translation;
        this.recording = recording;
        this.events = events;
        this.time = time;
    }

    @POST
    @Transactional
    @Idempotent
    @Operation(operationId = "recordEvent", summary = "Tell what happened", description = """
                    Events may be told late and in any order; (source, id) is the identity of one, so that telling it \
                    again is harmless, under whatever key. One whose order or parcel is not registered yet is kept, \
                    and published once it is.""")
    @APIResponseSchema(value = EventView.class, responseCode = "201", responseDescription = "Recorded")
    @APIResponse(
            responseCode = "200",
            description = "Told before with the same content; the event as it was recorded then",
            content = @Content(schema = @Schema(implementation = EventView.class)))
    public RestResponse<EventView> record(
            @RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "dispatched", value = ReportEvent.EXAMPLE),
                                                @ExampleObject(
                                                        name = "appointment agreed",
                                                        value = ReportEvent.EXAMPLE_OF_AN_APPOINTMENT),
                                                @ExampleObject(
                                                        name = "in a carrier's codes",
                                                        value = ReportEvent.EXAMPLE_IN_A_CARRIERS_CODES)
                                            }))
                    @NotNull ReportEvent request) {
        Instant now = time.instant();
        Outcome outcome = recording
                .recordTold(List.of(translation.translate(Told.plainly(reader.read(request, now)))), now)
                .get(0);
        return answer(outcome);
    }

    /** What came of one event that was told. */
    static RestResponse<EventView> answer(Outcome outcome) {
        if (outcome instanceof Refused refused) {
            throw refused.reason();
        }
        return outcome instanceof Recorded recorded
                ? created(recorded.event())
                : RestResponse.ok(EventView.of(((RecordedBefore) outcome).event()));
    }

    @GET
    @Path("/{source}/{id}")
    @Operation(operationId = "getEvent", summary = "Read an event")
    public EventView get(@PathParam("source") String source, @PathParam("id") String id) {
        return EventView.of(events.get(new EventId(source, id)));
    }

    @GET
    @RolesAllowed({MERCHANT, OPERATIONS, FINANCE, ADMIN})
    @Operation(operationId = "listEvents", summary = "List events, the last told first")
    public Page<EventView> list(
            @Parameter(description = "false: only those that wait for their order or parcel; true: only the others")
                    @QueryParam("matched")
                    @Nullable String matched,
            @BeanParam PageQuery query) {
        int limit = query.limit();
        List<RecordedEvent> rows = events.newestFirst(selection(matched), query.after(Cursor.END), limit + 1);
        return Page.of(rows, limit, EventResource::position).map(EventView::of);
    }

    private static Selection selection(@Nullable String matched) {
        if (matched == null) {
            return Selection.ALL;
        }
        return switch (matched) {
            case "true" -> Selection.MATCHED;
            case "false" -> Selection.WAITING;
            default ->
                throw new Malformed(
                        "invalid-parameter", "matched is '%s', but must be true or false".formatted(matched));
        };
    }

    private static Cursor position(RecordedEvent event) {
        return new Cursor(event.recordedAt(), event.key());
    }

    private static RestResponse<EventView> created(RecordedEvent event) {
        URI location = UriBuilder.fromPath("/v1/events/{source}/{id}")
                .build(event.id().source(), event.id().id());
        return ResponseBuilder.<EventView>created(location)
                .entity(EventView.of(event))
                .build();
    }
}
