package io.makegood.delivery.disruption.rest;

import static io.makegood.kernel.tenancy.Roles.ADMIN;
import static io.makegood.kernel.tenancy.Roles.FINANCE;
import static io.makegood.kernel.tenancy.Roles.MERCHANT;
import static io.makegood.kernel.tenancy.Roles.OPERATIONS;

import io.makegood.delivery.disruption.Disruption;
import io.makegood.delivery.disruption.DisruptionEvents;
import io.makegood.delivery.disruption.Disruptions;
import io.makegood.delivery.disruption.TouchedOrder;
import io.makegood.delivery.disruption.TouchedOrders;
import io.makegood.delivery.event.FulfilmentRecorded;
import io.makegood.delivery.vocabulary.Vocabulary;
import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.refusal.Etags;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Disruptions and the steps of their life. Every step names the revision it was decided on. */
@Path("/v1/disruptions")
@Tag(name = "Disruptions", description = "Times and regions in which nobody is to blame, declared by two people")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({MERCHANT, OPERATIONS, FINANCE, ADMIN})
class DisruptionResource {

    private static final String REVISION = "the ETag of the revision you have read";

    private final Disruptions disruptions;
    private final TouchedOrders orders;
    private final Vocabulary vocabulary;
    private final Person person;
    private final InstantSource time;

    DisruptionResource(
            Disruptions disruptions, TouchedOrders orders, Vocabulary vocabulary, Person person, InstantSource time) {
        this.disruptions = disruptions;
        this.orders = orders;
        this.vocabulary = vocabulary;
        this.person = person;
        this.time = time;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed({OPERATIONS, ADMIN})
    @Operation(
            operationId = "proposeDisruption",
            summary = "Declare a disruption",
            description = "It counts once a second person has approved it.")
    @APIResponseSchema(value = DisruptionView.class, responseCode = "201")
    public RestResponse<DisruptionView> propose(
            @RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "snow", value = ProposeDisruption.EXAMPLE),
                                                @ExampleObject(
                                                        name = "strike",
                                                        value = ProposeDisruption.EXAMPLE_OF_A_HUB)
                                            }))
                    @Valid @NotNull ProposeDisruption request) {
        Disruption proposed = Disruption.propose(request.toDeclaration(vocabulary), person.name(), now());
        disruptions.add(proposed);
        return ResponseBuilder.<DisruptionView>created(
                        UriBuilder.fromPath("/v1/disruptions/{id}").build(proposed.id()))
                .header(HttpHeaders.ETAG, Etags.of(proposed.revision()))
                .entity(view(proposed))
                .build();
    }

    @GET
    @Operation(operationId = "listDisruptions", summary = "List disruptions, the last proposed first")
    public Page<DisruptionView> list(@BeanParam DisruptionQuery filter, @BeanParam PageQuery query) {
        int limit = query.limit();
        List<Disruption> found =
                disruptions.newestFirst(filter.status(), filter.kind, query.after(Cursor.END), limit + 1);
        Map<UUID, Long> told = orders.countTold(found);
        return Page.of(found, limit, disruption -> new Cursor(disruption.proposedAt(), disruption.id()))
                .map(disruption -> view(disruption, told));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDisruption", summary = "Read a disruption, with its ETag")
    @APIResponseSchema(value = DisruptionView.class, responseCode = "200")
    public RestResponse<DisruptionView> get(@PathParam("id") UUID id) {
        return shown(disruptions.get(id));
    }

    @POST
    @Path("/{id}/approval")
    @Transactional
    @Idempotent
    @RolesAllowed({OPERATIONS, ADMIN})
    @Operation(
            operationId = "approveDisruption",
            summary = "Let a disruption count",
            description = "By somebody else than whoever proposed it. Each order it touches is told by an event "
                    + "'disruption', in the background; orders that come while it lasts are told as they come, and "
                    + "those whose parcels were at a hub as the scan comes.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = REVISION)
    @APIResponseSchema(value = DisruptionView.class, responseCode = "200")
    public RestResponse<DisruptionView> approve(@PathParam("id") UUID id, HttpHeaders headers) {
        return step(id, headers, disruption -> disruption.approve(person.name(), now()));
    }

    @POST
    @Path("/{id}/rejection")
    @Transactional
    @Idempotent
    @RolesAllowed({OPERATIONS, ADMIN})
    @Operation(operationId = "rejectDisruption", summary = "Let a disruption that was proposed not count")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = REVISION)
    @APIResponseSchema(value = DisruptionView.class, responseCode = "200")
    public RestResponse<DisruptionView> reject(
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "no", value = RejectDisruption.EXAMPLE)))
                    @Valid @NotNull RejectDisruption request,
            HttpHeaders headers) {
        return step(id, headers, disruption -> disruption.reject(person.name(), request.because(), now()));
    }

    @POST
    @Path("/{id}/lifting")
    @Transactional
    @Idempotent
    @RolesAllowed({OPERATIONS, ADMIN})
    @Operation(
            operationId = "liftDisruption",
            summary = "End a disruption earlier than declared",
            description =
                    "Events of orders that came at or after that moment are withdrawn; the others are corrected to "
                            + "last until then. Ended as it began, it never was.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = REVISION)
    @APIResponseSchema(value = DisruptionView.class, responseCode = "200")
    public RestResponse<DisruptionView> lift(
            @PathParam("id") UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "thaw", value = LiftDisruption.EXAMPLE)))
                    @Valid @NotNull LiftDisruption request,
            HttpHeaders headers) {
        return step(
                id, headers, disruption -> disruption.lift(person.name(), request.ended(), request.because(), now()));
    }

    @GET
    @Path("/{id}/preview")
    @Operation(
            operationId = "previewDisruption",
            summary = "What a disruption would do",
            description =
                    "How many orders it touches, and page by page what would be recorded for them, in the shape that "
                            + "POST /v1/verdicts/preview of promise-service takes. Nothing is stored.")
    public DisruptionPreview preview(@PathParam("id") UUID id, @BeanParam PageQuery query) {
        Disruption disruption = disruptions.get(id);
        int limit = query.limit();
        Instant now = now();
        Page<TouchedOrder> page = Page.of(
                orders.page(disruption, query.after(Cursor.START), limit + 1),
                limit,
                order -> new Cursor(order.registeredAt(), order.id()));
        return DisruptionPreview.of(
                orders.count(disruption),
                orders.byPlace(disruption),
                orders.byCarrier(disruption),
                page.map(order ->
                        FulfilmentRecorded.supposed(DisruptionEvents.of(disruption, order), order.reference(), now)));
    }

    private RestResponse<DisruptionView> step(UUID id, HttpHeaders headers, UnaryOperator<Disruption> step) {
        Disruption found = disruptions.getForChange(id);
        Etags.require(headers, found.revision());
        Disruption next = step.apply(found);
        disruptions.save(next);
        return shown(next);
    }

    private RestResponse<DisruptionView> shown(Disruption disruption) {
        return ResponseBuilder.ok(view(disruption))
                .header(HttpHeaders.ETAG, Etags.of(disruption.revision()))
                .build();
    }

    private DisruptionView view(Disruption disruption) {
        return view(disruption, orders.countTold(List.of(disruption)));
    }

    private static DisruptionView view(Disruption disruption, Map<UUID, Long> told) {
        return DisruptionView.of(disruption, told.getOrDefault(disruption.id(), 0L));
    }

    /** As the database keeps it. */
    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
