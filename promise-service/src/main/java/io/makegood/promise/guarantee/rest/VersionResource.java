package io.makegood.promise.guarantee.rest;

import io.makegood.kernel.idempotency.Idempotent;
import io.makegood.kernel.refusal.Etags;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.promise.calendar.Calendars;
import io.makegood.promise.guarantee.GuaranteeRef;
import io.makegood.promise.guarantee.GuaranteeVersion;
import io.makegood.promise.guarantee.Guarantees;
import io.makegood.promise.guarantee.Publishing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** One version and the steps of its life. Every step names the revision it was decided on. */
@Path("/v1/guarantees/{code}/versions/{version}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/yaml"})
@Tag(name = "Guarantees")
class VersionResource {

    private static final String REVISION = "the ETag of the revision you have read";

    private final Guarantees guarantees;
    private final Calendars calendars;
    private final Publishing publishing;

    VersionResource(Guarantees guarantees, Calendars calendars, Publishing publishing) {
        this.guarantees = guarantees;
        this.calendars = calendars;
        this.publishing = publishing;
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.FINANCE, Roles.ADMIN})
    @Operation(operationId = "getVersion", summary = "One version of a guarantee, with its ETag")
    public RestResponse<GuaranteeView> get(@PathParam("code") String code, @PathParam("version") int version) {
        return Answers.ok(guarantees.get(new GuaranteeRef(code, version)));
    }

    @PUT
    @Transactional
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "rewriteDraft", summary = "Replace the content of a draft")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = REVISION)
    public RestResponse<GuaranteeView> rewrite(
            @PathParam("code") String code,
            @PathParam("version") int version,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "dangdang", value = Examples.REWRITE)))
                    @Valid @NotNull WriteGuarantee request,
            @Context HttpHeaders headers) {
        GuaranteeVersion draft = matching(code, version, headers);
        draft.rewrite(request.content());
        guarantees.flush();
        return Answers.ok(draft);
    }

    @POST
    @Path("/validate")
    @RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.FINANCE, Roles.ADMIN})
    @Operation(operationId = "validateVersion", summary = "What stands in the way of publishing this version")
    @Extension(name = "x-repeatable", value = "true")
    public ValidationView validate(@PathParam("code") String code, @PathParam("version") int version) {
        GuaranteeVersion found = guarantees.get(new GuaranteeRef(code, version));
        return ValidationView.of(found.validate(calendars.namedIn(found.terms())));
    }

    @POST
    @Path("/publish")
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "publishVersion", summary = "Publish a draft; from now on it never changes")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = REVISION)
    public RestResponse<GuaranteeView> publish(
            @PathParam("code") String code, @PathParam("version") int version, @Context HttpHeaders headers) {
        return move(code, version, headers, (draft, now) -> draft.publish(calendars.namedIn(draft.terms()), now));
    }

    @POST
    @Path("/suspend")
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "suspendVersion", summary = "Make no more promises under a version, for now")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = REVISION)
    public RestResponse<GuaranteeView> suspend(
            @PathParam("code") String code, @PathParam("version") int version, @Context HttpHeaders headers) {
        return move(code, version, headers, (suspended, now) -> suspended.suspend());
    }

    @POST
    @Path("/resume")
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "resumeVersion", summary = "Make promises under a suspended version again")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = REVISION)
    public RestResponse<GuaranteeView> resume(
            @PathParam("code") String code, @PathParam("version") int version, @Context HttpHeaders headers) {
        return move(code, version, headers, (resumed, now) -> resumed.resume());
    }

    @POST
    @Path("/retire")
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "retireVersion", summary = "Make no more promises under a version, ever")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = REVISION)
    public RestResponse<GuaranteeView> retire(
            @PathParam("code") String code, @PathParam("version") int version, @Context HttpHeaders headers) {
        return move(code, version, headers, (retired, now) -> retired.retire());
    }

    private RestResponse<GuaranteeView> move(
            String code, int version, HttpHeaders headers, BiConsumer<GuaranteeVersion, Instant> step) {
        return Answers.ok(publishing.move(matching(code, version, headers), step));
    }

    private GuaranteeVersion matching(String code, int version, HttpHeaders headers) {
        GuaranteeVersion found = guarantees.get(new GuaranteeRef(code, version));
        Etags.require(headers, found.revision());
        return found;
    }
}
