package io.makegood.delivery.epcis.rest;

import static io.makegood.delivery.epcis.rest.Standard.LD_JSON;
import static io.makegood.kernel.tenancy.Roles.ADMIN;
import static io.makegood.kernel.tenancy.Roles.CARRIER;
import static io.makegood.kernel.tenancy.Roles.MERCHANT;
import static io.makegood.kernel.tenancy.Roles.OPERATIONS;

import io.makegood.delivery.epcis.Capture;
import io.makegood.delivery.epcis.Captures;
import io.makegood.delivery.epcis.ErrorBehaviour;
import io.makegood.delivery.epcis.Repository;
import io.makegood.delivery.evidence.Payload;
import io.makegood.kernel.paging.Cursor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path(Standard.PATH + "/capture")
@Tag(name = "EPCIS", description = "What happened, as GS1 EPCIS 2.0 tells it: its capture interface")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({MERCHANT, CARRIER, OPERATIONS, ADMIN})
class CaptureResource {

    static final String EXAMPLE = """
            {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"], "type": "EPCISDocument", \
            "schemaVersion": "2.0", "creationDate": "2026-03-02T09:00:00Z", "epcisBody": {"eventList": [\
            {"type": "ObjectEvent", "eventID": "urn:uuid:3f1c6a54-1f6e-4d0b-9d0e-5c7a2a5a7d10", "action": "OBSERVE", \
            "eventTime": "2026-03-02T07:53:47+01:00", "eventTimeZoneOffset": "+01:00", "bizStep": "shipping", \
            "disposition": "in_transit", "epcList": ["urn:epc:id:sscc:0614141.1234567890"], \
            "bizTransactionList": [{"type": "po", "bizTransaction": "https://shop.example/po/1993505414"}]}]}}""";

    private final Repository repository;
    private final Captures captures;
    private final InstantSource time;

    CaptureResource(Repository repository, Captures captures, InstantSource time) {
        this.repository = repository;
        this.captures = captures;
        this.time = time;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, LD_JSON})
    @Operation(
            operationId = "captureEpcisDocument",
            summary = "Capture a document of EPCIS events",
            description = """
                    An EPCISDocument or EPCISQueryDocument of at most 1 MB and 1000 events. It is kept, and worked on \
                    soon: the job at Location says how far it is. An eventID is captured once, so that a document may \
                    be sent again.""",
            extensions = @Extension(name = "x-repeatable", value = "eventID is the identity of each event"))
    @APIResponseSchema(
            value = CaptureView.class,
            responseCode = "202",
            responseDescription = "Taken; Location is the capture job")
    public RestResponse<CaptureView> capture(
            @Parameter(description = Standard.SOURCE, example = "our-warehouse") @QueryParam("source") @Nullable String source,
            @Parameter(description = "rollback: all events or none; proceed: all that can be. rollback if absent")
                    @HeaderParam(Standard.ERROR_BEHAVIOUR)
                    @Nullable String errorBehaviour,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            examples = @ExampleObject(name = "shipping", value = EXAMPLE)))
                    byte @Nullable [] body,
            HttpHeaders headers) {
        Payload payload = new Payload(String.valueOf(headers.getMediaType()), body == null ? new byte[0] : body);
        Capture capture =
                repository.take(Standard.source(source), payload, ErrorBehaviour.of(errorBehaviour), time.instant());
        return ResponseBuilder.<CaptureView>create(RestResponse.Status.ACCEPTED)
                .location(URI.create(Standard.PATH + "/capture/" + capture.id()))
                .header(Standard.ERROR_BEHAVIOUR, capture.errorBehaviour().word())
                .entity(CaptureView.of(capture))
                .build();
    }

    @GET
    @Operation(operationId = "listCaptureJobs", summary = "List capture jobs, the newest first", description = """
                    As the standard has it: a plain array, and a Link header to the next page while there is one.""")
    public RestResponse<List<CaptureView>> list(@BeanParam CapturePageQuery query, UriInfo uri) {
        int limit = query.limit();
        List<Capture> rows = captures.newestFirst(query.after(), limit + 1);
        List<CaptureView> page = rows.stream().limit(limit).map(CaptureView::of).toList();
        ResponseBuilder<List<CaptureView>> answer = ResponseBuilder.ok(page);
        if (rows.size() > limit) {
            answer.header(HttpHeaders.LINK, next(uri, rows.get(limit - 1)));
        }
        return answer.build();
    }

    private static String next(UriInfo uri, Capture last) {
        String token = new Cursor(last.createdAt(), last.id()).encode();
        return "<%s>; rel=\"next\""
                .formatted(uri.getRequestUriBuilder()
                        .replaceQueryParam("nextPageToken", token)
                        .build());
    }

    @GET
    @Path("/{captureID}")
    @Operation(operationId = "getCaptureJob", summary = "Read how far a capture job is, and what came of it")
    public CaptureView get(@PathParam("captureID") UUID id) {
        return CaptureView.of(captures.get(id));
    }

    @OPTIONS
    @Operation(
            operationId = "discoverCapture",
            summary = "Discover versions and limits",
            description = "In the headers of the standard.")
    public RestResponse<Void> discover() {
        return ResponseBuilder.<Void>create(RestResponse.Status.NO_CONTENT)
                .header(HttpHeaders.ALLOW, "OPTIONS, POST, GET")
                .header("GS1-EPCIS-Min", Standard.OURS)
                .header("GS1-EPCIS-Max", Standard.OURS)
                .header("GS1-CBV-Min", Standard.OURS)
                .header("GS1-CBV-Max", Standard.OURS)
                .header("GS1-EPC-Format", "Never_Translates")
                .header(Standard.ERROR_BEHAVIOUR, "all")
                .build();
    }
}
